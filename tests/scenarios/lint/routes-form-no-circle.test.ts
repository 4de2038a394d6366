import { expect, test } from 'vitest';
import { routesFormNoCircle } from '../../../src/content/lint/routes-form-no-circle.ts';
import { lintWith } from './lint-with.ts';

const CASE = 'cases/saphenous-vein-mass.yaml';

test('a route that leads back is reported at every step of the circle', () => {
  const problems = lintWith(routesFormNoCircle, [
    CASE,
    '- { to: pathology-report }',
    '- { to: first-look }',
  ]);
  expect(problems).toContainEqual(
    expect.stringMatching(/chapters\.0\.steps\.0\.next: leads back to itself/),
  );
});

test('a step that no road leads to is reported', () => {
  const problems = lintWith(routesFormNoCircle, [
    CASE,
    '- { when: { surgery.withheld: true }, to: the-lump-is-still-there }',
    '- { when: { surgery.withheld: true }, to: the-extent }',
  ]);
  expect(problems).toEqual([expect.stringMatching(/steps\.1\.id: no road leads here/)]);
});
