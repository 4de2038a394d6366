import type { HostKey } from './host-key.svelte.ts';
import { knock } from './live-lesson.svelte.ts';
import type { HostPorts, RoomStanding } from './live-lesson.svelte.ts';

/** In milliseconds: so often a host that does not answer is asked again. */
const again = 4000;

/** Whether this tab may lead the room of its class host, before there is a lesson. */
export class Knocking {
  readonly #host: () => Promise<HostPorts>;
  readonly #key: Pick<HostKey, 'secret'>;
  #standing = $state.raw<RoomStanding>({ is: 'opening' });
  #stop: (() => void) | undefined;
  #left = false;

  constructor(host: () => Promise<HostPorts>, key: Pick<HostKey, 'secret'>) {
    this.#host = host;
    this.#key = key;
  }

  get standing(): RoomStanding {
    return this.#standing;
  }

  /** Asks the host, and by itself again as long as it does not answer. Never rejects. */
  async ask(): Promise<void> {
    this.#standing = { is: 'opening' };
    await this.#ask();
  }

  close(): void {
    this.#left = true;
    this.#stop?.();
  }

  async #ask(): Promise<void> {
    this.#stop?.();
    const { secret } = this.#key;
    const answer = await knock(this.#host, { secret });
    if (this.#left || secret !== this.#key.secret) return; // another link was opened meanwhile
    this.#standing = answer === true ? { is: 'connected' } : answer;
    if (this.#standing.is !== 'unreachable') return;
    this.#again(await this.#host().catch(() => undefined));
  }

  #again(host: Pick<HostPorts, 'every'> | undefined): void {
    this.#stop?.();
    if (!this.#left) this.#stop = host?.every(again, () => void this.#ask());
  }
}
