import { describe, expect, it } from 'vitest';
import type { Said } from '../../support/mistakes.ts';
import { expectOne } from '../../support/mistakes.ts';
import { tiny } from '../../support/tiny-library.ts';

const FILE = 'facts/all.yaml';
const inFacts = (from: string, to: string, ...said: readonly Said[]) =>
  expectOne(FILE, from, to, ...said);
/** One more fact. */
const adding = (fact: string, ...said: readonly Said[]) =>
  inFacts('lump.depth:', `${fact}\nlump.depth:`, ...said);
/** The facts, with one more of this kind. */
const factsWith = (fact: string) =>
  tiny({ file: FILE, from: 'lump.depth:', to: `${fact}\nlump.depth:` }).library.facts;

describe('a fact', () => {
  it('has the domain that is written', () => {
    const { facts } = tiny().library;
    expect(facts['lump.imaged']?.domain).toEqual({ type: 'boolean' });
    expect(facts['site']?.domain).toEqual({ type: 'word', values: ['leg', 'arm'] });
    expect(facts['lump.sizeCm']?.domain).toEqual({ type: 'number', from: 1, to: 10, step: 1 });
    expect(facts['needle.offsetMm']?.domain).toEqual({
      type: 'number',
      from: -20,
      to: 20,
      step: 10,
    });
  });

  it('keeps what is written of it, and nothing that is not', () => {
    const { facts } = tiny().library;
    expect(facts['margin']).toEqual({
      id: 'margin',
      kind: 'course',
      label: 'Margin',
      hidden: true,
      start: 'unknown',
      domain: { type: 'word', values: ['unknown', 'clear', 'involved'] },
    });
    expect(
      factsWith('x: { kind: given, label: X, type: boolean, words: { "true": there } }')['x']
        ?.words,
    ).toEqual({ true: 'there' });
  });

  it('worked out by arithmetic has a wide domain, unless it says another', () => {
    expect(
      factsWith('x: { kind: derived, label: X, sum: [lump.sizeCm, course.week] }')['x'],
    ).toMatchObject({
      domain: { type: 'number', from: -1e6, to: 1e6, step: 1 },
      derivation: { by: 'sum', of: ['lump.sizeCm', 'course.week'] },
    });
    const narrow =
      'x: { kind: derived, label: X, product: [lump.sizeCm, course.week], from: 0, to: 9, step: 0.5 }';
    expect(factsWith(narrow)['x']).toMatchObject({
      domain: { from: 0, to: 9, step: 0.5 },
      derivation: { by: 'product' },
    });
    expect(
      factsWith('x: { kind: derived, label: X, difference: [lump.sizeCm, course.week] }')['x'],
    ).toMatchObject({
      derivation: { by: 'difference' },
    });
  });
});

describe('a mistake in a fact', () => {
  it('is a domain that is not there, or is upside down', () => {
    const said = [
      'x',
      'x',
      'has no domain; write type: boolean, values, or from below to',
    ] as const;
    for (const domain of ['', ', from: 1', ', to: 1', ', from: 2, to: 2', ', from: 3, to: 2']) {
      adding(`x: { kind: given, label: X${domain} }`, said);
    }
  });

  it('is a domain of more steps than can be tried', () => {
    adding(
      'x: { kind: given, label: X, from: 0, to: 10000 }\ny: { kind: given, label: Y, from: 0, to: 10001 }',
      ['y', 'y', 'has too many steps to try; choose a larger step'],
    );
  });

  it('is a derived fact that is not worked out, or another that is', () => {
    const message =
      'a derived fact, and no other, has rows, a sum, a difference or a product; add or remove it';
    adding('x: { kind: derived, label: X, type: boolean }', ['x', 'x', message]);
    adding('x: { kind: given, label: X, sum: [lump.sizeCm, lump.sizeCm] }', ['x', 'x', message]);
  });

  it('is a course fact that does not start, or another that does', () => {
    const message = 'a course fact, and no other, has a start; add or remove it';
    adding('x: { kind: course, label: X, type: boolean }', ['x', 'x', message]);
    adding('x: { kind: given, label: X, type: boolean, start: false }', ['x', 'x', message]);
  });

  it('is a start that is not in its domain', () => {
    adding('x: { kind: course, label: X, values: [a, b], start: c }', [
      'start: c',
      'x.start',
      '"x" cannot be "c"; write one of a, b',
    ]);
  });

  it.each(['on', 'Off', 'yes', 'NO', 'null'])(
    'is the word "%s", which YAML may read otherwise',
    (word) => {
      adding(`x: { kind: given, label: X, values: [a, "${word}"] }`, [
        'values: [a',
        'x.values',
        'YAML reads that word as something else; use another',
      ]);
    },
  );

  it('is words for values that it does not have', () => {
    adding('x: { kind: given, label: X, values: [a, b], words: { a: A, c: C } }', [
      'c: C',
      'x.words.c',
      '"x" has no such value; correct it',
    ]);
    adding('x: { kind: given, label: X, type: boolean, words: { maybe: M } }', [
      'maybe',
      'x.words.maybe',
      '"x" has no such value; correct it',
    ]);
    adding('x: { kind: given, label: X, from: 1, to: 2, words: { "1": one } }', [
      '"1"',
      'x.words.1',
      '"x" has no such value; correct it',
    ]);
  });

  it('is a row of a fact that does not exist, or of a word that it cannot be', () => {
    adding(
      'x: { kind: derived, label: X, values: [a, b], rows: [{ when: { gone: 1 }, is: a }, { is: c }] }',
      ['gone', 'x.rows.0.when.gone', 'no fact is called "gone"; define it or correct the name'],
      ['is: c', 'x.rows.1.is', '"x" cannot be "c"; write one of a, b'],
    );
  });

  it('is arithmetic with what does not exist or is no number', () => {
    adding(
      'x: { kind: derived, label: X, sum: [lump.sizeCm, gone, site] }',
      ['gone', 'x.sum.1', 'no fact is called "gone"; define it or correct the name'],
      ['site', 'x.sum.2', 'is not a number; name one that is'],
    );
  });

  it('is a convention that does not exist', () => {
    adding('x: { kind: given, label: X, type: boolean, convention: PR99 }', [
      'convention: PR99',
      'x.convention',
      'no convention is called "PR99"; define it or correct the name',
    ]);
  });

  it('is a circle: every fact on it, and no fact that only leads there', () => {
    const said = (id: string): Said => [id, id, 'is worked out of itself; break the circle'];
    adding('x: { kind: derived, label: X, sum: [x, lump.sizeCm] }', said('x'));
    adding(
      [
        'x: { kind: derived, label: X, sum: [y, lump.sizeCm] }',
        'y: { kind: derived, label: Y, from: 0, to: 9, rows: [{ when: { z: 1 }, is: 1 }, { is: 2 }] }',
        'z: { kind: derived, label: Z, product: [y, lump.sizeCm] }',
      ].join('\n'),
      said('y'),
      said('z'),
    );
  });

  /** Facts each of which reads the one before it twice. */
  const chain = (length: number): string =>
    [
      'x0: { kind: given, label: X, from: 0, to: 1 }',
      ...Array.from(
        { length },
        (_, i) => `x${i + 1}: { kind: derived, label: X, sum: [x${i}, x${i}] }`,
      ),
    ].join('\n');

  it('is no circle where facts are worked out of the same facts, however often', () => {
    expect(factsWith(chain(8))['x8']?.derivation).toEqual({ by: 'sum', of: ['x7', 'x7'] });
  });

  it('is a fact that nobody could wait for, and every fact worked out of it', () => {
    const said = (id: string): Said => [
      id,
      id,
      'is worked out of too many values; take fewer of them',
    ];
    adding(chain(11), said('x9'), said('x10'), said('x11'));
    const long = Array.from({ length: 60 }, (_, i) => said(`x${i + 1}`)).slice(8);
    adding(chain(60), ...long);
  });
});
