import type { Preferences, PreferenceStore } from '../../src/domain/preferences.ts';
import type { Ports } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from './memory-log.ts';
import type { MemoryLog } from './memory-log.ts';

const preferences: Preferences = {
  theme: 'auto',
  motion: 'auto',
  keys: true,
  profile: 'me',
  name: '',
  device: 'here',
};
const store: PreferenceStore = { read: () => preferences, change: () => true };

/** What the wiring gives, without a browser: nothing is slow, ids are counted. */
export function portsWith(log: MemoryLog = memoryLog(), part: Partial<Ports> = {}): Ports {
  let ids = 0;
  return {
    log: () => Promise.resolve(log),
    preferences: store,
    now: () => '2026-01-01T00:00:00Z',
    wait: () => new Promise(() => undefined), // nothing is late
    newId: () => `id-${++ids}`,
    ...part,
  };
}
