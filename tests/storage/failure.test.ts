import { describe, expect, it } from 'vitest';
import { cannotOpen, NewerData, notSaved } from '../../src/storage/failure.ts';

/** As Dexie hands errors on: its own, with the browser's inside. */
function wrapped(name: string, inner: unknown): Error {
  return Object.assign(new Error('wrapped'), { name, inner });
}

describe('a failure of the storage', () => {
  it('is blocked before the storage is open or when it cannot be read, else not saved', () => {
    const full = new DOMException('', 'QuotaExceededError');
    expect(cannotOpen(full)).toEqual({ is: 'blocked', because: 'the storage is full' });
    expect(notSaved(full)).toEqual({ is: 'not saved', because: 'the storage is full' });
  });

  it('is newer data whenever newer code wrote', () => {
    for (const told of [cannotOpen, notSaved])
      expect(told(new NewerData())).toEqual({ is: 'newer data' });
  });

  it.each([
    [
      'of the innermost error',
      wrapped('AbortError', new DOMException('', 'QuotaExceededError')),
      'the storage is full',
    ],
    [
      'of the error itself if there is nothing in it',
      wrapped('AbortError', null),
      'the browser stopped it',
    ],
    [
      'in the words of the browser if we have none',
      new RangeError('too deep'),
      'the browser says RangeError: too deep',
    ],
    ['somehow, if something odd was thrown', 'oops', 'of an unknown fault'],
    ['somehow, if nothing was thrown', null, 'of an unknown fault'],
  ])('tells the reason %s', (_, error, because) => {
    expect(notSaved(error)).toEqual({ is: 'not saved', because });
  });
});
