import { expect, test } from 'vitest';
import { consequencesAreRead } from '../../../src/content/lint/consequences-are-read.ts';
import { inActs, inFacts } from '../../support/tiny-course.ts';
import { lintTiny } from './lint-tiny.ts';
import { lintWith } from './lint-with.ts';

test('a consequence that nothing reads must be marked as story', () => {
  const problems = lintWith(consequencesAreRead, [
    'acts/diagnosis.yaml',
    'tells: Liver and peritoneum look normal.\n        story: true',
    'tells: Liver and peritoneum look normal.',
  ]);
  expect(problems).toEqual([
    expect.stringContaining('ct-of-abdomen-and-pelvis.consequences.belly.0: nothing later reads'),
  ]);
});

test('a consequence that a rule reads is no mere story', () => {
  const problems = lintWith(consequencesAreRead, [
    'acts/diagnosis.yaml',
    'set: { care.centre: true }\n        tells: The centre agrees',
    'set: { care.centre: true }\n        story: true\n        tells: The centre agrees',
  ]);
  expect(problems).toEqual([
    expect.stringContaining('image-here-then-refer.consequences.team.0: is read later'),
  ]);
});

test('at most a quarter of the consequences is mere story', () => {
  const stories = (n: number) => {
    const rows = Array.from({ length: n }, () => '{ tells: Nothing is seen., story: true }');
    return inActs(
      'past: Chest film,',
      `past: Chest film, consequences: { film: [${rows.join(', ')}] },`,
    );
  };
  expect(lintTiny(consequencesAreRead, stories(2))).toEqual([]);
  expect(lintTiny(consequencesAreRead, stories(3))).toEqual([
    'acts/all.yaml:2:1 image: 3 of 10 consequences are mere story; let more of them matter',
  ]);
});

test('what a picture draws is read, and what no picture draws is not', () => {
  const covered = inFacts(
    'lump.imaged:',
    'rt.coversBed: { kind: course, label: Covered, type: boolean, start: false }\n' +
      'rt.missed: { kind: course, label: Missed, type: boolean, start: false }\nlump.imaged:',
  );
  const sets = (what: string) =>
    inActs(
      'past: Chest film,',
      `past: Chest film, consequences: { film: [{ set: { ${what} } }] },`,
    );
  expect(lintTiny(consequencesAreRead, covered, sets('rt.coversBed: true'))).toEqual([]);
  expect(lintTiny(consequencesAreRead, covered, sets('rt.missed: true'))).toEqual([
    expect.stringContaining('chest-film.consequences.film.0: nothing later reads'),
  ]);
});
