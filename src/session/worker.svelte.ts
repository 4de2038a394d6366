/** The service worker: it keeps the app for offline use, and never changes it under somebody's hands. */
export class Worker {
  #waiting = $state.raw<ServiceWorker | null>(null);

  /** A newer version is there and waits to be let in. */
  get updateReady(): boolean {
    return this.#waiting !== null;
  }

  /** Never rejects: without a worker the app works as long as there is a network. */
  async start(): Promise<void> {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker || !import.meta.env.PROD) return;
    try {
      const registration = await serviceWorker.register(trusted('./sw.js') as string);
      const notice = (): void => {
        this.#waiting = serviceWorker.controller ? registration.waiting : null;
      };
      notice();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', notice);
      });
    } catch {
      // private windows and old browsers refuse workers
    }
  }

  /** Lets the newer version in and begins anew with it. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
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
