import { describe, expect, it } from 'vitest';
import { isProblem } from '../../src/domain/decision.ts';
import type { Finding, Problem } from '../../src/domain/decision.ts';
import { verdicts } from '../../src/domain/table.ts';
import type { Verdict } from '../../src/domain/table.ts';
import { creditOf } from '../../src/rules/judge.ts';
import { tiny } from '../support/tiny-library.ts';
import { imaged, needleAt, workedExample } from '../support/worked-example.ts';

function found(finding: Finding | Problem | undefined): Finding {
  if (!finding || isProblem(finding)) throw new Error(`no finding: ${JSON.stringify(finding)}`);
  return finding;
}

describe('the worked example', () => {
  const judge = workedExample();
  const table = 'biopsy-of-a-suspected-sarcoma';
  const needle = (offsetMm: number, direction?: string, before = imaged) =>
    found(judge.judge(table, 'core-needle-biopsy', needleAt(offsetMm, direction, before)));

  const imagedAs = { on: 'workup.imagingDone', is: true, holds: false };
  const wantedNotImaged = { op: 'is', fact: 'workup.imagingDone', value: false };
  const placed = (is: string, holds = true) => ({ on: 'tract.placement', is, holds });
  const wantedPlace = (value: string) => ({ op: 'is', fact: 'tract.placement', value });
  const within = (mm: number) => ({
    op: 'range',
    fact: 'tract.offsetMm',
    atLeast: -mm,
    atMost: mm,
  });
  const offset = (is: number, holds: boolean, wanted: object) => ({
    on: 'tract.offsetMm',
    is,
    wanted,
    holds,
    unit: 'mm',
  });

  it('at 18 mm is harmful, with the millimetres that put it off the line', () => {
    expect(needle(18)).toEqual({
      act: 'core-needle-biopsy',
      done: true,
      table,
      row: 'off-the-line',
      verdict: 'harmful',
      why: 'The tract lies outside the tissue that the operation removes, so the operation has to grow to follow it.',
      statements: ['biopsy.along-resection-axis', 'pitfall.biopsy-outside-trajectory'],
      pitfalls: ['biopsied-off-the-planned-resection'],
      reasons: [],
      conflicts: [],
      conventions: [],
      matched: [
        {
          ...placed('off-line'),
          wanted: wantedPlace('off-line'),
          convention: 'PR22',
          from: [offset(18, false, within(15))],
        },
      ],
      notMatched: [{ row: 'before-imaging', because: [{ ...imagedAs, wanted: wantedNotImaged }] }],
    });
  });

  it('at 3 mm is correct, and names both rows that did not match', () => {
    const from = [offset(3, true, within(5))];
    expect(needle(3)).toMatchObject({
      row: 'on-the-line',
      verdict: 'correct',
      pitfalls: [],
      matched: [{ ...placed('in-line'), from }],
      notMatched: [
        { row: 'before-imaging', because: [imagedAs] },
        {
          row: 'off-the-line',
          because: [{ ...placed('in-line', false), wanted: wantedPlace('off-line'), from }],
        },
      ],
    });
  });

  it('at 9 mm is silent: not scored, with the gap and the convention behind it', () => {
    const finding = needle(9);
    expect(finding).toMatchObject({
      row: 'silent',
      verdict: 'not scored',
      gap: 'G17',
      conventions: ['PR22'],
      statements: [],
      matched: [{ ...placed('near'), from: [offset(9, true, within(15))] }],
    });
    expect(finding.notMatched.map((tried) => tried.row)).toEqual([
      'before-imaging',
      'off-the-line',
      'on-the-line',
    ]);
  });

  it('across is harmful at any distance, and says that the direction is why', () => {
    expect(needle(0, 'across')).toMatchObject({
      row: 'off-the-line',
      matched: [{ from: [{ on: 'tract.direction', is: 'across', holds: true }] }],
    });
  });

  it('before imaging is harmful for another reason, wherever the needle goes', () => {
    expect(needle(3, 'along', { ...imaged, 'workup.imagingDone': false })).toMatchObject({
      row: 'before-imaging',
      pitfalls: ['biopsied-before-imaging'],
      matched: [{ on: 'workup.imagingDone', is: false, holds: true }],
      notMatched: [],
    });
  });

  it('turns at the millimetres of the convention, on both sides', () => {
    const verdictsAt = (...mm: readonly number[]) => mm.map((at) => needle(at).row);
    expect(verdictsAt(-16, -15, -6, -5, 5, 6, 15, 16)).toEqual([
      'off-the-line',
      'silent',
      'silent',
      'on-the-line',
      'on-the-line',
      'silent',
      'silent',
      'off-the-line',
    ]);
  });

  it('gives each act of a row its own verdict', () => {
    expect(found(judge.judge(table, 'incisional-biopsy', needleAt(3))).verdict).toBe('acceptable');
  });
});

describe('an act that cannot be judged', () => {
  const judge = workedExample();
  const table = 'biopsy-of-a-suspected-sarcoma';
  const ask = (known: object, act = 'core-needle-biopsy', id = table) =>
    judge.judge(id, act, known as never);

  it('names the table that does not exist', () => {
    expect(ask(imaged, 'core-needle-biopsy', 'constructor')).toEqual({
      is: 'unknown table',
      table: 'constructor',
    });
  });

  it('names the act that the table does not judge', () => {
    for (const act of ['shell-out-the-lump', 'constructor']) {
      expect(ask(needleAt(3), act)).toEqual({ is: 'unknown act', act });
    }
  });

  it('names the table that does not speak of this patient', () => {
    expect(ask(needleAt(3, 'along', { ...imaged, site: 'ivc' }))).toEqual({
      is: 'does not apply',
      table,
    });
  });

  it('names the facts without which the table cannot tell whether it speaks of this patient', () => {
    expect(ask({})).toEqual({ is: 'missing', table, facts: ['stage', 'site'] });
    expect(ask({ stage: 'suspected' })).toEqual({ is: 'missing', table, facts: ['site'] });
  });

  it('never falls through a row that is not answered to a later one that holds', () => {
    const { 'workup.imagingDone': _, ...unlooked } = needleAt(3);
    expect(ask(unlooked)).toEqual({ is: 'missing', table, facts: ['workup.imagingDone'] });
  });

  it('names the parameters that have not been set', () => {
    expect(ask(imaged)).toEqual({
      is: 'missing',
      table,
      facts: ['tract.direction', 'tract.offsetMm'],
    });
  });

  it('is unjudged where no row that names it holds', () => {
    const { judge: holed } = tiny({
      file: 'rules/all.yaml',
      from: '{ id: open-large, verdicts',
      to: '{ id: open-large, when: { lump.sizeCm: { over: 5 } }, verdicts',
    });
    expect(holed.judge('tissue', 'cut-open', { 'lump.sizeCm': 5 })).toEqual({
      is: 'unjudged',
      table: 'tissue',
      act: 'cut-open',
    });
  });
});

describe('the first row that names the act and holds', () => {
  const { judge } = tiny();

  it('decides, and rows that do not name the act are not tried', () => {
    const finding = found(judge.judge('tissue', 'cut-open', { 'lump.sizeCm': 8 }));
    expect(finding.row).toBe('open-large');
    expect(finding.notMatched.map((tried) => tried.row)).toEqual(['open-small']);
  });

  it('needs none of the facts of rows that do not name the act', () => {
    expect(found(judge.judge('tissue', 'cut-open', { 'lump.sizeCm': 8 })).verdict).toBe(
      'suboptimal',
    );
  });
});

describe('an act that is acceptable with reason', () => {
  const { judge } = tiny(
    {
      file: 'rules/all.yaml',
      from: 'reasons: [small-and-shallow] }',
      to: 'reasons: [small-and-shallow], verdicts: { cut-open: { verdict: acceptable with reason, pitfalls: [waited] } } }',
    },
    {
      file: 'rules/all.yaml',
      from: 'verdicts: { cut-open: acceptable with reason }, ',
      to: '',
    },
  );
  const cut = (reason?: string | null) =>
    found(judge.judge('tissue', 'cut-open', { 'lump.sizeCm': 2 }, reason));

  it('lists the sound reasons', () => expect(cut().reasons).toEqual(['small-and-shallow']));

  it('commits its pitfall unless a sound reason is given', () => {
    expect(cut('small-and-shallow').pitfalls).toEqual([]);
    for (const reason of ['quick', null, undefined])
      expect(cut(reason).pitfalls).toEqual(['waited']);
  });
});

describe('a table that overrides a generic one', () => {
  const known = { site: 'leg', margin: 'involved' };

  it('decides, and names the row that would have matched', () => {
    expect(found(tiny().judge.judge('report-of-a-leg', 'leave-it', known))).toMatchObject({
      table: 'report-of-a-leg',
      row: 'not-clear',
      verdict: 'harmful',
      overridden: { table: 'report', row: 'all', verdict: 'acceptable' },
    });
  });

  it('names no row of a generic table that does not speak of this patient', () => {
    const { judge } = tiny({
      file: 'rules/all.yaml',
      from: 'question: What follows from the margin?',
      to: 'question: What follows from the margin?\n  applies: { site: arm }',
    });
    expect(found(judge.judge('report-of-a-leg', 'leave-it', known))).not.toHaveProperty(
      'overridden',
    );
  });

  it('names no row where the generic table cannot tell', () => {
    const { judge } = tiny({
      file: 'rules/all.yaml',
      from: '{ id: all, verdicts',
      to: '{ id: all, when: { lump.depth: deep }, verdicts',
    });
    for (const depth of [{}, { 'lump.depth': 'superficial' }]) {
      const finding = found(judge.judge('report-of-a-leg', 'leave-it', { ...known, ...depth }));
      expect(finding).not.toHaveProperty('overridden');
    }
  });
});

describe('an act left out', () => {
  const { judge } = tiny();
  const soiled = { tract: 'soiled' };

  it('that would have been correct is judged by what its row says of leaving it out', () => {
    expect(judge.judgeLeftOut('plan', 'take-tract', soiled)).toMatchObject({
      act: 'take-tract',
      done: false,
      row: 'soiled',
      verdict: 'harmful',
      why: 'Left behind.',
      statements: ['clear-it'],
      pitfalls: ['tract-left-behind'],
      matched: [{ on: 'tract', is: 'soiled' }],
    });
  });

  it('is suboptimal where its row says nothing of leaving it out', () => {
    expect(judge.judgeLeftOut('plan', 'chest-ct', {})).toMatchObject({
      done: false,
      verdict: 'suboptimal',
      why: 'Look at the lungs.',
      statements: ['look-first'],
    });
  });

  it('commits the pitfalls that its mark names', () => {
    const { judge: strict } = tiny({
      file: 'rules/all.yaml',
      from: 'chest-ct: correct,',
      to: 'chest-ct: { verdict: correct, pitfalls: [waited] },',
    });
    expect(found(strict.judge('plan', 'chest-ct', {})).pitfalls).toEqual([]);
    expect(found(strict.judgeLeftOut('plan', 'chest-ct', {})).pitfalls).toEqual(['waited']);
  });

  it('is no loss where it would not have been correct', () => {
    expect(judge.judgeLeftOut('plan', 'take-tract', { tract: 'clean' })).toBeUndefined();
  });

  it('is a problem where it cannot be judged', () => {
    expect(judge.judgeLeftOut('plan', 'take-tract', {})).toEqual({
      is: 'missing',
      table: 'plan',
      facts: ['tract'],
    });
  });
});

describe('an order', () => {
  const { judge } = tiny();
  const deep = { 'lump.depth': 'deep' };
  const judged = (acts: readonly string[], known = deep) =>
    judge.judgeOrder('operation', acts, known).map(found);
  const briefly = (acts: readonly string[], known = deep) =>
    judged(acts, known).map(({ row, verdict, act, done }) => `${row}: ${verdict}, ${act} ${done}`);

  it('that keeps every constraint is correct in each', () => {
    expect(judged(['clamp', 'draw-the-line', 'operate'])).toMatchObject([
      { row: 'line-first', verdict: 'correct', pitfalls: [], matched: [] },
      { row: 'clamp-first', verdict: 'correct', pitfalls: [], matched: [{ on: 'lump.depth' }] },
    ]);
  });

  it('that breaks a constraint is judged as the constraint says', () => {
    expect(judged(['draw-the-line', 'operate', 'clamp'])).toMatchObject([
      { verdict: 'correct' },
      {
        table: 'operation',
        row: 'clamp-first',
        act: 'operate',
        done: true,
        verdict: 'harmful',
        why: 'It bleeds.',
        statements: ['clear-it'],
        pitfalls: ['operated-without-clamp'],
      },
    ]);
  });

  it('breaks every constraint that names an act left out, and the finding names that act', () => {
    expect(briefly(['clamp', 'operate'])).toEqual([
      'line-first: suboptimal, draw-the-line false',
      'clamp-first: correct, operate true',
    ]);
    expect(briefly(['draw-the-line', 'clamp'])).toEqual([
      'line-first: suboptimal, operate false',
      'clamp-first: harmful, operate false',
    ]);
    expect(briefly([])).toEqual([
      'line-first: suboptimal, operate false',
      'clamp-first: harmful, operate false',
    ]);
  });

  it('is not held to constraints of other patients', () => {
    expect(briefly(['operate', 'draw-the-line'], { 'lump.depth': 'superficial' })).toEqual([
      'line-first: suboptimal, operate true',
    ]);
  });

  it('cannot be judged by a constraint whose facts are missing, and is by the others', () => {
    const [line, clamp] = judge.judgeOrder('operation', ['draw-the-line', 'operate'], {});
    expect(line).toMatchObject({ verdict: 'correct' });
    expect(clamp).toEqual({ is: 'missing', table: 'operation', facts: ['lump.depth'] });
  });

  it('cannot be judged by a table that does not exist or does not apply', () => {
    expect(judge.judgeOrder('nothing', [], {})).toEqual([
      { is: 'unknown table', table: 'nothing' },
    ]);
    expect(judge.judgeOrder('report-of-a-leg', [], { site: 'arm' })).toEqual([
      { is: 'does not apply', table: 'report-of-a-leg' },
    ]);
  });
});

describe('the table for an act', () => {
  const { judge } = tiny();

  it('is the one of those asked that judges it', () => {
    expect(judge.tableFor(['first-look', 'tissue'], 'needle')).toBe('tissue');
  });

  it('is none where none of those asked judges it, or none exists', () => {
    expect(judge.tableFor(['first-look', 'no-such-table'], 'needle')).toBeUndefined();
  });
});

describe('the credit of a verdict', () => {
  it.each([
    ['correct', 1, 1],
    ['acceptable', 1, 1],
    ['acceptable with reason', 1, 0.5],
    ['suboptimal', 0.5, 0.5],
    ['harmful', 0, 0],
    ['not scored', 1, 1],
  ] satisfies [Verdict, number, number][])(
    '%s is %d with a sound reason and %d without',
    (verdict, sound, unsound) => {
      expect([creditOf(verdict, true), creditOf(verdict, false)]).toEqual([sound, unsound]);
    },
  );

  it('falls from best to worst', () => {
    const credits = verdicts.slice(0, -1).map((verdict) => creditOf(verdict, false));
    expect(credits).toEqual([...credits].sort((a, b) => b - a));
  });
});
