import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/guidance/coverage.ts';
import { usageOf } from '../../src/guidance/usage.ts';
import { tiny } from '../support/tiny-library.ts';
import type { Edit } from '../support/tiny-library.ts';

const lonely: Edit = {
  file: 'guidance/900.yaml',
  from: 'statements:\n',
  to: 'statements:\n  lonely: { says: Alone., section: All, kind: fact, strength: none, label: current, applies: {} }\n',
};

describe('who uses what', () => {
  const usage = usageOf(tiny().library);

  it('a statement is used by the tables whose marks, omissions or orders cite it', () => {
    expect(usage.statements['stay-on-line']?.tables).toEqual(['tissue', 'operation']);
    expect(usage.statements['look-first']?.tables).toEqual(['first-look', 'plan']);
    expect(usage.statements['look-first']?.pitfalls).toHaveLength(6);
  });

  it('a table is asked at steps, and with it the table that it takes the place of', () => {
    expect(usage.tables['first-look']?.map(({ step }) => step)).toEqual(['first', 'late-image']);
    expect(usage.tables['plan']).toEqual([
      { case: 'tiny', chapter: 'after', step: 'plan', title: 'Plan' },
    ]);
    expect(usage.tables['report-of-a-leg']?.map(({ step }) => step)).toEqual(['report']);
    expect(usage.tables['report']).toEqual([]);
  });

  it('a pitfall is named by tables', () => {
    expect(usage.named['waited']).toEqual(['first-look']);
    expect(usage.named['tract-left-behind']).toEqual(['plan']);
    expect(usage.named['operated-without-clamp']).toEqual(['operation']);
  });

  it('an ending uses the statements it rests on', () => {
    const cited: Edit = {
      file: 'cases/tiny.yaml',
      from: 'text: It is clear. }',
      to: 'text: It is clear., statements: [clear-it] }',
    };
    expect(usageOf(tiny(cited).library).statements['clear-it']?.cases).toEqual(['tiny']);
    expect(usage.statements['clear-it']?.cases).toEqual([]);
  });
});

describe('the coverage of the guidance', () => {
  it('counts what is used, met and left', () => {
    expect(coverageOf(tiny(lonely).library)).toEqual({
      statements: 4,
      usedByRules: 3,
      shownInCases: 3,
      libraryOnly: 0,
      unaccounted: 1,
      conflicts: 0,
      conflictsShown: 0,
      gaps: 0,
      outdated: 0,
      pitfalls: 6,
      pitfallsReachable: 6,
    });
  });

  it('accepts what says why it is read in the library alone', () => {
    const explained = {
      ...lonely,
      to: lonely.to.replace('applies', 'libraryOnly: A figure., applies'),
    };
    expect(coverageOf(tiny(explained).library)).toMatchObject({ libraryOnly: 1, unaccounted: 0 });
  });
});
