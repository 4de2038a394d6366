import { describe, expect, it } from 'vitest';
import { keepBookmark } from '../../src/session/bookmark.ts';
import type { Bookmark } from '../../src/session/bookmark.ts';
import { Notes } from '../../src/session/notes.svelte.ts';

function shelf(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  };
}
const blocked = (): never => {
  throw new Error('blocked');
};
const bookmark: Bookmark = {
  attempt: 'one',
  chapter: 'Chapter',
  title: 'Step',
  question: 'What now?',
  patient: 'Somebody',
  number: null,
  of: 6,
  finished: false,
};

describe('the bookmark', () => {
  it('is there again at the next visit', () => {
    const storage = shelf();
    keepBookmark(() => storage).write(bookmark);
    expect(keepBookmark(() => storage).read()).toEqual(bookmark);
  });

  it.each(['', '{', '1', 'null', '{"attempt":1}', JSON.stringify({ ...bookmark, number: 'six' })])(
    'is none where something else lies in its place: %s',
    (text) => {
      expect(keepBookmark(() => shelf({ 'clear-margins.bookmark': text })).read()).toBeNull();
    },
  );

  it('is none, without a fuss, where the browser keeps nothing', () => {
    const bookmarks = keepBookmark(blocked);
    bookmarks.write(bookmark);
    expect(bookmarks.read()).toBeNull();
  });
});

describe('private notes', () => {
  it('belong to a step of a case and outlive the page', () => {
    const storage = shelf();
    const notes = new Notes(() => storage);
    expect(notes.of('a-case', 'a-step')).toEqual({ text: '', flagged: false });
    notes.write('a-case', 'a-step', { text: 'Ask first.' });
    notes.write('a-case', 'a-step', { flagged: true });
    expect(new Notes(() => storage).of('a-case', 'a-step')).toEqual({
      text: 'Ask first.',
      flagged: true,
    });
    expect(new Notes(() => storage).of('a-case', 'other')).toEqual({ text: '', flagged: false });
  });

  it('of another tab are not lost', () => {
    const storage = shelf();
    const [one, other] = [new Notes(() => storage), new Notes(() => storage)];
    one.write('a-case', 'here', { text: 'one' });
    other.write('a-case', 'there', { text: 'other' });
    expect(new Notes(() => storage).of('a-case', 'here').text).toBe('one');
  });

  it('last as long as the page where the browser keeps nothing, and say so', () => {
    const notes = new Notes(blocked);
    notes.write('a-case', 'a-step', { text: 'Ask first.' });
    expect(notes.of('a-case', 'a-step').text).toBe('Ask first.');
    expect(notes.kept).toBe(false);
  });

  it.each(['[', '3', '{"a-case/a-step":{"text":3}}'])('pass over what is no note: %s', (text) => {
    expect(
      new Notes(() => shelf({ 'clear-margins.notes': text })).of('a-case', 'a-step').text,
    ).toBe('');
  });
});
