import type { BackupContents } from '../domain/archive.ts';
import type { LogFailure } from '../domain/attempt.ts';
import { attemptLine, chain, format, formatVersion } from './backup-format.ts';
import type { FirstLine, LastLine } from './backup-format.ts';
import type { Connection } from './connection.ts';
import { readHead, writeHead } from './head.ts';
import { packer } from './packing.ts';
import { walkAttempts } from './reading.ts';
import type { Reading } from './runs.ts';

/** How many records of each attempt a backup holds. */
type Extent = ReadonlyMap<string, number>;
type Sum = Pick<BackupContents, 'attempts' | 'records'>;

/** How often it is tried to read a log that changes meanwhile. */
const tries = 5;

/**
 * Packs all attempts of a profile, as far as they are whole. What it holds stands on its first line, before it is read:
 * where that proves wrong, because somebody played on, it is packed once more, no further than it was read.
 */
export async function makeBackup(
  connection: Connection,
  profile: string,
  madeAt: string,
): Promise<{ readonly file: Blob } | LogFailure> {
  const known = await connection.run('r', async (database) => {
    const { tallies } = await readHead(database);
    const row = await database.profiles.get(profile);
    return { name: row?.name ?? '', tally: tallies.find((one) => one.profile === profile) };
  });
  if ('is' in known) return known;
  let extent: Extent | undefined;
  let expected: Sum = { attempts: 0, records: 0, ...known.tally };
  for (let i = 0; i < tries; i++) {
    const { attempts, records } = expected;
    const contents = { profile, name: known.name, madeAt, attempts, records };
    const packed = await pack(connection, contents, extent);
    if ('is' in packed) return packed;
    if (packed.file) {
      const noted = await noteBackup(connection, contents);
      return noted === true ? { file: packed.file } : noted;
    }
    ({ extent } = packed);
    expected = sumOf(extent);
  }
  return { is: 'blocked', because: 'the log changes all the time' };
}

/** Gives no file where the log holds something else than was expected. */
async function pack(
  connection: Connection,
  contents: BackupContents,
  within: Extent | undefined,
): Promise<{ readonly file?: Blob; readonly extent: Extent } | LogFailure> {
  const lines = packer();
  const extent = new Map<string, number>();
  const first: FirstLine = { format, version: formatVersion, ...contents };
  let digest = chain('', first);
  await lines.write(JSON.stringify(first));
  const walked = await walkAttempts(connection, contents.profile, async (some) => {
    for (const reading of some) {
      const cut = cutTo(reading, within);
      if (!cut) continue;
      extent.set(cut.header.attempt, cut.records.length);
      digest = chain(digest, cut.records.at(-1)?.digest ?? '');
      await lines.write(attemptLine(cut));
    }
  });
  const { attempts, records } = sumOf(extent);
  if ('is' in walked || attempts !== contents.attempts || records !== contents.records) {
    await lines.abandon();
    return 'is' in walked ? walked : { extent };
  }
  const last: LastLine = { digest, attempts, records };
  await lines.write(JSON.stringify(last));
  return { file: await lines.close(), extent };
}

/** Reads no further than the last time; nothing where there was nothing. */
function cutTo(reading: Reading, within: Extent | undefined): Reading | undefined {
  const { header, records } = reading;
  const length = within ? (within.get(header.attempt) ?? 0) : records.length;
  if (length === 0 || records.length < length) return undefined;
  return { header, records: records.slice(0, length) };
}

function sumOf(extent: Extent): Sum {
  return { attempts: extent.size, records: [...extent.values()].reduce((sum, n) => sum + n, 0) };
}

/** From now on it is counted anew how much has come since the last backup. */
function noteBackup(
  connection: Connection,
  { profile, madeAt, records }: BackupContents,
): Promise<true | LogFailure> {
  return connection.run('rw', async (database) => {
    const row = await database.profiles.get(profile);
    await database.profiles.put({ name: '', ...row, profile, backedUpAt: madeAt });
    const head = await readHead(database);
    const tallies = head.tallies.map((tally) =>
      tally.profile === profile
        ? { ...tally, sinceBackup: Math.max(0, tally.records - records) }
        : tally,
    );
    await writeHead(database, { ...head, tallies });
    return true as const;
  });
}
