import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/content/library.ts';
import type { Said } from '../../support/mistakes.ts';
import { allFiles, expectOne } from '../../support/mistakes.ts';
import type { Edit } from '../../support/tiny-library.ts';

const inRules = (from: string, to: string, ...said: readonly Said[]) =>
  expectOne('rules/all.yaml', from, to, ...said);
const inActs = (from: string, to: string, ...said: readonly Said[]) =>
  expectOne('acts/all.yaml', from, to, ...said);

function built(...edits: readonly Edit[]) {
  const { library, problems } = buildLibrary(allFiles(...edits));
  if (!library) throw new Error(JSON.stringify(problems));
  return library;
}
const rules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });

describe('a rule table', () => {
  it('is what was written', () => {
    const { tables } = built(
      rules(
        'question: In which order?',
        'question: In which order?\n  reviewed: { by: A. Surgeon, on: 2026-11-22 }',
      ),
    );
    expect(tables['report-of-a-leg']).toMatchObject({
      question: 'What follows from the margin in a leg?',
      applies: { op: 'is', fact: 'site', value: 'leg' },
      judges: ['reoperate', 'leave-it'],
      overrides: 'report',
      constraints: [],
    });
    expect(tables['report']).not.toHaveProperty('overrides');
    expect(tables['operation']).toMatchObject({
      rows: [],
      reviewed: { by: 'A. Surgeon', on: '2026-11-22' },
      constraints: [
        {
          id: 'line-first',
          when: { op: 'all', of: [] },
          broken: { verdict: 'suboptimal', pitfalls: [] },
        },
        {
          id: 'clamp-first',
          when: { fact: 'lump.depth' },
          broken: { verdict: 'harmful', pitfalls: ['operated-without-clamp'] },
        },
      ],
    });
  });

  it('has rows whose marks inherit what they do not say', () => {
    const { tables } = built(
      rules(
        'chest-ct: correct, chest-film: suboptimal,',
        'chest-ct: { verdict: correct, why: It shows them., statements: [clear-it] }, chest-film: { verdict: suboptimal, pitfalls: [] },',
      ),
      rules(
        'why: Look at the lungs.',
        'why: Look at the lungs., pitfalls: [waited], conflicts: [K01], conventions: [PR01], gap: G17',
      ),
    );
    const lungs = tables['plan']?.rows.find((row) => row.id === 'lungs');
    expect(lungs).toMatchObject({ conflicts: ['K01'], conventions: ['PR01'], gap: 'G17' });
    expect(lungs?.marks).toMatchObject({
      'chest-ct': { why: 'It shows them.', statements: ['clear-it'], pitfalls: [] },
      'chest-film': { why: 'Look at the lungs.', statements: ['look-first'], pitfalls: [] },
      'nothing-more': { why: 'Look at the lungs.', pitfalls: ['waited'] },
    });
    expect(lungs?.marks['chest-ct']).not.toHaveProperty('leftOut');
  });

  it('gives the pitfalls of a row to its errors, and its reasons where reasons count', () => {
    const { tables } = built(
      rules(
        'verdicts: { cut-open: acceptable with reason }, why: Small.',
        'pitfalls: [waited], verdicts: { cut-open: acceptable with reason, needle: harmful }, why: Small.',
      ),
    );
    const row = tables['tissue']?.rows.find((one) => one.id === 'open-small');
    expect(row?.marks).toMatchObject({
      'cut-open': { reasons: ['small-and-shallow'], pitfalls: [] },
      needle: { reasons: [], pitfalls: ['waited'] },
    });
  });

  it('says what leaving out means with the words of its mark, unless it has its own', () => {
    const { tables } = built(
      rules(
        '{ verdict: harmful, why: Left behind., pitfalls: [tract-left-behind] }',
        '{ verdict: harmful, statements: [look-first] }',
      ),
    );
    expect(tables['plan']?.rows[0]?.marks['take-tract']?.leftOut).toEqual({
      verdict: 'harmful',
      why: 'Take it along.',
      statements: ['look-first'],
      pitfalls: [],
    });
  });

  it('may leave what is not scored without a statement', () => {
    const silent = rules(
      '{ id: open-large, verdicts: { cut-open: suboptimal }, why: Large., statements: [stay-on-line], pitfalls: [opened-a-large-lump] }',
      '{ id: open-large, verdicts: { cut-open: not scored }, why: Nobody says., gap: G17 }',
    );
    expect(built(silent).tables['tissue']?.rows.at(-1)?.marks['cut-open']?.statements).toEqual([]);
  });
});

describe('a mistake in a rule table', () => {
  it('is a name that leads nowhere: act, table, conflict, convention, gap, statement, pitfall, reason', () => {
    const unknown = (what: string) => `no ${what} is called "gone"; define it or correct the name`;
    inRules(
      'judges: [draw-the-line, clamp, operate]',
      'judges: [draw-the-line, clamp, operate, gone]',
      ['gone', 'operation.judges.3', unknown('act')],
    );
    inRules('overrides: report', 'overrides: gone', [
      'overrides: gone',
      'report-of-a-leg.overrides',
      unknown('rule table'),
    ]);
    inRules(
      'why: Small., statements: [stay-on-line], reasons: [small-and-shallow]',
      'why: Small., statements: [gone], reasons: [small-and-shallow, gone], pitfalls: [gone], conflicts: [gone], conventions: [gone], gap: gone',
      ['gone]', 'tissue.rows.2.statements.0', unknown('statement')],
      ['gone]', 'tissue.rows.2.reasons.1', unknown('reason')],
      ['gone]', 'tissue.rows.2.pitfalls.0', unknown('pitfall')],
      ['gone]', 'tissue.rows.2.conflicts.0', unknown('conflict')],
      ['gone]', 'tissue.rows.2.conventions.0', unknown('convention')],
      ['gap: gone', 'tissue.rows.2.gap', unknown('gap')],
    );
  });

  it('is one in a mark, in what is left out, or in a constraint', () => {
    const unknown = (what: string) => `no ${what} is called "gone"; define it or correct the name`;
    inRules(
      'chest-ct: correct,',
      'chest-ct: { verdict: acceptable with reason, statements: [gone], pitfalls: [gone], reasons: [gone] },',
      ['gone]', 'plan.rows.2.verdicts.chest-ct.statements.0', unknown('statement')],
      ['gone]', 'plan.rows.2.verdicts.chest-ct.pitfalls.0', unknown('pitfall')],
      ['gone]', 'plan.rows.2.verdicts.chest-ct.reasons.0', unknown('reason')],
    );
    inRules(
      'pitfalls: [tract-left-behind]',
      'pitfalls: [gone], statements: [gone]',
      ['gone]', 'plan.rows.0.verdicts.take-tract.leftOut.pitfalls.0', unknown('pitfall')],
      ['gone]', 'plan.rows.0.verdicts.take-tract.leftOut.statements.0', unknown('statement')],
    );
    inRules(
      'statements: [clear-it], pitfalls: [operated-without-clamp]',
      'statements: [gone], pitfalls: [gone]',
      ['gone]', 'operation.constraints.1.statements.0', unknown('statement')],
      ['gone]', 'operation.constraints.1.pitfalls.0', unknown('pitfall')],
    );
  });

  it('is an act that the table does not judge', () => {
    inRules('chest-ct: correct,', 'chest-ct: correct, needle: correct,', [
      'needle',
      'plan.rows.2.verdicts.needle',
      'is not in judges; add it there',
    ]);
    inRules(
      'first: draw-the-line, then: operate',
      'first: needle, then: cut-open',
      ['first: needle', 'operation.constraints.0.first', 'is not in judges; add it there'],
      ['then: cut-open', 'operation.constraints.0.then', 'is not in judges; add it there'],
    );
  });

  it('is neither rows nor constraints, or both', () => {
    const message = 'needs either rows or constraints; write one of them';
    inRules(
      '    - { id: all, verdicts: { reoperate: acceptable, leave-it: acceptable }, why: It depends., statements: [clear-it] }',
      '    []',
      ['report:', 'report', message],
    );
    inRules(
      'judges: [draw-the-line, clamp, operate]',
      'judges: [draw-the-line, clamp, operate]\n  rows: [{ id: x, verdicts: { clamp: correct }, why: X., statements: [clear-it] }]',
      ['operation:', 'operation', message],
    );
  });

  it('is a row or a constraint whose name stands above', () => {
    inRules('id: open-large', 'id: off', [
      'id: off',
      'tissue.rows.3.id',
      'another row above is called "off"; give this one its own name',
    ]);
    inRules('id: clamp-first', 'id: line-first', [
      'id: line-first',
      'operation.constraints.1.id',
      'another constraint above is called "line-first"; give this one its own name',
    ]);
  });

  it('is a reason where none counts, or none where one counts', () => {
    const message =
      'reasons belong to "acceptable with reason", and it needs some; add or remove them';
    inRules(', reasons: [small-and-shallow] }', ' }', [
      'cut-open',
      'tissue.rows.2.verdicts.cut-open',
      message,
    ]);
    inRules('chest-ct: correct,', 'chest-ct: { verdict: correct, reasons: [quick] },', [
      'chest-ct',
      'plan.rows.2.verdicts.chest-ct',
      message,
    ]);
  });

  it('is leaving out what would not be correct', () => {
    inRules('verdict: correct\n          leftOut', 'verdict: acceptable\n          leftOut', [
      'leftOut',
      'plan.rows.0.verdicts.take-tract.leftOut',
      'only an act that is correct can be left out wrongly; remove it',
    ]);
  });

  it('is a verdict without a why or without a statement', () => {
    inRules(
      'why: Nothing to take., statements: [clear-it]',
      'gap: G17',
      ['take-tract', 'plan.rows.1.verdicts.take-tract', 'says no why, nor does its row; add one'],
      [
        'take-tract',
        'plan.rows.1.verdicts.take-tract',
        'cites no statement, nor does its row; add one',
      ],
    );
  });

  it('is a condition that asks what cannot be', () => {
    inRules('applies: { site: leg }', 'applies: { site: log }', [
      'site: log',
      'report-of-a-leg.applies.site',
      '"site" cannot be "log"; write one of leg, arm',
    ]);
    inRules('when: { tract: soiled }', 'when: { tract: clear }', [
      'tract: clear',
      'plan.rows.0.when.tract',
      '"tract" cannot be "clear"; write one of clean, soiled',
    ]);
    inRules('when: { lump.depth: deep }, first', 'when: { gone: deep }, first', [
      'gone: deep',
      'operation.constraints.1.when.gone',
      'no fact is called "gone"; define it or correct the name',
    ]);
  });
});

describe('an act', () => {
  it('is what was written, its consequences in their order', () => {
    const { acts } = built({
      file: 'acts/all.yaml',
      from: 'takesWeeks: 6',
      to: 'takesWeeks: { of: lump.sizeCm }, serves: time, shows: { tract: soiled }',
    });
    expect(acts['wait']).toEqual({
      id: 'wait',
      label: 'Wait',
      past: 'Waited',
      parameters: [],
      shows: { tract: 'soiled' },
      takesWeeks: { of: 'lump.sizeCm' },
      burden: 0,
      serves: 'time',
      consequences: [],
    });
    expect(acts['needle']).toMatchObject({
      parameters: ['needle.side', 'needle.offsetMm'],
      takesWeeks: 1,
      consequences: [
        {
          name: 'tract',
          rows: [{ raise: { tract: 'soiled' }, set: {}, add: {}, reveal: [], story: false }],
        },
      ],
    });
    expect(acts['clamp']).toMatchObject({ takesWeeks: 0 });
    expect(acts['clamp']).not.toHaveProperty('shows');
    expect(acts['image']?.consequences[0]?.rows[0]).toMatchObject({
      set: { 'lump.imaged': true },
      reveal: ['lump.sizeCm', 'lump.depth'],
      tells: 'It measures {lump.sizeCm}.',
    });
    expect(acts['needle']?.consequences[0]?.rows[0]).toHaveProperty('tells');
    expect(acts['take-tract']?.consequences[0]?.rows[0]).not.toHaveProperty('tells');
  });
});

describe('a mistake in an act', () => {
  it('is a parameter that does not exist, or is another kind of fact', () => {
    inActs(
      'parameters: [needle.side, needle.offsetMm]',
      'parameters: [needle.side, gone, lump.sizeCm]',
      ['gone', 'needle.parameters.1', 'no fact is called "gone"; define it or correct the name'],
      ['lump.sizeCm', 'needle.parameters.2', '"lump.sizeCm" is not a parameter; define it as one'],
    );
  });

  it('is to show a fact that does not exist, or a value that it cannot have', () => {
    expectOne('acts/all.yaml', 'takesWeeks: 6', 'takesWeeks: 6, shows: { gone: true }', [
      'gone: true',
      'wait.shows.gone',
      'no fact is called "gone"; define it or correct the name',
    ]);
  });

  it('is to take weeks where no fact counts them, or as many as no number says', () => {
    expectOne('acts/all.yaml', 'takesWeeks: 6', 'takesWeeks: { of: gone }', [
      'of: gone',
      'wait.takesWeeks.of',
      'no fact is called "gone"; define it or correct the name',
    ]);
    expectOne('acts/all.yaml', 'takesWeeks: 6', 'takesWeeks: { of: site }', [
      'of: site',
      'wait.takesWeeks.of',
      '"course.week" cannot be all that "site" can; take another',
    ]);
    const files = allFiles({
      file: 'facts/all.yaml',
      from: 'course.week: {',
      to: 'course.weeks: {',
    });
    expect(buildLibrary(files).problems.map(({ path }) => path)).toContain('wait.takesWeeks');
  });

  it('is to change what is given, or what does not exist', () => {
    inActs(
      '{ set: { tract.taken: true } }',
      '{ set: { lump.depth: deep, gone: 1 }, raise: { gone: 1 }, add: { gone: 1 } }',
      [
        'lump.depth',
        'take-tract.consequences.tract.0.set.lump.depth',
        'only course facts change; define it as one',
      ],
      [
        'gone: 1 },',
        'take-tract.consequences.tract.0.set.gone',
        'no fact is called "gone"; define it or correct the name',
      ],
      [
        'gone: 1 },',
        'take-tract.consequences.tract.0.raise.gone',
        'no fact is called "gone"; define it or correct the name',
      ],
      [
        'gone: 1 }',
        'take-tract.consequences.tract.0.add.gone',
        'no fact is called "gone"; define it or correct the name',
      ],
    );
  });

  it('is to set or raise a fact to what it cannot be', () => {
    inActs(
      '{ set: { tract.taken: true } }',
      '{ set: { tract.taken: soon }, raise: { tract: dirty } }',
      [
        'tract.taken',
        'take-tract.consequences.tract.0.set.tract.taken',
        '"tract.taken" cannot be "soon"; write true or false',
      ],
      [
        'tract: dirty',
        'take-tract.consequences.tract.0.raise.tract',
        '"tract" cannot be "dirty"; write one of clean, soiled',
      ],
    );
  });

  it('is to add to what is no number', () => {
    inActs(
      '{ set: { tract.taken: true } }',
      '{ add: { tract: 1, margin: { of: course.week } } }',
      [
        'tract: 1',
        'take-tract.consequences.tract.0.add.tract',
        'is not a number; use set or raise',
      ],
      ['margin', 'take-tract.consequences.tract.0.add.margin', 'is not a number; use set or raise'],
    );
  });

  it('is to take over what does not exist, or what the fact cannot be', () => {
    inActs('margin: { of: fate.margin }', 'margin: { of: gone }', [
      'of: gone',
      'operate.consequences.operation.0.set.margin.of',
      'no fact is called "gone"; define it or correct the name',
    ]);
    inActs('margin: { of: fate.margin }', 'margin: { of: course.week }', [
      'of: course.week',
      'operate.consequences.operation.0.set.margin.of',
      '"margin" cannot be all that "course.week" can; take another',
    ]);
    inActs('margin: { of: fate.margin }', 'margin: { of: tract }', [
      'of: tract',
      'operate.consequences.operation.0.set.margin.of',
      '"margin" cannot be all that "tract" can; take another',
    ]);
    inActs('margin: { of: fate.margin }', 'gone: { of: fate.margin }', [
      'gone',
      'operate.consequences.operation.0.set.gone',
      'no fact is called "gone"; define it or correct the name',
    ]);
  });

  it('is to reveal what does not exist', () => {
    inActs('{ set: { tract.taken: true } }', '{ reveal: [margin, gone] }', [
      'gone',
      'take-tract.consequences.tract.0.reveal.1',
      'no fact is called "gone"; define it or correct the name',
    ]);
  });

  it('is a condition that asks what cannot be', () => {
    inActs('when: { needle.place: off-line }', 'when: { needle.place: beside }', [
      'needle.place',
      'needle.consequences.tract.0.when.needle.place',
      '"needle.place" cannot be "beside"; write one of on-line, off-line',
    ]);
  });
});
