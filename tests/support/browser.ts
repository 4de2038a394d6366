import { vi } from 'vitest';

/** As much of a browser as the session asks for. Tests that use it take it away with `vi.unstubAllGlobals()`. */
export function stubBrowser() {
  const events = new EventTarget();
  const location = {
    get hash() {
      return hash;
    },
    set hash(to: string) {
      if (to === hash) return;
      hash = to;
      events.dispatchEvent(new Event('hashchange'));
    },
    href: 'https://example.org/',
  };
  let hash = '#/';
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { replaceState: (_: unknown, __: string, to: string) => (hash = to) });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  return location;
}

interface Held {
  readonly lock: object;
  readonly letGo: () => void;
}

/** The locks of one browser. `hold` keeps the answers of all requests back until it is let go. */
export function fakeLocks() {
  const held = new Map<string, Held>();
  let answers: Promise<void> = Promise.resolve();
  const locks = {
    async request(name: string, options: LockOptions, use: (lock: object | null) => unknown) {
      await answers;
      if (held.has(name) && !options.steal) return use(null);
      held.get(name)?.letGo();
      const lock = { name };
      const stolen = new Promise<never>((_, reject) =>
        held.set(name, { lock, letGo: () => reject(new Error('stolen')) }),
      );
      try {
        return await Promise.race([use(lock), stolen]);
      } finally {
        if (held.get(name)?.lock === lock) held.delete(name);
      }
    },
  };
  return {
    locks: locks as unknown as LockManager,
    /** The attempts that some tab leads. */
    led: (): readonly string[] => [...held.keys()].map((name) => name.split(' ').at(-1) ?? ''),
    hold: () => {
      let letGo = (): void => undefined;
      answers = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
  };
}
