import type {
  AttemptHeader,
  AttemptLog,
  AttemptRecord,
  LogFailure,
  StoredAttempt,
} from '../../src/domain/attempt.ts';
import { isSame, plainCopy } from '../../src/storage/plain.ts';

export interface MemoryLog extends AttemptLog {
  /** Every call from now on fails so; undefined: they work again. */
  failWith(failure: LogFailure | undefined): void;
  /** What is appended from now on waits, until the function that comes back is called. */
  hold(): () => void;
}

/** An attempt log that lasts as long as its variable. */
export function memoryLog(): MemoryLog {
  const attempts = new Map<string, { header: AttemptHeader; records: AttemptRecord[] }>();
  let failure: LogFailure | undefined;
  let held: Promise<void> | undefined;
  return {
    async append(given, record, after) {
      const { attempt } = given;
      const header = plainCopy(given);
      const placed = { ...plainCopy(record), attempt, seq: after };
      await held;
      if (failure) return failure;
      const kept = attempts.get(attempt) ?? { header, records: [] };
      const found = kept.records.length;
      if (found === after) {
        kept.records.push(placed);
        attempts.set(attempt, kept);
      } else if (!isSame(kept.records[after], placed)) {
        return { is: 'behind', expected: after, found };
      }
      return { seq: after };
    },
    read: (attempt) => Promise.resolve(failure ?? plainCopyOf(attempts.get(attempt))),
    list: (profile) =>
      Promise.resolve(
        failure ??
          plainCopy([...attempts.values()])
            .filter(({ header }) => header.profile === profile)
            .sort(latestFirst),
      ),
    failWith: (given) => (failure = given),
    hold() {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
  };
}

function latestFirst({ header: one }: StoredAttempt, { header: other }: StoredAttempt): number {
  return Number(one.startedAt < other.startedAt) - Number(one.startedAt > other.startedAt);
}

function plainCopyOf<T>(value: T | undefined): T | undefined {
  return value && plainCopy(value);
}
