import { expect, test } from 'vitest';
import { shownIsDrawn } from '../../../src/content/lint/shown-is-drawn.ts';
import { lintWith } from './lint-with.ts';

const ACTS = 'acts/cava-operation.yaml';

test('what an act shows while it is chosen is drawn by some picture', () => {
  expect(lintWith(shownIsDrawn)).toEqual([]);
  expect(
    lintWith(shownIsDrawn, [
      ACTS,
      'shows: { ivc.collateralsDivided: true }',
      'shows: { cava.heparin: true }',
    ]),
  ).toEqual([expect.stringContaining('no picture draws this; leave it out')]);
});
