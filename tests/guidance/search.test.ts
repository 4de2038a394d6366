import { describe, expect, it } from 'vitest';
import { loadGuidance } from '../../src/content/shipped.ts';
import { searchIn } from '../../src/guidance/search.ts';
import { topicOf, topics } from '../../src/guidance/topics.ts';
import { tiny } from '../support/tiny-library.ts';
import { book } from '../support/shipped.ts';

describe('the search of the library', () => {
  const { library } = tiny();
  const find = searchIn(library, library);

  it('finds what holds all words, in any order and case, titles first', () => {
    expect(find('look FIRST').map(({ shelf, id }) => [shelf, id])).toEqual([
      ['statements', 'look-first'], // "Look first." holds both words in its title
      ['tables', 'first-look'], // its id has the one, its question the other
    ]);
    expect(find('stay')).toEqual([
      { shelf: 'statements', id: 'stay-on-line', title: 'Stay on the line.' },
    ]);
  });

  it('finds pitfalls by their number', () => {
    expect(find('p04').map(({ id }) => id)).toEqual(['tract-left-behind']);
  });

  it('finds nothing for nothing', () => {
    expect(find('  ')).toEqual([]);
    expect(find('no such thing')).toEqual([]);
  });

  it('reaches every kind of entry of the shipped library', async () => {
    const guidance = await loadGuidance();
    const all = searchIn(book, guidance);
    for (const [words, shelf] of [
      ['G02', 'gaps'],
      ['K28', 'conflicts'],
      ['PR01', 'conventions'],
      ['W13', 'flaws'],
      ['alive after 5 years', 'measures'],
      ['vein segment', 'pitfalls'],
      ['surg.en-bloc-r0', 'statements'],
      ['caval article', 'sources'],
      ['radiotherapy', 'topics'],
    ] as const) {
      expect(
        all(words).map((hit) => hit.shelf),
        words,
      ).toContain(shelf);
    }
  });
});

describe('the topics', () => {
  it('cover every statement', async () => {
    const { statements } = await loadGuidance();
    const unknown = Object.keys(statements).filter((id) => !(topicOf(id) in topics));
    expect(unknown).toEqual([]);
  });
});
