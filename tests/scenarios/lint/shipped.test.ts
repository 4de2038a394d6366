import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

test('the shipped content breaks no linter', () => {
  expect(lintWith()).toEqual([]);
});
