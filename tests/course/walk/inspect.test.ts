import { describe, expect, it } from 'vitest';
import { inspectJudgement } from '../../../src/course/walk/inspect.ts';
import { notebook } from '../../../src/course/walk/issues.ts';
import type { Assessed, Judgement } from '../../../src/course/walk/judgement.ts';
import { modelOf } from '../../../src/course/walk/model.ts';
import type { Model, Stage } from '../../../src/course/walk/model.ts';
import { tiny } from '../../support/tiny-library.ts';

const { judge, kase } = tiny();
const model = modelOf(judge, kase) as Model;
const [first] = model.stages;

/** Inspects a first step at which these decisions can be made. */
function inescapable(...choices: readonly Pick<Assessed, 'credit' | 'pitfalls'>[]) {
  const decision = { step: 'first', acts: [], certainty: 'certain', reason: null } as const;
  const made = choices.map((one) => ({
    decision,
    findings: [],
    problems: [],
    impossible: [],
    ...one,
  }));
  const judgement: Judgement = {
    patient: { facts: {}, unseen: new Set() },
    choices: made,
    best: { decision, silent: false },
    assess: () => made[0] as Assessed,
  };
  const gathered = {
    ...notebook(),
    pitfalls: new Set<string>(),
    inescapable: new Set<string>(),
    rows: new Set<string>(),
  };
  inspectJudgement(model, first as Stage, judgement, undefined, gathered);
  return [...gathered.inescapable];
}

describe('a pitfall that is open', () => {
  it('can be escaped by what earns full credit and does not commit it', () => {
    expect(
      inescapable(
        { credit: 0, pitfalls: ['p'] },
        { credit: 1, pitfalls: ['p'] },
        { credit: 1, pitfalls: [] },
      ),
    ).toEqual([]);
  });

  it('cannot be escaped by what commits it, nor by what earns less', () => {
    expect(inescapable({ credit: 1, pitfalls: ['p'] }, { credit: 0.5, pitfalls: [] })).toEqual([
      'p',
    ]);
  });
});
