import type { Archive, Inspected, ProfileEntry } from '../domain/archive.ts';
import { makeBackup } from './backup.ts';
import { checkAll } from './check.ts';
import { connectionOf, muchPatience } from './connection.ts';
import { eraseEverything } from './erasure.ts';
import type { ErasureOptions } from './erasure.ts';
import { cannotOpen } from './failure.ts';
import { readHead } from './head.ts';
import { clearLaid, inspectBackup, unpackLaid } from './inspection.ts';
import type { InspectionOptions } from './inspection.ts';
import { lossOf } from './loss.ts';
import { removeProfile } from './removal.ts';
import { mergeBackup } from './restore.ts';
import type { LogDatabase } from './rows.ts';
import type { Verified } from './verification.ts';
import { keepWitness } from './witness.ts';

export type ArchiveOptions = ErasureOptions & InspectionOptions;

/** The log of this browser as a whole. Shares the connection of the attempt log that has the same options. */
export function openArchive(options: ArchiveOptions): Archive {
  const connection = connectionOf(options);
  const witness = keepWitness(options.storage);
  let ready: (Verified & Pick<Inspected, 'ofOther'>) | undefined;
  return {
    profiles: () => connection.run('r', listProfiles),
    keepProfile: ({ profile, name }) =>
      connection.run('rw', async ({ profiles }) => {
        const known = await profiles.get(profile);
        await profiles.put({ profile, name, backedUpAt: known?.backedUpAt ?? null });
        return true as const;
      }),
    backup: (profile, madeAt) => makeBackup(connection, profile, madeAt),
    async inspect(file, playing) {
      ready = undefined;
      try {
        const read = await inspectBackup(options, connection, file);
        if ('is' in read) {
          await clearLaid(options);
          return read;
        }
        const { contents } = read.verified;
        const ofOther = contents.profile !== playing;
        ready = { ...read.verified, ofOther };
        return { contents, ofOther, ...read.counts };
      } catch (error) {
        return cannotOpen(error);
      }
    },
    async restore() {
      if (!ready) return { is: 'blocked', because: 'no backup was read before' };
      const { contents, ofOther } = ready;
      try {
        const unpack = await unpackLaid(options, ready);
        if (!unpack) return { is: 'blocked', because: 'another backup was read meanwhile' };
        const seen = witness.read();
        const merged = await connection.run(
          'rw',
          (database) => mergeBackup(database, unpack, { contents, ofOther }, seen),
          muchPatience,
        );
        if ('is' in merged) return merged;
        witness.confirm(merged.confirmed);
        ready = undefined;
        await clearLaid(options).catch(() => false); // the next inspection clears it too
        return { contents, ofOther, ...merged.counts };
      } catch (error) {
        return cannotOpen(error);
      }
    },
    check: () => checkAll(connection, witness.read()),
    lost() {
      const seen = witness.read();
      return connection.run('r', (database) => lossOf(database, seen), muchPatience);
    },
    async eraseProfile(profile) {
      const seen = witness.read();
      const head = await connection.run(
        'rw',
        async (database) => removeProfile(database, await readHead(database, seen), profile),
        muchPatience,
      );
      if ('is' in head) return head;
      witness.confirm({ ...head, digest: null });
      return true;
    },
    eraseAll: () => eraseEverything(options),
  };
}

/** Those of whom there are attempts, and those who have a name here. */
async function listProfiles(database: LogDatabase): Promise<readonly ProfileEntry[]> {
  const { tallies } = await readHead(database);
  const rows = await database.profiles.toArray();
  const ids = new Set([...rows, ...tallies].map(({ profile }) => profile));
  return [...ids].map((profile) => {
    const row = rows.find((one) => one.profile === profile);
    const tally = tallies.find((one) => one.profile === profile);
    return {
      profile,
      name: row?.name ?? '',
      attempts: tally?.attempts ?? 0,
      records: tally?.records ?? 0,
      lastAt: tally?.lastAt ?? null,
      backedUpAt: row?.backedUpAt ?? null,
      sinceBackup: tally?.sinceBackup ?? 0,
    };
  });
}
