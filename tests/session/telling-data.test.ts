import { describe, expect, it } from 'vitest';
import type { RestoreFault } from '../../src/session/data.svelte.ts';
import {
  changesOf,
  failureIn,
  holdingInWords,
  refusalOf,
  taughtInWords,
  whose,
} from '../../src/session/telling-data.ts';
import { inspected } from '../support/fake-archive.ts';

describe('a file that is not restored', () => {
  const said = (fault: RestoreFault): string => Object.values(refusalOf(fault)).join(' ');

  it.each<readonly [RestoreFault, string]>([
    [
      { is: 'no backup', because: 'it is empty' },
      'no backup of Clear Margins. It is empty. Choose',
    ],
    [{ is: 'no backup', because: 'this app did not write it' }, 'It does not begin as a backup'],
    [
      { is: 'no backup', because: 'this browser cannot unpack it' },
      'This browser cannot read this file. The file is packed, and this browser cannot unpack it. Restore it with a newer browser.',
    ],
    [{ is: 'an export', of: 'figures' }, 'for a portfolio, a spreadsheet or another program. An'],
    [{ is: 'an export', of: 'an attempt' }, 'a single attempt by hand. An export cannot be'],
    [{ is: 'truncated', attempts: 1, of: null }, 'It breaks off after 1 attempt or exercise.'],
    [
      { is: 'truncated', attempts: 2, of: 5 },
      'It should hold 5 attempts and exercises, and breaks off after 2.',
    ],
    [
      { is: 'truncated', attempts: 5, of: 5 },
      'It should hold 5 attempts and exercises, and breaks off before the checksum',
    ],
    [{ is: 'edited', where: 'its content' }, 'Its content does not match the checksum at its end.'],
    [{ is: 'edited', where: 'line 3' }, 'Line 3 of it is not as Clear Margins writes it.'],
    [
      { is: 'edited', where: 'how it is packed' },
      'It is packed, and cannot be unpacked to its end.',
    ],
    [
      { is: 'newer format', format: 2, ours: 1 },
      'It has format 2, and this version reads up to format 1.',
    ],
    [{ is: 'too large', limitMb: 64 }, 'It holds more than 64 MB. Choose the file'],
  ])('%j is told with what is wrong and what to do', (fault, words) => {
    expect(said(fault)).toContain(words);
  });

  it('is never said not to be ours: an export is', () => {
    const foreign = said({ is: 'no backup', because: 'this app did not write it' });
    expect(foreign).not.toContain('did not write');
  });
});

describe('a storage that did not do what was asked', () => {
  it.each([
    [{ is: 'newer data' }, 'A newer version of Clear Margins has been here.'],
    [{ is: 'behind', expected: 1, found: 2 }, 'Another tab has written meanwhile. Try again.'],
    [{ is: 'blocked', because: 'it is locked' }, 'cannot be used: it is locked.'],
    [{ is: 'not saved', because: 'it is full' }, 'did not work: it is full. Nothing was changed.'],
    [{ is: 'incomplete', because: 'one is gone' }, 'did not work: one is gone. Nothing was'],
  ] as const)('is told as a sentence: %j', (failure, words) => {
    expect(failureIn(failure)).toContain(words);
  });
});

describe('what restoring does', () => {
  const found = { ...inspected, added: 1, grown: 2, apart: 1 };

  it('is told before and after, a line each', () => {
    expect(changesOf(found, false)).toEqual([
      '1 attempt or exercise not here yet',
      '2 attempts and exercises further on in the backup',
      '1 attempt or exercise that went on otherwise here: both will be kept, side by side',
    ]);
    expect(changesOf(found, true)).toEqual([
      '1 attempt or exercise added',
      '2 attempts and exercises gone on with',
      '1 attempt or exercise that went on otherwise here: both are kept, side by side',
    ]);
  });

  it('is nothing where everything is here already', () => {
    expect(changesOf({ ...inspected, added: 0 }, false)).toEqual([]);
  });

  it('is told with whose work it is', () => {
    expect(whose(inspected)).toBe('Anna');
    const contents = { ...inspected.contents, name: '' };
    expect(whose({ ...inspected, contents })).toBe('Somebody without a name');
  });
});

describe('what is kept of somebody', () => {
  it('is told as the progress counts it', () => {
    expect(holdingInWords({ attempts: 1, decisions: 1, exercises: 0 })).toBe(
      '1 attempt with 1 decision',
    );
    expect(holdingInWords({ attempts: 2, decisions: 1200, exercises: 17 })).toBe(
      '2 attempts with 1,200 decisions, 17 exercises',
    );
  });
});

describe('what was taught', () => {
  it('is counted as quizzes and lessons, or is nothing', () => {
    expect(taughtInWords({ quizzes: 0, lessons: 0 })).toBeUndefined();
    expect(taughtInWords({ quizzes: 2, lessons: 1 })).toBe(
      '2 quizzes of your own and 1 lesson held, with all votes',
    );
  });
});
