import { mount } from 'svelte';
import Shell from './App.svelte';
import { keepPreferences } from './storage/preferences.ts';
import { App } from './session/app.svelte.ts';
import { takeOver } from './take-over.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

/** The wiring: the only place that chooses the real clock, chance and storage. */

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Works without a secure context too, where `randomUUID` does not. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('') + Date.now().toString(36);
}

const storage = () => localStorage;
/** Log and archive share one connection. */
const kept = { wait, storage };
const { serviceWorker: workers } = navigator as { serviceWorker?: ServiceWorkerContainer };

const isFromHost = document.querySelector('meta[name="live"]') !== null;

const app = new App({
  log: async () => {
    const { openAttemptLog } = await import('./storage/attempts.ts');
    return openAttemptLog(kept);
  },
  archive: async () => {
    const { openArchive } = await import('./storage/archive.ts');
    return openArchive(kept);
  },
  teach: async () => {
    const { openTeachStore } = await import('./storage/teach.ts');
    return openTeachStore(kept);
  },
  homework: async () => {
    const { openHomeworkStore } = await import('./storage/homework.ts');
    return openHomeworkStore(kept);
  },
  channel: (lesson) =>
    typeof BroadcastChannel === 'function'
      ? new BroadcastChannel(`clear-margins wall ${lesson}`)
      : undefined,
  host: async () => {
    const { askHost, liveAddress } = await import('./link/ask-host.ts');
    const { origin } = location;
    return {
      ask: askHost(origin),
      address: liveAddress(origin),
      link: async () => (await import('./link/mqtt-link.ts')).openMqttLink,
      every(ms, work) {
        const timer = setInterval(work, ms);
        return () => clearInterval(timer);
      },
    };
  },
  tab: () => sessionStorage,
  trainer: async (ports) => {
    const { Trainer } = await import('./session/trainer.svelte.ts');
    return new Trainer(ports);
  },
  preferences: keepPreferences({ storage, newId }),
  storage,
  keeper: (navigator as { storage?: StorageManager }).storage,
  permits: (navigator as { permissions?: Permissions }).permissions,
  locks: (navigator as { locks?: LockManager }).locks,
  // a class host has none: it would go on with a page whose policy names the socket of before
  worker: import.meta.env.PROD && !isFromHost ? workers : undefined,
  now: () => new Date().toISOString(),
  newId,
  wait,
  newSeed: () => 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 9999),
});

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
takeOver(target, () => mount(Shell, { target, props: { app } }));
