/** Whether this tab may write to an attempt that other tabs may show as well. */
export interface Lead {
  readonly is: 'leading' | 'other tab leads' | 'released';
  /** Nothing can say whether another tab leads too. Appending is still safe: the log compares counts. */
  readonly unguarded: boolean;
  /** Leads from now on; the tab that led is told. Never rejects. */
  takeOver(): Promise<void>;
  /** Lets another tab lead. `onLost` is not called any more. */
  release(): void;
}

/** One lock that this tab holds. */
interface Hold {
  letGo(): void;
}

/**
 * Leads an attempt if no other tab does. `locks` is the browser's `navigator.locks`, undefined where
 * the page is served without a secure context: then every tab leads, unguarded, as it does when the
 * browser refuses the lock. `onLost` is called when another tab takes over. Never rejects.
 */
export async function lead(
  attempt: string,
  locks: LockManager | undefined,
  onLost: () => void,
): Promise<Lead> {
  let is: Lead['is'] = 'other tab leads';
  let unguarded = false;
  let held: Hold | undefined;
  let taking: Promise<void> | undefined;

  function goUnguarded(): void {
    is = 'leading';
    unguarded = true;
  }

  /** Settles as soon as it is clear whether this tab leads; the lock is held on. */
  function request(manager: LockManager, options: LockOptions): Promise<void> {
    return new Promise((settle) => {
      const hold = makeHold();
      manager
        .request(`clear-margins attempt ${attempt}`, options, (lock) => {
          settle();
          if (lock === null || is === 'released') return undefined;
          held = hold;
          is = 'leading';
          return hold.held;
        })
        .catch(() => {
          if (held === hold) {
            held = undefined;
            is = 'other tab leads';
            onLost();
          } else if (is !== 'released') {
            goUnguarded();
          }
          settle();
        });
    });
  }

  if (locks) await request(locks, { ifAvailable: true });
  else goUnguarded();

  return {
    get is() {
      return is;
    },
    get unguarded() {
      return unguarded;
    },
    async takeOver() {
      if (is !== 'other tab leads' || !locks) return;
      // twice at once, the second would steal from the first
      taking ??= request(locks, { steal: true }).finally(() => (taking = undefined));
      await taking;
    },
    release() {
      is = 'released';
      held?.letGo();
      held = undefined;
    },
  };
}

function makeHold(): Hold & { readonly held: Promise<void> } {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  return { held, letGo: () => letGo() };
}
