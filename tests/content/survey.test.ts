import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { survey } from '../../src/content/survey.ts';

/** What is wrong with a text, and what stands where it is said. */
const wrong = (text: string) =>
  survey(parseDocument(text, { uniqueKeys: false })).map(
    ({ offset, message }) => `${text.slice(offset, offset + 6)}| ${message}`,
  );

describe('a document that may become data', () => {
  it.each([
    ['an empty one', ''],
    ['a word', 'yes'],
    ['maps and lists', 'a: [1, { b: ~, c: [] }]\nd:\n  - e: 1\n  - e: 2'],
    ['the same name in two maps', 'a: { x: 1 }\nb: { x: 2 }'],
    ['what is written once and repeated', 'a: &a { b: 1 }\nc: [*a, *a]\nd: *a'],
    ['an anchor that is set anew', 'a: &x 1\nb: &x 2\nc: *x'],
    ['a name with an anchor', '&x a: 1\nb: *x'],
  ])('is %s', (_, text) => expect(wrong(text)).toEqual([]));
});

describe('a name', () => {
  it('stands once in its map', () => {
    expect(wrong('x:\n  a: 1\n  b: 2\n  a: 3')).toEqual([
      'a: 3| "a" stands twice; keep one of them',
    ]);
    expect(wrong('{ 1: a, "1": b }')).toEqual(['"1": b| "1" stands twice; keep one of them']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is not %s, which every object has',
    (name) => {
      expect(wrong(`a: { ${name}: 1 }`)).toEqual([
        `${name.slice(0, 6)}| "${name}" cannot be a name; choose another`,
      ]);
    },
  );

  it('is a word, not a list, a map or what an anchor stands for', () => {
    const message = 'is no name; write one word before the colon';
    expect(wrong('? [a, b]\n: 1')).toEqual([`[a, b]| ${message}`]);
    expect(wrong('x: &x a\n*x : 1')).toEqual([`*x : 1| ${message}`]);
  });
});

describe('an alias', () => {
  it('stands for an anchor above it', () => {
    expect(wrong('a: *b\nb: &b 1')).toEqual([
      '*b\nb: | no anchor is called &b; write it above, or correct the name',
    ]);
  });

  it('does not stand in what it repeats, however deep', () => {
    const message = '*a stands in what it repeats; write it out';
    expect(wrong('a: &a { b: *a }')).toEqual([`*a }| ${message}`]);
    expect(wrong('a: &a\n  - &b [1, { c: *a }]\n  - *b')).toEqual([`*a }]\n| ${message}`]);
  });
});

describe('what anchors make of a document', () => {
  const tooMany = 'holds too many values; repeat less with anchors, or split it by topic';
  const bomb = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);

  it('is not more than anybody wrote: forty lines do not become a billion values', () => {
    expect(wrong(['a0: &a0 [x, x]', ...bomb].join('\n'))).toEqual([`a0: &a| ${tooMany}`]);
  });

  it('is counted as it is, however few aliases there are', () => {
    const long = `a: &a [${'x,'.repeat(5000)}]\n`;
    expect(wrong(`${long}b: [${'*a,'.repeat(18)}]`)).toEqual([]);
    expect(wrong(`${long}b: [${'*a,'.repeat(20)}]`)).toEqual([`a: &a | ${tooMany}`]);
  });

  it('is not a thousand aliases and more, however little they repeat', () => {
    expect(wrong(`a: &a x\nb: [${'*a,'.repeat(1000)}]`)).toEqual([]);
    expect(wrong(`a: &a x\nb: [${'*a,'.repeat(1001)}]`)).toEqual([`a: &a | ${tooMany}`]);
  });
});
