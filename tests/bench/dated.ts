import type { StoredAttempt } from '../../src/domain/attempt.ts';

/** The same attempt by another name, at another time: two on each day, a decision a minute. */
export function dated(attempt: StoredAttempt, n: number): StoredAttempt {
  const from = Date.UTC(2020, 0, 1) + n * 12 * 3_600_000;
  const at = (i: number): string => new Date(from + i * 60_000).toISOString();
  const name = `attempt-${n}`;
  return {
    header: { ...attempt.header, attempt: name, startedAt: at(0) },
    records: attempt.records.map((record, i) => ({ ...record, attempt: name, at: at(i) })),
  };
}
