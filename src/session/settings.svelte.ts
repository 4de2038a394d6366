import { PREFERENCES } from '../storage/preferences.ts';
import type { Preferences, PreferenceStore } from '../domain/preferences.ts';

/** How somebody likes the app, and the page that follows it. */
export class Settings {
  readonly #store: PreferenceStore;
  #now = $state.raw() as Preferences;
  #kept = $state(true);

  constructor(store: PreferenceStore) {
    this.#store = store;
    this.#now = store.read();
    this.#apply();
    addEventListener('storage', (event) => {
      // everything was erased in another tab: what this one remembers must not come back
      if (event.newValue === null && (event.key === null || event.key === PREFERENCES))
        location.reload();
      this.#now = store.read();
      this.#apply();
    });
  }

  get now(): Preferences {
    return this.#now;
  }

  /** False: what was changed lasts only until the page is closed. */
  get kept(): boolean {
    return this.#kept;
  }

  change(part: Partial<Preferences>): void {
    this.#kept = this.#store.change(part);
    this.#now = this.#store.read();
    this.#apply();
  }

  #apply(): void {
    const { dataset } = document.documentElement;
    dataset['theme'] = this.#now.theme;
    dataset['motion'] = this.#now.motion;
  }
}
