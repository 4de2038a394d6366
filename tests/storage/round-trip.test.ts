import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { AttemptHeader, Exercise } from '../../src/domain/attempt.ts';
import { modes } from '../../src/domain/attempt.ts';
import { certainties } from '../../src/domain/decision.ts';
import { verdicts } from '../../src/domain/table.ts';
import { madeAt, nothingWrong, openWorld, sound } from './archive-world.ts';
import { aDecision, aHeader, aWithdrawal } from './records.ts';

/** `LOGS=1000 npm run unit -- round-trip` tries as many as the promise speaks of. */
const LOGS = Number(process.env['LOGS'] ?? 100);
vi.setConfig({ testTimeout: 60_000 + 600 * LOGS });

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '平滑肌肉腫',
    '下大静脈',
    '평활근육종',
    '🩻👩🏽‍⚕️🇯🇵',
    'naïve “R0”',
    '\ud83e',
    '\0\n\r\u2028',
    '"}\\',
  ),
);
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((number) => !Object.is(number, -0));
const anyFacts = fc.dictionary(
  anyText.filter((id) => id !== '__proto__'),
  fc.oneof(anyText, fc.boolean(), fc.integer(), anyNumber),
  { noNullPrototype: true, maxKeys: 5 },
);
const anyActs = fc.array(fc.record({ act: anyText, with: anyFacts }, { noNullPrototype: true }), {
  maxLength: 2,
});
const anyDecision = fc.record(
  {
    step: anyText,
    acts: anyActs,
    certainty: fc.constantFrom(...certainties),
    reason: fc.option(anyText),
  },
  { noNullPrototype: true },
);
const anyShown = fc.record(
  { act: anyText, table: anyText, row: anyText, verdict: fc.constantFrom(...verdicts) },
  { noNullPrototype: true },
);
const anyRecord = fc.oneof(
  fc.constant(aWithdrawal()),
  fc
    .tuple(anyDecision, fc.array(anyShown, { maxLength: 2 }), fc.boolean())
    .map(([{ step, ...decision }, shown, isLast]) =>
      aDecision(step, { ...decision, shown, ...(isLast && { last: true }) }),
    ),
);
const anyExercise: fc.Arbitrary<Exercise> = fc.oneof(
  fc.record(
    { is: fc.constant('redo' as const), attempt: anyText, decision: fc.nat() },
    { noNullPrototype: true },
  ),
  fc.record({ is: fc.constant('round' as const), pitfall: anyText }, { noNullPrototype: true }),
  fc.record({ is: fc.constant('flip' as const), pair: anyText }, { noNullPrototype: true }),
);
const anyHeader: fc.Arbitrary<AttemptHeader> = fc
  .record(
    {
      attempt: anyText.filter((attempt) => attempt !== ''),
      chapter: fc.option(anyText),
      situation: fc.option(anyText),
      mode: fc.constantFrom(...modes),
      seed: fc.option(fc.integer()),
      patient: anyFacts,
      startedAt: fc.constant('2026-11-22T08:00:00.000Z'),
      prelude: fc.array(anyDecision, { maxLength: 2 }),
      exercise: anyExercise,
    },
    { noNullPrototype: true, requiredKeys: ['attempt', 'patient', 'seed'] },
  )
  .map(aHeader);
const anyAttempt = fc.tuple(anyHeader, fc.array(anyRecord, { minLength: 1, maxLength: 5 }));
const anyLog = fc.tuple(
  anyText,
  fc.uniqueArray(anyAttempt, { selector: ([{ attempt }]) => attempt, maxLength: 4 }),
);

it('any log is identical after backup, erasing everything and restoring', async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async ([name, attempts]) => {
      const { log, archive } = openWorld();
      await archive.keepProfile({ profile: 'anna', name });
      for (const [header, records] of attempts)
        for (const [after, record] of records.entries())
          expect(await log.append(header, record, after)).toEqual({ seq: after });
      const everything = () => Promise.all(attempts.map(([{ attempt }]) => log.read(attempt)));
      const before = await everything();
      const { file } = await sound(archive.backup('anna', madeAt));
      expect(await archive.eraseAll()).toBe(true);
      expect(await log.list('anna')).toEqual([]);
      expect(await archive.inspect(file, 'anna')).toMatchObject({ added: attempts.length });
      expect(await archive.restore()).toMatchObject({ contents: { name }, added: attempts.length });
      expect(await everything()).toEqual(before);
      expect(before.every((stored) => stored && 'records' in stored)).toBe(true);
      expect(await archive.check()).toMatchObject(nothingWrong);
    }),
    { numRuns: LOGS },
  );
});
