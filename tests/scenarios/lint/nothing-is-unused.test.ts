import { expect, test } from 'vitest';
import { nothingIsUnused } from '../../../src/content/lint/nothing-is-unused.ts';
import { lintWith } from './lint-with.ts';

const CASE = 'cases/saphenous-vein-mass.yaml';

test('an act that no case offers is reported', () => {
  expect(
    lintWith(nothingIsUnused, [
      'acts/later.yaml',
      'give-up:\n',
      'stay-calm:\n  label: Stay calm\n  past: Calm\n  burden: 0\ngive-up:\n',
    ]),
  ).toEqual([
    expect.stringContaining('acts/later.yaml:') &&
      expect.stringContaining('stay-calm: no case offers this act'),
  ]);
});

test('a reason that no step offers is reported', () => {
  expect(
    lintWith(nothingIsUnused, [
      'reasons/imaging.yaml',
      'mri-cannot-be-done:',
      'it-is-monday: It is Monday\nmri-cannot-be-done:',
    ]),
  ).toEqual([expect.stringContaining('it-is-monday: no step offers this reason')]);
});

test('a table that no step asks is reported, with the acts only it judges', () => {
  const problems = lintWith(nothingIsUnused, [
    CASE,
    'asks: [rehabilitation-limb]',
    'asks: [visits-after-treatment]',
  ]);
  expect(problems).toContainEqual(
    expect.stringContaining('rehabilitation-limb: no step asks this table'),
  );
});

test('a measure that no figure counts is reported', () => {
  expect(
    lintWith(nothingIsUnused, [
      'guidance/measures.yaml',
      'cured:',
      'healed: { title: Healed, part: survival }\ncured:',
    ]),
  ).toEqual([expect.stringContaining('healed: no figure counts this')]);
});
