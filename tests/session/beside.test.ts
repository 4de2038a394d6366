import { describe, expect, it } from 'vitest';
import { keepBookmarks } from '../../src/session/bookmark.ts';
import type { Bookmark } from '../../src/session/bookmark.ts';
import { Notes } from '../../src/session/notes.svelte.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

const shelf = memoryShelf;
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
    keepBookmarks(() => storage).write('me', bookmark);
    expect(keepBookmarks(() => storage).read('me')).toEqual(bookmark);
  });

  it.each(['', '{', '1', 'null', '{"attempt":1}', JSON.stringify({ ...bookmark, number: 'six' })])(
    'is none where something else lies in its place: %s',
    (text) => {
      expect(
        keepBookmarks(() => shelf({ 'clear-margins.bookmark.me': text })).read('me'),
      ).toBeNull();
    },
  );

  it('is of one player: another has none, and to forget one leaves the other', () => {
    const storage = shelf();
    const bookmarks = keepBookmarks(() => storage);
    bookmarks.write('me', bookmark);
    expect(bookmarks.read('you')).toBeNull();
    bookmarks.write('you', { ...bookmark, attempt: 'two' });
    bookmarks.forgetAll('me');
    expect(bookmarks.read('me')).toBeNull();
    expect(bookmarks.read('you')?.attempt).toBe('two');
  });

  it('of an attempt that is deleted is taken away, whoever played it', () => {
    const storage = shelf();
    const bookmarks = keepBookmarks(() => storage);
    bookmarks.write('me', bookmark);
    bookmarks.write('you', { ...bookmark, attempt: 'two' });
    bookmarks.forget('two');
    expect(bookmarks.read('me')).toEqual(bookmark);
    expect(bookmarks.read('you')).toBeNull();
    expect(() => keepBookmarks(blocked).forget('two')).not.toThrow();
  });

  it('from before there were players is taken over by who plays, once', () => {
    const storage = shelf({ 'clear-margins.bookmark': JSON.stringify(bookmark) });
    const bookmarks = keepBookmarks(() => storage);
    bookmarks.claim('me');
    bookmarks.claim('you');
    expect(bookmarks.read('me')).toEqual(bookmark);
    expect(bookmarks.read('you')).toBeNull();
    expect(storage.getItem('clear-margins.bookmark')).toBeNull();
  });

  it('is none, without a fuss, where the browser keeps nothing', () => {
    const bookmarks = keepBookmarks(blocked);
    bookmarks.write('me', bookmark);
    expect(bookmarks.read('me')).toBeNull();
  });
});

describe('private notes', () => {
  it('belong to a step of a case and outlive the page', () => {
    const storage = shelf();
    const notes = new Notes(
      () => storage,
      () => 'me',
    );
    expect(notes.of('a-case', 'a-step')).toEqual({ text: '', flagged: false });
    notes.write('a-case', 'a-step', { text: 'Ask first.' });
    notes.write('a-case', 'a-step', { flagged: true });
    expect(
      new Notes(
        () => storage,
        () => 'me',
      ).of('a-case', 'a-step'),
    ).toEqual({
      text: 'Ask first.',
      flagged: true,
    });
    expect(
      new Notes(
        () => storage,
        () => 'me',
      ).of('a-case', 'other'),
    ).toEqual({ text: '', flagged: false });
  });

  it('of another tab are not lost', () => {
    const storage = shelf();
    const [one, other] = [
      new Notes(
        () => storage,
        () => 'me',
      ),
      new Notes(
        () => storage,
        () => 'me',
      ),
    ];
    one.write('a-case', 'here', { text: 'one' });
    other.write('a-case', 'there', { text: 'other' });
    expect(
      new Notes(
        () => storage,
        () => 'me',
      ).of('a-case', 'here').text,
    ).toBe('one');
  });

  it('last as long as the page where the browser keeps nothing, and say so', () => {
    const notes = new Notes(blocked, () => 'me');
    notes.write('a-case', 'a-step', { text: 'Ask first.' });
    expect(notes.of('a-case', 'a-step').text).toBe('Ask first.');
    expect(notes.kept).toBe(false);
  });

  it.each(['[', '3', '{"a-case/a-step":{"text":3}}'])('pass over what is no note: %s', (text) => {
    expect(
      new Notes(
        () => shelf({ 'clear-margins.notes.me': text }),
        () => 'me',
      ).of('a-case', 'a-step').text,
    ).toBe('');
  });

  it('are of one player, and are read and written as somebody else plays', () => {
    const storage = shelf();
    let playing = 'me';
    const notes = new Notes(
      () => storage,
      () => playing,
    );
    notes.write('a-case', 'a-step', { text: 'Mine.' });
    playing = 'you';
    expect(notes.of('a-case', 'a-step').text).toBe('');
    notes.write('a-case', 'a-step', { text: 'Yours.' });
    playing = 'me';
    expect(notes.of('a-case', 'a-step').text).toBe('Mine.');
    notes.forget('me');
    expect(notes.of('a-case', 'a-step').text).toBe('');
    playing = 'you';
    expect(notes.of('a-case', 'a-step').text).toBe('Yours.');
  });

  it('from before there were players are taken over by who plays, and none is lost', () => {
    const old = {
      'a-case/both': { text: 'Old.', flagged: true },
      'a-case/same': { text: 'Alike.', flagged: false },
      'a-case/old': { text: 'Only old.', flagged: false },
    };
    const mine = {
      'a-case/both': { text: 'New.', flagged: false },
      'a-case/same': { text: 'Alike.', flagged: false },
      'a-case/new': { text: 'Only new.', flagged: false },
    };
    const storage = shelf({
      'clear-margins.notes': JSON.stringify(old),
      'clear-margins.notes.me': JSON.stringify(mine),
    });
    const notes = new Notes(
      () => storage,
      () => 'me',
    );
    notes.claim('me');
    expect(notes.of('a-case', 'both')).toEqual({ text: 'New.\nOld.', flagged: true });
    expect(notes.of('a-case', 'same').text).toBe('Alike.');
    expect(notes.of('a-case', 'old').text).toBe('Only old.');
    expect(notes.of('a-case', 'new').text).toBe('Only new.');
    expect(storage.getItem('clear-margins.notes')).toBeNull();
  });

  it('from before there were players stay where they are, if there is no room to take them over', () => {
    const storage = shelf({ 'clear-margins.notes': '{"a/b":{"text":"Old.","flagged":false}}' });
    storage.setItem = () => {
      throw new Error('full');
    };
    const notes = new Notes(
      () => storage,
      () => 'me',
    );
    notes.claim('me');
    expect(notes.of('a', 'b').text).toBe('Old.');
    expect(storage.getItem('clear-margins.notes')).not.toBeNull();
  });

  it('that were erased in another tab do not come back with the next one written here', () => {
    const storage = shelf();
    const notes = new Notes(
      () => storage,
      () => 'me',
    );
    notes.write('a-case', 'one', { text: 'Gone.' });
    storage.removeItem('clear-margins.notes.me');
    notes.write('a-case', 'two', { text: 'New.' });
    expect(storage.getItem('clear-margins.notes.me')).not.toContain('Gone.');
  });
});
