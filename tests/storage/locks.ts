interface Holder {
  lose(): void;
}

/** The Web Locks of one browser: as much of them as leading an attempt needs. */
export function fakeLocks(): LockManager {
  const holders = new Map<string, Holder>();

  async function request<T>(
    name: string,
    options: LockOptions,
    granted: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    await Promise.resolve();
    for (let before = holders.get(name); before; before = holders.get(name)) {
      if (!options.steal) return await granted(null);
      holders.delete(name);
      before.lose();
      await new Promise((resolve) => setImmediate(resolve)); // the loser is told first
    }
    let holder: Holder | undefined;
    const stolen = new Promise<never>((_, reject) => {
      holder = { lose: () => reject(new DOMException('stolen', 'AbortError')) };
      holders.set(name, holder);
    });
    try {
      return await Promise.race([granted({ name, mode: 'exclusive' }), stolen]);
    } finally {
      if (holders.get(name) === holder) holders.delete(name);
    }
  }
  return { request, query: () => Promise.resolve({}) } as LockManager;
}

/** A browser that has Web Locks and refuses them, as it does in a page without an origin. */
export function refusingLocks(): LockManager {
  return { request: refuse, query: refuse };
}

/** A browser in which another tab leads and cannot be made to stop. */
export function stubbornLocks(): LockManager {
  const request = (_: string, options: LockOptions, granted: LockGrantedCallback<unknown>) =>
    options.steal ? refuse() : Promise.resolve(granted(null));
  return { request: request as LockManager['request'], query: refuse };
}

function refuse(): Promise<never> {
  return Promise.reject(new DOMException('no locks for you', 'SecurityError'));
}
