import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AttemptHeader,
  AttemptLog,
  LogMark,
  StoredAttempt,
  Unplaced,
  BegunLast,
} from '../../src/domain/attempt.ts';
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

    it('lists no more than is wanted: of those begun last, or among so many of them', async () => {
      const log = openLog();
      for (let day = 10; day < 60; day++) {
        const startedAt = new Date(Date.UTC(2026, 0, day)).toISOString();
        const header = aHeader({ attempt: `a${day}`, startedAt, seed: day % 2 });
        await log.append(header, aDecision('imaging'), 0);
      }
      const is = ({ seed }: AttemptHeader): boolean => seed === 0;
      const listed = async (wanted: BegunLast) => {
        const found = await log.list('anna', wanted);
        return 'is' in found ? found : found.map(({ header: { attempt } }) => attempt);
      };
      expect(await listed({ is, count: 2 })).toEqual(['a58', 'a56']);
      expect(await listed({ is, count: 2, among: 2 })).toEqual(['a58']);
      expect(await listed({ is, count: 99 })).toHaveLength(25);
      expect(await listed({ is: () => false, count: 2 })).toEqual([]);
      const before = new Date(Date.UTC(2026, 0, 16)).toISOString();
      expect(await listed({ is, count: 99, before })).toEqual(['a14', 'a12', 'a10']);
      expect(await listed({ is, count: 99, among: 3, before })).toEqual(['a14']);
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

    it('gives what has grown since a mark, whole, and only of one profile', async () => {
      const log = openLog();
      const [a, b] = [aHeader({ attempt: 'a' }), aHeader({ attempt: 'b' })];
      await log.append(a, aDecision('imaging'), 0);
      await log.append(b, aDecision('imaging'), 0);
      const mark = await markOf(log);
      await log.append(b, aDecision('biopsy'), 1);
      await log.append(aHeader({ attempt: 'c', profile: 'ben' }), aDecision('imaging'), 0);
      const since = await log.since('anna', mark);
      expect(since).toMatchObject({
        anew: false,
        grown: [{ header: b, records: [{ step: 'imaging' }, { step: 'biopsy' }] }],
      });
      if ('is' in since) throw new Error(since.is);
      expect(since.mark.place).toBe(4);
      expect(await log.since('anna', since.mark)).toEqual({ ...since, grown: [] });
    });

    it('asks to read it anew without a mark, and after something was removed', async () => {
      const log = openLog();
      await log.append(aHeader(), aDecision('imaging'), 0);
      await log.append(aHeader({ attempt: 'other' }), aDecision('imaging'), 0);
      const mark = await markOf(log);
      expect(await log.since('anna', null)).toEqual({ mark, anew: true, grown: [] });
      await log.remove('first-attempt');
      const since = await log.since('anna', mark);
      expect(since).toMatchObject({ anew: true, grown: [] });
      expect(since).toEqual({ mark: await markOf(log), anew: true, grown: [] });
    });

    it('visits every attempt of a profile once, as it is read', async () => {
      const log = openLog();
      for (let n = 0; n < 450; n++)
        await log.append(aHeader({ attempt: `attempt-${n}` }), aDecision(`step-${n}`), 0);
      await log.append(aHeader({ attempt: 'of-ben', profile: 'ben' }), aDecision('imaging'), 0);
      const visited: StoredAttempt[] = [];
      const mark = await log.each('anna', (some) => visited.push(...some));
      expect(mark).toEqual(await markOf(log));
      expect(new Set(visited.map(({ header }) => header.attempt)).size).toBe(450);
      expect(visited.length).toBe(450);
      expect(visited.find(({ header }) => header.attempt === 'attempt-9')).toEqual(
        await log.read('attempt-9'),
      );
    });

    it('visits nothing where there is nothing', async () => {
      const log = openLog();
      const mark = await log.each('anna', (some) => expect(some).toEqual([]));
      expect(mark).toEqual(await markOf(log));
    });

    it('removes an attempt with its records, for good, and no other', async () => {
      const log = openLog();
      const other = aHeader({ attempt: 'first-attempt-2' });
      for (const after of [0, 1]) {
        await log.append(aHeader(), aDecision('imaging'), after);
        await log.append(other, aDecision('imaging'), after);
      }
      expect(await log.remove('first-attempt')).toBe(true);
      expect(await log.read('first-attempt')).toBeUndefined();
      expect(await log.list('anna')).toMatchObject([{ header: other, records: [{}, {}] }]);
      expect(await log.append(aHeader(), aDecision('biopsy'), 2)).toEqual({
        is: 'behind',
        expected: 2,
        found: 0,
      });
      expect(await log.append(aHeader(), aDecision('biopsy'), 0)).toEqual({ seq: 0 });
      expect(await log.read('first-attempt')).toMatchObject({ records: [{ step: 'biopsy' }] });
    });

    it('takes nothing away where there is nothing to remove', async () => {
      const log = openLog();
      expect(await log.remove('unknown')).toBe(true);
      expect(await log.list('anna')).toEqual([]);
    });

    it('recalls what was memorised last, for each profile its own', async () => {
      const log = openLog();
      expect(await log.recall('anna')).toBeUndefined();
      const { mark } = (await log.since('anna', null)) as { mark: LogMark };
      await log.memorise('anna', { board: ['平滑肌肉腫'] }, mark);
      await log.memorise('ben', { board: [] }, mark);
      await log.memorise('anna', { board: ['second'] }, mark);
      expect(await log.recall('anna')).toEqual({ board: ['second'] });
      expect(await log.recall('ben')).toEqual({ board: [] });
    });

    it('memorises nothing that was worked out before something was removed', async () => {
      const log = openLog();
      await log.append(aHeader(), aDecision('imaging'), 0);
      const { mark } = (await log.since('anna', null)) as { mark: LogMark };
      await log.remove('first-attempt');
      await log.memorise('anna', 'of the removed one', mark);
      expect(await log.recall('anna')).toBeUndefined();
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

async function markOf(log: AttemptLog): Promise<LogMark> {
  const since = await log.since('anna', null);
  if ('is' in since) throw new Error(since.is);
  return since.mark;
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
