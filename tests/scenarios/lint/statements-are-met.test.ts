import { expect, test } from 'vitest';
import { statementsAreMet } from '../../../src/content/lint/statements-are-met.ts';
import { lintTiny } from './lint-tiny.ts';

const first = '  look-first: { says: Look first.,';

test('a statement that no case shows must say why', () => {
  const lonely =
    '  lonely: { says: Alone., section: All, kind: fact, strength: none, label: current, applies: {} }\n';
  expect(
    lintTiny(statementsAreMet, { file: 'guidance/900.yaml', from: first, to: lonely + first }),
  ).toEqual([expect.stringContaining('statements.lonely: no case shows it; cite it, or say why')]);
});

test('a statement that a case shows gives no reason why not', () => {
  expect(
    lintTiny(statementsAreMet, {
      file: 'guidance/900.yaml',
      from: first,
      to: `${first} libraryOnly: A figure.,`,
    }),
  ).toEqual([expect.stringContaining('look-first.libraryOnly: a case shows it')]);
});
