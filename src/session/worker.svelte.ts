/** The service worker: it keeps the app for offline use, and never changes it under somebody's hands. */
export class Worker {
  readonly #container: ServiceWorkerContainer | undefined;
  readonly #mayReload: () => boolean;
  #notice = (): void => undefined;
  #waiting = $state.raw<ServiceWorker | null>(null);
  #stale = $state(false);
  #updating = $state(false);

  /**
   * @param container none where the app uses no worker.
   * @param mayReload nothing is open in this tab that a reload would take from somebody's hands.
   */
  constructor(container: ServiceWorkerContainer | undefined, mayReload: () => boolean) {
    this.#container = container;
    this.#mayReload = mayReload;
  }

  /** A newer version is there and waits to be let in. */
  get updateReady(): boolean {
    return this.#waiting !== null;
  }

  /**
   * Somebody here asked for the newer version. The browser lets it in once the old worker has nothing to do: if that one
   * was just serving a file, the browser looks again half a minute later.
   */
  get updating(): boolean {
    return this.#updating && this.#waiting !== null;
  }

  /** A newer version has been let in, and this tab still runs the old one: what it has not loaded may be gone. */
  get stale(): boolean {
    return this.#stale;
  }

  /** Never rejects: without a worker the app works as long as there is a network. */
  async start(): Promise<void> {
    const container = this.#container;
    if (!container) return;
    this.#watch(container);
    try {
      const registration = await container.register(trusted('./sw.js') as string);
      this.#notice = (): void => {
        this.#waiting = container.controller ? registration.waiting : null;
      };
      const follow = (): void => {
        registration.installing?.addEventListener('statechange', this.#notice);
      };
      registration.addEventListener('updatefound', follow);
      follow(); // another tab may have found it before
      this.#notice();
      // a tab may stay open for weeks
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
      });
    } catch {
      // private windows and old browsers refuse workers
    }
  }

  /** A worker takes over all tabs at once. The very first replaces nothing. */
  #watch(container: ServiceWorkerContainer): void {
    let controlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.#updating && this.#mayReload()) location.reload();
      else this.#stale ||= controlled;
      controlled = true;
      this.#notice();
    });
  }

  /** Lets the newer version in and begins anew with it, unless something would be taken from somebody's hands. */
  update(): void {
    if (!this.#mayReload()) return;
    this.#updating = true;
    this.#waiting?.postMessage({ type: 'SKIP_WAITING' });
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** The policy lets no other address through than that of our worker. */
function trusted(url: string): unknown {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('clear-margins-worker', {
    createScriptURL: (asked) => {
      if (asked !== url) throw new TypeError(`${asked} is not our worker`);
      return asked;
    },
  });
  return policy ? policy.createScriptURL(url) : url;
}
