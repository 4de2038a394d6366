import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDirectory } from '../../src/content/read-directory.ts';

/** The folder that holds the five source texts, where they are at hand: they are not ours to ship. */
const folder = process.env['CLEAR_MARGINS_SOURCES'];

const RUN = 6;

/** Keys whose texts name a source rather than say something: its title, its headings, its licence. */
const naming = new Set(['source', 'section']);

/** A text as words: no marks, no case. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** A printed text both as it stands and with the words joined again that its line breaks had parted. */
const printings = (text: string): readonly string[] => [text, text.replace(/[-‐–]\s*\n\s*/g, '')];

/** Every text in a content file with the keys that lead to it. */
function textsIn(
  value: unknown,
  path: readonly string[],
): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return value.includes(' ') ? [[path.join('.'), value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !naming.has(key))
    .flatMap(([key, part]) => textsIn(part, [...path, key]));
}

describe('our words', () => {
  it('two texts share a run when six words in a row are the same, whatever the marks between them', () => {
    expect(runsOf('The biopsy: along the planned, future axis.')).toEqual([
      'the biopsy along the planned future',
      'biopsy along the planned future axis',
    ]);
    expect(printings('intra-\n  luminal growth is seen in veins').flatMap(runsOf)).toEqual([
      'intra luminal growth is seen in',
      'luminal growth is seen in veins',
      'intraluminal growth is seen in veins',
    ]);
    expect(runsOf('only five words in here')).toEqual([]);
  });

  it.skipIf(folder === undefined)(
    'are no sentence of a source (set CLEAR_MARGINS_SOURCES to the folder with the five texts)',
    () => {
      const printed = new Set(
        readdirSync(folder as string)
          .filter((name) => name.endsWith('.txt'))
          .flatMap((name) => printings(readFileSync(join(folder as string, name), 'utf8')))
          .flatMap(runsOf),
      );
      expect(printed.size).toBeGreaterThan(1000);
      const copied = readDirectory('scenarios').flatMap(({ path, text }) =>
        textsIn(parse(text), []).flatMap(([key, said]) =>
          runsOf(said)
            .filter((run) => printed.has(run))
            .map((run) => `${path} ${key}: ${run}`),
        ),
      );
      expect(copied).toEqual([]);
    },
  );
});
