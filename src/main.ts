import { mount } from 'svelte';
import App from './App.svelte';
import { keepPreferences } from './storage/preferences.ts';
import { Trainer } from './session/trainer.svelte.ts';

/** The wiring: the only place that chooses the real clock, chance and storage. */

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Works without a secure context too, where `randomUUID` does not. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('') + Date.now().toString(36);
}

const trainer = new Trainer({
  log: async () => {
    const { openAttemptLog } = await import('./storage/attempts.ts');
    return openAttemptLog({ wait });
  },
  preferences: keepPreferences({ storage: () => localStorage, newId }),
  now: () => new Date().toISOString(),
  newId,
});

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target, props: { trainer } });
