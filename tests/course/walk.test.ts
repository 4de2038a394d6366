import { describe, expect, it } from 'vitest';
import { walk } from '../../src/course/walk.ts';
import type { WalkReport } from '../../src/course/walk.ts';
import type { IssueKind } from '../../src/course/walk/issues.ts';
import { problemInWords } from '../../src/domain/decision.ts';
import type { RuleTable } from '../../src/domain/table.ts';
import { compileJudge } from '../../src/rules/judge.ts';
import { bruteForce, everyPatient } from '../support/brute-force.ts';
import { tiny } from '../support/tiny-library.ts';
import type { Edit } from '../support/tiny-library.ts';

/** Walks the tiny case after some edits. */
function walked(...edits: readonly Edit[]): WalkReport {
  const { judge, kase, library } = tiny(...edits);
  return walk(judge, kase, { statements: library.statements });
}

const inCase = (from: string, to: string): Edit => ({ file: 'cases/tiny.yaml', from, to });
const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });
const inActs = (from: string, to: string): Edit => ({ file: 'acts/all.yaml', from, to });

/** The words of all problems of one kind, with their steps. */
const wordsOf = (report: WalkReport, kind: IssueKind): readonly string[] =>
  report.issues[kind].examples.map(({ step, words }) => `${step}: ${words}`);

describe('the walk of the tiny case', () => {
  const report = walked();

  it('meets every state that some later reader tells apart, and no other', () => {
    // tissue: 2 sizes × weeks 1, 7, 8; plan: 2 sizes × weeks 2, 8, 9 × 2 tracts, and the situation;
    // operation: 2 depths × 3 weeks × 2 margins; report: 3 weeks × 2 margins, and 3 without an operation
    expect(report.statesByStep).toEqual({
      first: 1,
      'late-image': 1,
      tissue: 6,
      plan: 13,
      operation: 12,
      report: 9,
      end: 2,
    });
    expect(report.states).toBe(44);
  });

  it('follows every decision that leads somewhere else', () => {
    expect(report.edges).toBe(2 + 2 + 6 * 2 + 13 + 12 * 2 + 3 * 1 + 3 * 2 + 3 * 2);
  });

  it('tries every decision in every state', () => {
    const tissue = 3 * 12 + 3 * 11;
    const plan = 7 * 6 + 6 * 7;
    const operation = 6 * 6 + 6 * 7;
    expect(report.decisionsJudged).toBe(2 + 2 + tissue + plan + operation + 9 * 2);
  });

  it('counts the patients that some condition tells apart', () => {
    // small above or through the fascia, large through it; each with two margins
    expect(report.variants).toBe(6);
  });

  it('finds nothing wrong', () => {
    for (const issue of Object.values(report.issues))
      expect(issue).toEqual({ count: 0, examples: [] });
    expect(report.unreachableSteps).toEqual([]);
    expect(report.unreachableSituations).toEqual([]);
    expect(report.unreachableRows).toEqual([]);
    expect(report.unmendable).toEqual([]);
    expect(report.stopped).toBeNull();
  });

  it('reaches every pitfall that the tables name, and a way around it', () => {
    const all = [
      'waited',
      'needle-off-line',
      'opened-a-large-lump',
      'tract-left-behind',
      'operated-without-clamp',
      'tumour-left',
    ];
    expect(report.pitfallsNamed).toEqual(all);
    expect(report.pitfallsReachable).toEqual(all);
    expect(report.pitfallsEscapable).toEqual(all);
  });

  it('scores the strategies', () => {
    // most: image 1, needle astray 0, all of the plan 0.75, order 1, operating again 0.5 or 1
    expect(report.percents).toEqual({
      best: { min: 100, max: 100 },
      least: { min: 10, max: 10 },
      most: { min: 65, max: 75 },
    });
  });

  it('meets the rows and pitfalls that every patient meets one by one', () => {
    const { judge, kase } = tiny();
    const rows = new Set<string>();
    const pitfalls = new Set<string>();
    bruteForce(judge, kase, ({ frame }) => {
      for (const finding of frame.judged.findings) {
        rows.add(`${finding.table} ${finding.row}`);
        finding.pitfalls.forEach((id) => pitfalls.add(id));
      }
      expect(frame.judged.problems.map(problemInWords)).toEqual([]);
    });
    expect(everyPatient(judge, kase)).toHaveLength(10);
    expect([...pitfalls].sort()).toEqual([...report.pitfallsReachable].sort());
    expect(rows.size).toBe(13);
  });
});

describe('the walk forgets', () => {
  it('whether a fact was seen, once nobody asks', () => {
    const report = walked(
      inActs(
        'takesWeeks: 2, burden: 1, consequences: *images }',
        'takesWeeks: 1, burden: 1, consequences: { images: [{ set: { lump.imaged: true }, reveal: [lump.sizeCm, lump.depth, fate.margin] }] } }',
      ),
      inCase('{ when: { lump.imaged: true }', '{ when: { fate.margin: clear }'),
    );
    // both ways through the detour take a week now, and one shows the margin to come
    expect(report.statesByStep['tissue']).toBe(2 * 2 * (1 + 2));
    // sizes, margins, weeks 2 and 8, tracts; and the situation with two margins
    expect(report.statesByStep['plan']).toBe(2 * 2 * 2 * 2 + 2);
  });
});

describe('a situation', () => {
  it('may change what is fixed, name what nobody reads, and give what no other patient has', () => {
    const report = walked(
      {
        file: 'facts/all.yaml',
        from: '\ntract:',
        to: '\nother: { kind: given, label: Other, type: boolean }\nunread: { kind: course, label: Unread, type: boolean, start: false }\ntract:',
      },
      inCase(
        'given: { lump.depth: deep }, set: { tract: soiled',
        'given: { lump.depth: deep, site: arm, other: true }, set: { tract: soiled, unread: true',
      ),
      inRules('applies: { site: leg }', 'applies: { site: [leg, arm] }'),
      inRules(
        '- { id: clear, when',
        '- { id: other, when: { site: arm }, verdicts: { leave-it: correct, reoperate: harmful }, why: Other., statements: [clear-it] }\n    - { id: clear, when',
      ),
      inCase(
        'asks: [report-of-a-leg]',
        'asks: [report-of-a-leg]\n        next: [{ when: { site: arm, other: true }, to: end }]',
      ),
    );
    expect(report.issues.unjudgedOptions.examples).toEqual([]);
    expect(report.unreachableRows).toEqual([]);
    // the arm: one week, two margins; and once more without an operation
    expect(report.statesByStep['report']).toBe(9 + 3);
  });

  it('may have a patient that is not sound, who is drawn to the end all the same', () => {
    const report = walked(
      inCase('given: { lump.depth: deep }', 'given: { lump.depth: superficial, lump.sizeCm: 8 }'),
      inCase(
        'because: No room. }',
        'because: No room. }, { never: { lump.depth: superficial, fate.margin: involved }, because: None. }',
      ),
    );
    expect(report.unreachableSituations).toEqual([]);
    // superficial: sound with a clear margin only, and with either in the situation; deep: as before
    expect(report.statesByStep['operation']).toBe(3 + 1 + 3 * 2);
  });
});

describe('the walk reports', () => {
  it('a state in which nothing earns full credit, and the pitfalls that nobody escapes there', () => {
    const report = walked(inRules('image: correct', 'image: suboptimal'));
    expect(wordsOf(report, 'deadEnds')).toEqual([
      'first: Nothing that is offered earns full credit.',
      'late-image: Nothing that is offered earns full credit.',
    ]);
    expect(wordsOf(report, 'inescapable')).toEqual([
      'first: Nothing right avoids "waited".',
      'late-image: Nothing right avoids "waited".',
    ]);
    expect(report.pitfallsEscapable).not.toContain('waited');
    expect(report.percents?.best).toEqual({ min: 50, max: 50 });
  });

  it('a state in which nothing is offered', () => {
    const report = walked(
      inCase(
        '{ act: needle, text: Needle }',
        '{ act: needle, text: Needle, when: { lump.imaged: false } }',
      ),
      inCase(
        '{ act: cut-open, text: Open }',
        '{ act: cut-open, text: Open, when: { tract: soiled } }',
      ),
    );
    expect(wordsOf(report, 'deadEnds')).toEqual(['tissue: Nothing is offered.']);
    expect(report.unreachableSteps).toEqual(['plan', 'operation', 'report']);
    expect(report.unreachableSituations).toEqual(['sent-late']);
  });

  it('a route that hangs on a fact that no patient has', () => {
    const report = walked(
      {
        file: 'facts/all.yaml',
        from: 'tract:',
        to: 'other: { kind: given, label: Other, type: boolean }\ntract:',
      },
      inCase('next: [{ when: { lump.imaged: false }', 'next: [{ when: { other: true }'),
    );
    expect(wordsOf(report, 'deadEnds')).toContain(
      'first: At "first": the route to "late-image" hangs on a fact that no patient of this case has.',
    );
  });

  it('an act that no row judges, with what is known there', () => {
    const report = walked(
      inRules('{ id: open-large, verdicts', '{ id: open-large, when: { tract: soiled }, verdicts'),
    );
    expect(report.issues.unjudgedOptions).toEqual({
      count: 1,
      examples: [
        {
          step: 'tissue',
          facts: { 'lump.imaged': true, 'lump.sizeCm': 8 },
          decision: {
            step: 'tissue',
            acts: [{ act: 'cut-open', with: {} }],
            certainty: 'certain',
            reason: 'easy-to-reach',
          },
          words: 'The table "tissue" has no row for "cut-open" in this patient.',
        },
      ],
    });
  });

  it('a table that needs what has not been seen', () => {
    const report = walked(
      inRules(
        '    - id: look\n',
        '    - id: look\n      when: { lump.depth: [superficial, deep] }\n',
      ),
    );
    expect(wordsOf(report, 'unjudgedOptions')).toContain(
      'first: The table "first-look" cannot judge: lump.depth not known.',
    );
  });

  it('a table that needs what some have seen and others have not', () => {
    const report = walked(
      inActs(
        'takesWeeks: 2, burden: 1, consequences: *images }',
        'takesWeeks: 2, burden: 1, consequences: { images: [{ set: { lump.imaged: true }, reveal: [lump.depth] }] } }',
      ),
    );
    expect(wordsOf(report, 'unjudgedOptions')).toEqual([
      'tissue: The table "tissue" cannot judge: lump.sizeCm not known.',
    ]);
  });

  it('an act that cannot be committed as it is offered', () => {
    const report = walked(
      inActs('chest-ct: { label', 'chest-ct: { parameters: [needle.side], label'),
    );
    expect(wordsOf(report, 'unjudgedOptions')).toContain('plan: At "plan": "Side" is not set.');
  });

  it('a citation that leads nowhere', () => {
    const { judge, kase, library } = tiny();
    const { 'stay-on-line': _, ...statements } = library.statements;
    const report = walk(judge, kase, { statements });
    expect(wordsOf(report, 'uncitedFindings')).toContain(
      'tissue: Row "off" of "tissue" cites "stay-on-line", which does not exist.',
    );
    expect(walk(judge, kase).issues.uncitedFindings.count).toBe(0);
  });

  it('a row that cites nothing, unless it says that nothing is known', () => {
    const scored =
      'verdicts: { chest-ct: correct, chest-film: suboptimal, nothing-more: suboptimal }';
    const { kase, library } = tiny(
      inRules(
        `${scored}, why: Look at the lungs., statements: [look-first]`,
        `${scored}, why: Look at the lungs., statements: [clear-it]`,
      ),
      inRules(
        '{ needle: correct }, why: On the line., statements: [stay-on-line]',
        '{ needle: not scored }, why: On the line.',
      ),
    );
    const plan = library.tables['plan'] as RuleTable;
    const rows = plan.rows.map((row) => ({
      ...row,
      marks: Object.fromEntries(
        Object.entries(row.marks).map(([act, mark]) => [
          act,
          act === 'chest-ct' ? { ...mark, statements: [] } : mark,
        ]),
      ),
    }));
    const tables = { ...library.tables, plan: { ...plan, rows } };
    const report = walk(compileJudge({ ...library, tables }), kase);
    expect(wordsOf(report, 'uncitedFindings')).toEqual([
      'plan: Row "lungs" of "plan" cites no statement.',
    ]);
  });

  it('choosing everything where it pays', () => {
    const report = walked(inRules('chest-film: suboptimal', 'chest-film: acceptable'));
    expect(wordsOf(report, 'choosingEverything')).toEqual(['plan: Choosing everything earns 1.']);
  });

  it('nothing of choosing everything where there is only one thing to choose', () => {
    const alone = (text: string): Edit => inCase(`text: ${text} }`, `text: ${text}, alone: true }`);
    const report = walked(alone('Tract'), alone('Film'));
    expect(report.issues.choosingEverything.count).toBe(0);
  });

  it('one decision that sets one fact to two values', () => {
    const report = walked(
      inActs(
        'consequences: { tract: [{ set: { tract.taken: true } }] }',
        'consequences: { tract: [{ set: { tract.taken: true } }], again: [{ set: { tract.taken: false } }] }',
      ),
      inCase(
        'texts: [{ when',
        'texts: [{ when: { margin: unknown, tract.taken: true }, text: Taken. }, { when',
      ),
    );
    expect(wordsOf(report, 'twoValues')).toEqual([
      'plan: One decision sets "tract.taken" to two values.',
    ]);
  });

  it('a step that nothing leads to', () => {
    const report = walked(
      inCase('next: [{ when: { lump.imaged: false }, to: late-image }]', 'ordered: false'),
    );
    expect(report.unreachableSteps).toEqual(['late-image']);
  });

  it('a situation whose step is not on the best road', () => {
    const report = walked(inCase('at: plan', 'at: late-image'));
    expect(report.unreachableSituations).toEqual(['sent-late']);
  });

  it('rows that nobody matches, and whether they were written for others', () => {
    const report = walked(
      inRules(
        'rows:\n    - { id: clear,',
        'rows:\n    - { id: arm, when: { site: arm }, verdicts: { reoperate: correct, leave-it: harmful }, why: An arm., statements: [clear-it], pitfalls: [waited] }\n    - { id: clear,',
      ),
      // of an act that no step offers: not a row of this case
      inRules(
        'judges: [image, wait, send-home]\n  rows:',
        'judges: [image, wait, send-home, clamp]\n  rows:\n    - { id: other, verdicts: { clamp: correct }, why: Other., statements: [clear-it] }',
      ),
      inRules(
        '- { id: clean, verdicts',
        '- { id: twice, when: { tract: soiled }, verdicts: { take-tract: correct }, why: Twice., statements: [clear-it] }\n    - { id: clean, verdicts',
      ),
    );
    expect(report.unreachableRows).toEqual([
      { table: 'plan', row: 'twice', possible: true, pitfalls: [] },
      { table: 'report-of-a-leg', row: 'arm', possible: false, pitfalls: ['waited'] },
    ]);
  });

  it('all rows of a table that speaks of nobody here as written for others', () => {
    const report = walked(inRules('applies: { site: leg }', 'applies: { site: arm }'));
    expect(report.unreachableRows.map(({ row, possible }) => ({ row, possible }))).toEqual([
      { row: 'clear', possible: false },
      { row: 'late', possible: false },
      { row: 'not-clear', possible: false },
    ]);
    expect(report.pitfallsNamed).not.toContain('tumour-left');
  });

  it('pitfalls of an act that is left out, without a word of its own for that', () => {
    const report = walked(
      inRules(
        'leftOut: { verdict: harmful, why: Left behind., pitfalls: [tract-left-behind] }',
        'pitfalls: [tract-left-behind]',
      ),
    );
    expect(report.pitfallsNamed).toContain('tract-left-behind');
    expect(report.pitfallsReachable).toContain('tract-left-behind');
  });

  it('pitfalls that a row names and no decision commits', () => {
    const report = walked(
      inRules(
        '- { id: open-large, verdicts',
        '- { id: open-never, when: { tract: soiled }, verdicts: { cut-open: harmful }, why: Never., statements: [look-first], pitfalls: [tract-left-behind, tumour-left] }\n    - { id: open-large, verdicts',
      ),
      inRules('pitfalls: [tract-left-behind] }\n', '}\n'),
    );
    expect(report.pitfallsNamed).toContain('tract-left-behind');
    expect(report.pitfallsReachable).not.toContain('tract-left-behind');
  });
});
