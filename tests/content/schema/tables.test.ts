import { describe, it } from 'vitest';
import type { Said } from '../../support/mistakes.ts';
import { expectOne } from '../../support/mistakes.ts';

const inRules = (from: string, to: string, ...said: readonly Said[]) =>
  expectOne('rules/all.yaml', from, to, ...said);

describe('a rule table', () => {
  it('asks a question, and names the acts it judges', () => {
    inRules('question: In which order?', 'question: ""', [
      'question: ""',
      'operation.question',
      'write something here',
    ]);
    inRules(
      'judges: [reoperate, leave-it]\n  rows:\n    - { id: all',
      'judges: []\n  rows:\n    - { id: all',
      ['judges: []', 'report.judges', 'name the acts it judges'],
    );
  });

  it('cites four statements at most, in a row and in a mark', () => {
    const five = 'statements: [look-first, look-first, look-first, look-first, look-first]';
    inRules('why: Small., statements: [stay-on-line]', `why: Small., ${five}`, [
      'statements: [',
      'tissue.rows.2.statements',
      'cite at most four statements',
    ]);
    inRules('chest-ct: correct,', `chest-ct: { verdict: correct, ${five} },`, [
      'statements: [',
      'plan.rows.2.verdicts.chest-ct.statements',
      'cite at most four statements',
    ]);
  });

  it('breaks an order by an error, for a reason that is cited', () => {
    inRules(
      'first: clamp, then: operate, broken: harmful, why: It bleeds., statements: [clear-it]',
      'first: clamp, then: operate, broken: correct, why: It bleeds., statements: []',
      [
        'broken: correct',
        'operation.constraints.1.broken',
        'is "correct"; write "suboptimal" or "harmful"',
      ],
      ['statements: []', 'operation.constraints.1.statements', 'cite at least one statement'],
    );
  });
});

describe('an act', () => {
  it('is a burden from 0 to 4', () => {
    for (const [burden, is] of [
      ['5', '5'],
      ['-1', '-1'],
      ['1.5', '1.5'],
      ['much', '"much"'],
    ] as const) {
      expectOne('acts/all.yaml', 'past: Clamped, burden: 1', `past: Clamped, burden: ${burden}`, [
        'burden',
        'clamp.burden',
        `is ${is}; write 0 or 1 or 2 or 3 or 4`,
      ]);
    }
  });

  it('takes weeks, or as many as a fact says', () => {
    expectOne(
      'acts/all.yaml',
      'takesWeeks: 6',
      'takesWeeks: { off: lump.sizeCm }',
      ['off', 'wait.takesWeeks.off', 'is not known here; correct its spelling or remove it'],
      ['takesWeeks', 'wait.takesWeeks.of', 'is missing; add it ("of")'],
    );
  });
});

it('a reason is a sentence', () => {
  expectOne('reasons/all.yaml', 'quick: It is quick.', 'quick: [It is quick.]', [
    'quick',
    'quick',
    'is a list; write string',
  ]);
});
