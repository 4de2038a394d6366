import { describe, it } from 'vitest';
import { expectOne } from '../../support/mistakes.ts';

const guidance = 'guidance/900.yaml';

describe('a source', () => {
  it('was held against its text on a day', () => {
    expectOne(guidance, 'checked: 2026-11-22', 'checked: last week', [
      'checked: last',
      'source.checked',
      'write the day as 2026-11-22',
    ]);
  });

  it('has a short name', () => {
    expectOne(
      guidance,
      'short: Tiny source',
      'short: A name that is longer than thirty characters',
      ['short: A', 'source.short', 'say it in 30 characters'],
    );
  });

  it('may have no year, but says so', () => {
    expectOne(guidance, 'year: null', 'year: unknown', [
      'year',
      'source.year',
      'is "unknown"; write number',
    ]);
  });
});

describe('a statement', () => {
  it('has a kind and a label that there are', () => {
    expectOne(
      guidance,
      '{ says: Look first., section: All, kind: recommendation, strength: must, label: current,',
      '{ says: Look first., section: All, kind: advice, strength: must, label: new,',
      [
        'kind: advice',
        'statements.look-first.kind',
        'is "advice"; write "recommendation" or "contraindication" or "technique" or "fact" or "outcome-figure" or "pitfall" or "definition"',
      ],
      [
        'label: new',
        'statements.look-first.label',
        'is "new"; write "current" or "contested" or "small series" or "historical" or "lay" or "source error" or "silent"',
      ],
    );
  });
});

describe('what stands beside the statements', () => {
  it('is numbered as in the analysis', () => {
    expectOne('guidance/gaps.yaml', 'G17:', 'G7: { title: A, says: B., handling: C. }\nG17:', [
      'G7',
      'G7',
      'write G and two digits',
    ]);
    expectOne('guidance/flaws.yaml', 'W01:', 'W001:', ['W001', 'W001', 'write W and two digits']);
    expectOne('pitfalls/all.yaml', 'number: P01', 'number: 1', [
      'number: 1',
      'waited.number',
      'is 1; write string',
    ]);
  });

  it('is a conflict of two sides at least', () => {
    expectOne('guidance/conflicts.yaml', ', { says: Two., statements: [clear-it] }', '', [
      'sides: [',
      'K01.sides',
      'a conflict has at least two sides',
    ]);
  });

  it('is a pitfall with a short title, a statement, and a severity that there is', () => {
    expectOne('pitfalls/all.yaml', 'title: waited', `title: ${'long '.repeat(11)}`, [
      'title: long',
      'waited.title',
      'say it in 50 characters',
    ]);
    expectOne(
      'pitfalls/all.yaml',
      'number: P03\n  title: opened-a-large-lump\n  error: An error.\n  tempts: A temptation.\n  harm: A harm.\n  severity: grave\n  statements: [look-first]',
      'number: P03\n  title: opened-a-large-lump\n  error: An error.\n  tempts: A temptation.\n  harm: A harm.\n  severity: bad\n  statements: []',
      [
        'severity: bad',
        'opened-a-large-lump.severity',
        'is "bad"; write "grave" or "serious" or "moderate"',
      ],
      ['statements: []', 'opened-a-large-lump.statements', 'cite at least one statement'],
    );
  });
});
