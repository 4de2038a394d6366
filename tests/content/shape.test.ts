import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/content/parse.ts';
import { formatProblem, nothingGathered } from '../../src/content/problem.ts';
import { expectOne } from '../support/mistakes.ts';

/** What is said of one file alone. */
function alone(path: string, text: string): readonly string[] {
  const gathered = nothingGathered();
  parseFile({ path, text }, gathered);
  return gathered.problems.map(formatProblem);
}

describe('the shape of a file', () => {
  it('is wrong as nothing, as a word, as a list', () => {
    const said = (text: string) => alone('content.yaml', text);
    expect(said('')).toEqual(['content.yaml:1:1 (file): is nothing; write a map']);
    expect(said('2026.1')).toEqual(['content.yaml:1:1 (file): is 2026.1; write a map']);
    expect(said('[]')).toEqual(['content.yaml:1:1 (file): is a list; write a map']);
  });

  it('is reported with every unknown key, however many', () => {
    expect(alone('content.yaml', 'verion: "2026.1"\nversion: "2026.1"\nauthor: me')).toEqual([
      'content.yaml:1:1 verion: is not known here; correct its spelling or remove it',
      'content.yaml:3:1 author: is not known here; correct its spelling or remove it',
    ]);
  });

  it('is reported where a value is missing: at what it is missing from', () => {
    expectOne('facts/all.yaml', 'kind: given, label: Site,', 'label: Site,', [
      'site: { label: Site',
      'site.kind',
      'is missing; add it ("kind")',
    ]);
  });

  it('is reported by the branch of a choice that came furthest', () => {
    expectOne('rules/all.yaml', 'chest-ct: correct,', 'chest-ct: { verdict: corect },', [
      'verdict: corect',
      'plan.rows.2.verdicts.chest-ct.verdict',
      'is "corect"; write "correct" or "acceptable" or "acceptable with reason" or "suboptimal" or "harmful" or "not scored"',
    ]);
    expectOne(
      'facts/all.yaml',
      '{ lump.sizeCm: { under: 5 } }',
      '{ lump.sizeCm: { under: five } }',
      ['under: five', 'lump.class.rows.0.when.lump.sizeCm.under', 'is "five"; write number'],
    );
  });

  it('is reported of a choice as a whole where no branch came further', () => {
    expectOne('rules/all.yaml', 'chest-ct: correct,', 'chest-ct: corect,', [
      'chest-ct: corect',
      'plan.rows.2.verdicts.chest-ct',
      'is "corect"; write "correct" or "acceptable" or "acceptable with reason" or "suboptimal" or "harmful" or "not scored" or a map',
    ]);
  });

  it('is found through aliases, at what they repeat', () => {
    expectOne(
      'acts/all.yaml',
      'tells: "It measures {lump.sizeCm}."',
      'tels: "It measures {lump.sizeCm}."',
      [
        'tels: ',
        'image.consequences.images.0.tels',
        'is not known here; correct its spelling or remove it',
      ],
      [
        'tels: ',
        'send-home.consequences.images.0.tels',
        'is not known here; correct its spelling or remove it',
      ],
    );
  });

  it('is a list where a map belongs: at the list, and nothing is said of what is in it', () => {
    expectOne('rules/all.yaml', 'when: { tract: soiled }', 'when: [{ tracts: soiled }]', [
      'when: [',
      'plan.rows.0.when',
      'is a list; write a map',
    ]);
    expectOne('rules/all.yaml', 'when: { tract: soiled }', 'when: []', [
      'when: []',
      'plan.rows.0.when',
      'is a list; write a map',
    ]);
    expect(alone('reasons/all.yaml', '- It is quick.')).toEqual([
      'reasons/all.yaml:1:1 (file): is a list; write a map',
    ]);
  });
});
