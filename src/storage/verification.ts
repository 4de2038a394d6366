import type { BackupFault, Inspected } from '../domain/archive.ts';
import type { StoredAttempt } from '../domain/attempt.ts';
import { chain, formatVersion, Refused } from './backup-format.ts';
import type { FirstLine, LastLine, Limits } from './backup-format.ts';
import type { Candidate } from './merge.ts';
import { linesOf, Unreadable } from './packing.ts';
import { beginningOf, seal } from './runs.ts';
import type { Sealed } from './rows.ts';
import { asAttempt, asFirstLine, asLastLine, versionIn } from './shape.ts';

/** What a file says of itself, once all of it proved true. */
export interface Verified {
  readonly contents: Inspected['contents'];
  readonly digest: string;
  /** Those of the records, attempt for attempt. */
  readonly digests: readonly (readonly string[])[];
}

const someAttempts = 100;

/**
 * Reads a backup and hands out its attempts, some at a time, with the digests of their records. They are not to be
 * trusted before all is read: that a file is sound shows at its end.
 */
export async function readBackup(
  file: Blob,
  limits: Limits,
  take: (some: readonly Candidate[]) => Promise<void>,
): Promise<Verified | BackupFault> {
  let first: FirstLine | undefined;
  let last: LastLine | undefined;
  let digest = '';
  let lines = 0;
  let records = 0;
  const digests: string[][] = [];
  const met = new Set<string>();
  const some: Candidate[] = [];
  const decoder = new TextDecoder();
  const cut = (): BackupFault => ({
    is: 'truncated',
    attempts: met.size,
    of: first?.attempts ?? null,
  });
  try {
    for await (const { bytes, whole } of linesOf(file, limits)) {
      lines += 1;
      const data = parse(decoder.decode(bytes));
      if (!first) {
        first = begin(data);
        digest = chain('', first);
      } else if (data === undefined && !whole) {
        return cut();
      } else if (last) {
        return { is: 'edited', where: `line ${lines}` };
      } else if (!(last = asLastLine(data))) {
        const attempt = asAttempt(data, first.profile);
        if (!attempt || met.has(attempt.header.attempt))
          return { is: 'edited', where: `line ${lines}` };
        met.add(attempt.header.attempt);
        records += attempt.records.length;
        const candidate = asCandidate(attempt, seal(textsIn(attempt), beginningOf(attempt.header)));
        digest = chain(digest, candidate.records.at(-1)?.digest ?? '');
        digests.push(candidate.records.map((record) => record.digest));
        some.push(candidate);
        if (some.length >= someAttempts) await take(some.splice(0));
      }
    }
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    if (!(error instanceof Unreadable)) throw error;
    return error.is === 'cut off' ? cut() : { is: 'edited', where: 'how it is packed' };
  }
  await take(some);
  if (!first) return { is: 'no backup', because: 'it is empty' };
  if (!last) return cut();
  const { format: _, version: __, ...contents } = first;
  const counted = [contents, last].every(
    (told) => told.attempts === met.size && told.records === records,
  );
  if (!counted || last.digest !== digest) return { is: 'edited', where: 'its content' };
  return { contents, digest, digests };
}

/** The records of an attempt as they are digested: a file was made out of just these texts. */
export function textsIn({ records }: StoredAttempt): readonly string[] {
  return records.map((record) => JSON.stringify(record));
}

export function asCandidate(attempt: StoredAttempt, records: readonly Sealed[]): Candidate {
  const times = attempt.records.map(({ at }) => at);
  return { header: attempt.header, records, lastAt: times.reduce((a, b) => (b > a ? b : a)) };
}

function begin(data: unknown): FirstLine {
  const version = versionIn(data);
  if (version === undefined) throw notOurs();
  if (version > formatVersion)
    throw new Refused({ is: 'newer format', format: version, ours: formatVersion });
  const first = asFirstLine(data);
  if (!first) throw new Refused({ is: 'edited', where: 'line 1' });
  return first;
}

function notOurs(): Refused {
  return new Refused({ is: 'no backup', because: 'this app did not write it' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
