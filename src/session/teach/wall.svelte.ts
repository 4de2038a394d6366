import type { Slide } from './slide.ts';
import type { Channel, Pressed, Said, ToControl } from './wall-link.svelte.ts';

/** The wall's side: it shows the slide that it was told last, and knows nothing else of the lesson. */
export class Wall {
  readonly #channel: Channel | undefined;
  readonly #id: string;
  #slide = $state.raw<Slide>();

  constructor(channel: Channel | undefined, id: string) {
    this.#channel = channel;
    this.#id = id;
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.is === 'slide') this.#slide = data.slide;
      else if (data.is === 'call') this.#say({ is: 'here', wall: id });
    };
    this.#say({ is: 'here', wall: id });
  }

  /** Undefined until the instructor's window has been heard of. */
  get slide(): Slide | undefined {
    return this.#slide;
  }

  /** Hands a key on to the instructor's window. */
  press({ key, code, shiftKey }: Pressed): void {
    this.#say({ is: 'pressed', key, code, shiftKey });
  }

  close(): void {
    this.#say({ is: 'gone', wall: this.#id });
    this.#channel?.close();
  }

  #say(message: ToControl): void {
    this.#channel?.postMessage(message);
  }
}
