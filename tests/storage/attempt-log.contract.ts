import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptLog, Unplaced } from '../../src/domain/attempt.ts';
import { aDecision, aHeader, aWithdrawal } from './records.ts';

/** What every attempt log promises. `openLog` gives an empty one. */
export function keepsTheContract(name: string, openLog: () => AttemptLog): void {
  describe(`${name} as an attempt log`, () => {
    it('knows nothing at first', async () => {
      const log = openLog();
      expect(await log.read('first-attempt')).toBeUndefined();
      expect(await log.list('anna')).toEqual([]);
    });

    it('writes the header with the first record and never changes it', async () => {
      const log = openLog();
      await log.append(aHeader(), aDecision('imaging'), 0);
      await log.append(aHeader({ mode: 'exam', profile: 'ben' }), aDecision('biopsy'), 1);
      expect(await log.read('first-attempt')).toMatchObject({ header: aHeader() });
      expect(await log.list('ben')).toEqual([]);
    });

    it('numbers the records of an attempt from 0 without gaps, beside those of others', async () => {
      const log = openLog();
      const other = aHeader({ attempt: 'first-attempt-2' });
      for (let after = 0; after < 12; after++) {
        const answer = await log.append(aHeader(), aDecision(`step-${after}`), after);
        expect(answer).toEqual({ seq: after });
        await log.append(other, aWithdrawal(), after);
      }
      expect(await log.read('first-attempt')).toEqual({
        header: aHeader(),
        records: Array.from({ length: 12 }, (_, seq) => ({
          ...aDecision(`step-${seq}`),
          attempt: 'first-attempt',
          seq,
        })),
      });
    });

    it('appends nothing for a writer that knows another number of records', async () => {
      const log = openLog();
      await log.append(aHeader(), aDecision('imaging'), 0);
      await log.append(aHeader(), aDecision('biopsy'), 1);
      const before = await log.read('first-attempt');
      for (const after of [0, 1, 3, -1, 0.5])
        expect(await log.append(aHeader(), aDecision('surgery'), after)).toEqual({
          is: 'behind',
          expected: after,
          found: 2,
        });
      expect(await log.read('first-attempt')).toEqual(before);
    });

    it('writes no header for a writer that believes an unknown attempt has records', async () => {
      const log = openLog();
      const answer = await log.append(aHeader(), aDecision('imaging'), 1);
      expect(answer).toEqual({ is: 'behind', expected: 1, found: 0 });
      expect(await log.read('first-attempt')).toBeUndefined();
      expect(await log.list('anna')).toEqual([]);
    });

    it('says where a record stands that is already there, and does not double it', async () => {
      const log = openLog();
      const { kind, ...rest } = aDecision('imaging');
      await log.append(aHeader(), { kind, ...rest }, 0);
      await log.append(aHeader(), aDecision('biopsy'), 1);
      expect(await log.append(aHeader(), { ...rest, kind }, 0)).toEqual({ seq: 0 });
      expect(await log.read('first-attempt')).toMatchObject({
        records: [{ step: 'imaging' }, { step: 'biopsy' }],
      });
    });

    it('takes a record for another one if a single value or the length of a list differs', async () => {
      const log = openLog();
      const acts = [{ act: 'resection', with: { 'margin.mm': 10 } }];
      await log.append(aHeader(), aDecision('surgery', { acts }), 0);
      const others = [
        [],
        [...acts, ...acts],
        [{ act: 'resection', with: {} }],
        [{ act: 'resection', with: { 'margin.mm': 11 } }],
        [{ act: 'resection', with: { 'margin.cm': 10 } }],
      ];
      for (const other of others)
        expect(await log.append(aHeader(), aDecision('surgery', { acts: other }), 0)).toMatchObject(
          { is: 'behind' },
        );
    });

    it('lists the attempts of one profile with their records, the latest begun first', async () => {
      const log = openLog();
      const begun: [attempt: string, profile: string, startedAt: string][] = [
        ['b', 'anna', '2026-11-22T08:00:00.000Z'],
        ['c', 'ben', '2026-11-22T09:00:00.000Z'],
        ['a', 'anna', '2026-11-23T08:00:00.000Z'],
        ['d', 'anna', '2026-11-21T08:00:00.000Z'],
      ];
      for (const [attempt, profile, startedAt] of begun)
        await log.append(aHeader({ attempt, profile, startedAt }), aDecision(`of-${attempt}`), 0);
      expect(await log.list('anna')).toMatchObject([
        { header: { attempt: 'a' }, records: [{ step: 'of-a' }] },
        { header: { attempt: 'b' }, records: [{ step: 'of-b' }] },
        { header: { attempt: 'd' }, records: [{ step: 'of-d' }] },
      ]);
    });

    it('keeps what was true when it was handed in, also out of a proxy', async () => {
      const log = openLog();
      const patient: Record<string, number> = { 'tumour.sizeCm': 6 };
      const header = new Proxy(aHeader({ patient: new Proxy(patient, {}) }), {});
      const appending = log.append(header, new Proxy(aDecision('imaging'), {}), 0);
      patient['tumour.sizeCm'] = 60;
      expect(await appending).toEqual({ seq: 0 });
      expect(await log.read('first-attempt')).toMatchObject({
        header: { patient: { 'tumour.sizeCm': 6 } },
      });
    });

    it('hands out copies', async () => {
      const log = openLog();
      await log.append(aHeader(), aDecision('imaging'), 0);
      Object.assign((await log.read('first-attempt')) ?? {}, { records: [] });
      Object.assign(await log.list('anna'), { 0: 'gone' });
      expect(await log.read('first-attempt')).toMatchObject({ records: [{ step: 'imaging' }] });
      expect(await log.list('anna')).toMatchObject([{ records: [{ step: 'imaging' }] }]);
    });

    it('gives back any sequence of decisions and withdrawals as it was appended', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyRecord, { maxLength: 25 }), anyFacts, async (all, patient) => {
          const log = openLog();
          for (const [after, record] of all.entries())
            expect(await log.append(aHeader({ patient }), record, after)).toEqual({ seq: after });
          expect(await log.read('first-attempt')).toEqual(
            all.length === 0
              ? undefined
              : {
                  header: aHeader({ patient }),
                  records: all.map((record, seq) => ({ ...record, attempt: 'first-attempt', seq })),
                },
          );
        }),
        { numRuns: 40 },
      );
    });
  });
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('平滑肌肉腫', '下大静脈', '평활근육종', '🩻👩🏽‍⚕️🇯🇵', 'naïve “R0”', '\ud83e', '\0'),
);
const anyValue = fc.oneof(
  anyText,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
);
const anyFacts = fc.dictionary(anyText, anyValue, { noNullPrototype: true });
const anyRecord: fc.Arbitrary<Unplaced> = fc.oneof(
  fc.constant(aWithdrawal()),
  fc
    .record({
      step: anyText,
      acts: fc.array(fc.record({ act: anyText, with: anyFacts }, { noNullPrototype: true })),
      reason: fc.option(anyText),
    })
    .map(({ step, acts, reason }) => aDecision(step, { acts, reason })),
);
