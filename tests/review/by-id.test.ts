import { expect, it } from 'vitest';
import { putById } from '../../src/review/by-id.ts';

type One = readonly [id: string, value: number];
const idOf = ([id]: One): string => id;

it('puts each where its id belongs, in the place of the one that has it, and changes no list', () => {
  const list: readonly One[] = [
    ['b', 1],
    ['d', 2],
  ];
  const some: readonly One[] = [
    ['e', 5],
    ['a', 3],
    ['d', 4],
    ['c', 6],
  ];
  expect(putById(list, some, idOf)).toEqual([
    ['a', 3],
    ['b', 1],
    ['c', 6],
    ['d', 4],
    ['e', 5],
  ]);
  expect(list).toHaveLength(2);
  expect(putById([], list, idOf)).toEqual(list);
});
