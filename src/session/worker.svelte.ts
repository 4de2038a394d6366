/** The service worker: it keeps the app for offline use, and never changes it under somebody's hands. */
export class Worker {
  readonly #container: ServiceWorkerContainer | undefined;
  #waiting = $state.raw<ServiceWorker | null>(null);
  #stale = $state(false);
  #updating = false;

  /** @param container none where the app uses no worker. */
  constructor(container: ServiceWorkerContainer | undefined) {
    this.#container = container;
  }

  /** A newer version is there and waits to be let in. */
  get updateReady(): boolean {
    return this.#waiting !== null;
  }

  /** Another tab has let a newer version in: what this tab has not loaded by now may be gone. */
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
      const notice = (): void => {
        this.#waiting = container.controller ? registration.waiting : null;
      };
      notice();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', notice);
      });
    } catch {
      // private windows and old browsers refuse workers
    }
  }

  /** A worker takes over all tabs at once. The very first replaces nothing. */
  #watch(container: ServiceWorkerContainer): void {
    let controlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.#updating) location.reload();
      else this.#stale ||= controlled;
      controlled = true;
    });
  }

  /** Lets the newer version in and begins anew with it. */
  update(): void {
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
