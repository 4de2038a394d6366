import { describe, expect, it } from 'vitest';
import { reminderOf } from '../../src/session/reminder.ts';
import { entryOf } from '../support/fake-archive.ts';

const now = '2026-03-01T12:00:00Z';

describe('a reminder of a backup', () => {
  it.each([
    ['51 decisions stand in none', { sinceBackup: 51 }],
    ['51 decisions have come since the last', { sinceBackup: 51, backedUpAt: now }],
    ['one has come, and it is 31 days old', { sinceBackup: 1, backedUpAt: '2026-01-29T00:00:00Z' }],
  ])('is due when %s', (_, part) => {
    const entry = entryOf('me', part);
    expect(reminderOf(entry, now)).toEqual({
      decisions: entry.sinceBackup,
      backedUpAt: entry.backedUpAt,
    });
  });

  it.each([
    ['50 decisions have come', { sinceBackup: 50 }],
    ['the last is a day old', { sinceBackup: 50, backedUpAt: '2026-02-28T12:00:00Z' }],
    [
      'the last is old and nothing has come',
      { sinceBackup: 0, backedUpAt: '2020-01-01T00:00:00Z' },
    ],
  ])('is not when %s', (_, part) => {
    expect(reminderOf(entryOf('me', part), now)).toBeNull();
  });
});
