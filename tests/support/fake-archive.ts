import type {
  Archive,
  DataReport,
  Inspected,
  Profile,
  ProfileEntry,
} from '../../src/domain/archive.ts';

export const nothing: DataReport = { attempts: 0, records: 0, damaged: [], lost: 0 };

export const inspected: Inspected = {
  contents: {
    profile: 'me',
    name: 'Anna',
    madeAt: '2026-01-01T00:00:00Z',
    attempts: 2,
    records: 9,
  },
  ofOther: false,
  added: 1,
  grown: 0,
  known: 1,
  apart: 0,
};

export const entryOf = (profile: string, part: Partial<ProfileEntry> = {}): ProfileEntry => ({
  profile,
  name: '',
  attempts: 1,
  records: 5,
  lastAt: '2026-01-01T00:00:00Z',
  backedUpAt: null,
  sinceBackup: 5,
  ...part,
});

/** An archive that knows its players and gives the answers it was made with; what it really does is tested elsewhere. */
export function fakeArchive(
  entries: readonly ProfileEntry[] = [],
  part: Partial<Archive> = {},
): Archive {
  let kept = [...entries];
  const keep = ({ profile, name }: Profile): void => {
    const before = kept.find((one) => one.profile === profile);
    const empty = entryOf(profile, { attempts: 0, records: 0, lastAt: null, sinceBackup: 0 });
    kept = [...kept.filter((one) => one !== before), { ...(before ?? empty), name }];
  };
  return {
    profiles: () => Promise.resolve(kept),
    keepProfile(profile) {
      keep(profile);
      return Promise.resolve(true);
    },
    backup: () => Promise.resolve({ file: new Blob(['all']) }),
    inspect: () => Promise.resolve(inspected),
    restore: () => Promise.resolve(inspected),
    check: () => Promise.resolve(nothing),
    lost: () => Promise.resolve(0),
    eraseProfile(profile) {
      kept = kept.filter((one) => one.profile !== profile);
      return Promise.resolve(true);
    },
    eraseAll() {
      kept = [];
      return Promise.resolve(true);
    },
    ...part,
  };
}
