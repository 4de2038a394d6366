import type {
  AttemptHeader,
  AttemptLog,
  AttemptRecord,
  LogFailure,
  LogMark,
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
  let generation = 0;
  const places = new Map<string, number>();
  const derived = new Map<string, unknown>();
  const markNow = (): LogMark => ({ generation, place: Math.max(0, ...places.values()) });
  const ofProfile = (profile: string): readonly StoredAttempt[] =>
    plainCopy([...attempts.values()]).filter(({ header }) => header.profile === profile);
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
        places.set(attempt, markNow().place + 1);
      } else if (!isSame(kept.records[after], placed)) {
        return { is: 'behind', expected: after, found };
      }
      return { seq: after };
    },
    read: (attempt) => Promise.resolve(failure ?? plainCopyOf(attempts.get(attempt))),
    list(profile, { is, count, among, before } = { is: () => true, count: Infinity }) {
      const inTime = ofProfile(profile).filter(
        ({ header }) => before === undefined || header.startedAt < before,
      );
      const latest = inTime.sort(latestFirst).slice(0, among);
      const found = latest.filter(({ header }) => is(header)).slice(0, count);
      return Promise.resolve(failure ?? found);
    },
    since(profile, mark) {
      const anew = mark?.generation !== generation;
      const grown = anew
        ? []
        : ofProfile(profile).filter(({ header }) => (places.get(header.attempt) ?? 0) > mark.place);
      return Promise.resolve(failure ?? { mark: markNow(), anew, grown });
    },
    async each(profile, visit) {
      if (failure) return failure;
      const mark = markNow();
      await visit(ofProfile(profile));
      return mark;
    },
    remove(attempt) {
      if (failure) return Promise.resolve(failure);
      attempts.delete(attempt);
      generation++;
      return Promise.resolve(true);
    },
    recall: (profile) => Promise.resolve(plainCopyOf(derived.get(profile))),
    memorise(profile, value, mark) {
      if (mark.generation === generation) derived.set(profile, plainCopy(value));
      return Promise.resolve();
    },
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
