import { describe, expect, it } from 'vitest';
import { localsOf } from '../../../src/course/walk/local.ts';
import { modelOf } from '../../../src/course/walk/model.ts';
import type { Model, Stage } from '../../../src/course/walk/model.ts';
import type { Finding } from '../../../src/domain/decision.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { codesFor } from '../../support/codes-for.ts';
import { tiny } from '../../support/tiny-library.ts';
import type { Edit } from '../../support/tiny-library.ts';

/** What does not hang on which of several values that nobody tells apart the patient has. */
const inShort = ({ act, done, table, row, verdict, pitfalls }: Finding) => ({
  act,
  done,
  table,
  row,
  verdict,
  pitfalls,
});

const inCase = (from: string, to: string): Edit => ({ file: 'cases/tiny.yaml', from, to });
const inActs = (from: string, to: string): Edit => ({ file: 'acts/all.yaml', from, to });
const inFacts = (from: string, to: string): Edit => ({ file: 'facts/all.yaml', from, to });

const variations: readonly { how: string; edits: readonly Edit[] }[] = [
  { how: 'as it is', edits: [] },
  {
    how: 'with amounts taken from other facts',
    edits: [
      inFacts('\ntract:', '\nfate.delay: { kind: given, label: Delay, from: 1, to: 9 }\ntract:'),
      inCase('fate.margin: clear }', 'fate.margin: clear, fate.delay: 2 }'),
      inCase('[clear, involved] }', '[clear, involved], fate.delay: [2, 5] }'),
      inActs('past: Waited, takesWeeks: 6', 'past: Waited, takesWeeks: { of: fate.delay }'),
      inCase('add: { course.week: 3 }', 'add: { course.week: { of: fate.delay } }'),
    ],
  },
  {
    how: 'with words that rise',
    edits: [
      inFacts('[clean, soiled], start', '[clean, touched, soiled], start'),
      inActs(
        'wait: { label',
        'wait: { consequences: { touch: [{ raise: { tract: touched } }] }, label',
      ),
    ],
  },
  {
    how: 'with a route that reads what an act has just changed',
    edits: [inCase('when: { lump.imaged: false }', 'when: { course.week: { atLeast: 6 } }')],
  },
];

/** What playing, and what the local view, say of one decision. */
interface Said {
  readonly isChoice: boolean;
  readonly credit: number;
  readonly findings: readonly unknown[];
  readonly told: readonly unknown[];
  readonly next: string | undefined;
}

function differences(edits: readonly Edit[]) {
  const { judge, kase } = tiny(...edits);
  const model = modelOf(judge, kase) as Model;
  const locals = localsOf(model);
  const differ: [Said, Said][] = [];
  let compared = 0;
  bruteForce(judge, kase, ({ came, place, frame: { step, decision, judged, told, next } }) => {
    const stage = model.stages[model.indexOf.get(step.id) as number] as Stage;
    const codes = codesFor(model, came);
    stage.reduce(codes);
    const { arrival, local: at } = locals(stage)(codes);
    const { judgement, follow } = at;
    const assessed = judgement.assess(decision);
    const followed = follow(decision);
    const local: Said = {
      isChoice: judgement.choices.some((one) => isSame(one.decision, decision)),
      credit: assessed.credit,
      findings: assessed.findings.map(inShort),
      told: 'is' in followed ? [followed] : [...(arrival?.told ?? []), ...followed.evolved.told],
      next: 'is' in followed ? '' : model.stages[followed.next]?.id,
    };
    const played: Said = {
      isChoice: true,
      credit: judged.credit,
      findings: judged.findings.map(inShort),
      told: [...place.told, ...told],
      next: next.step?.id ?? 'end',
    };
    if (!isSame(local, played)) differ.push([local, played]);
    compared += 1;
  });
  return { compared, differ: differ.slice(0, 3) };
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

describe('the local view of a step', () => {
  it.each(variations)(
    'says of every patient and decision what playing says, from what the step reads alone: $how',
    ({ edits }) => {
      const { compared, differ } = differences(edits);
      expect(differ).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    },
  );
});
