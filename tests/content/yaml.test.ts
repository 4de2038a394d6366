import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/content/yaml.ts';

const tooDeep = (text: string): boolean => readYaml(text) === undefined;

describe('a text', () => {
  it('is not too deep if it is as deep as content can be meant', () => {
    expect(tooDeep('')).toBe(false);
    expect(tooDeep(`${'['.repeat(40)}${']'.repeat(40)}`)).toBe(false);
    expect(tooDeep('a:\n  - b:\n      - c: { d: [1] }')).toBe(false);
    expect(tooDeep('- 1\n'.repeat(5000))).toBe(false);
  });

  it.each([
    ['lists', '[', ']'],
    ['lists of lines', '- ', 'a'],
    ['maps', '{a: ', ''],
    ['names of names', '? ', 'a'],
    ['all of them', '- ? [{a: ', ''],
  ])(
    'is too deep as half a million %s in each other, and that is told at once',
    (_, open, close) => {
      expect(tooDeep(open.repeat(500_000) + close)).toBe(true);
    },
  );
});
