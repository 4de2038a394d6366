import type { Slide } from './slide.ts';

/** As much of a BroadcastChannel as is used. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  close(): void;
}

/** Gives the channel of a lesson; undefined where the browser has none. */
export type OpenChannel = (lesson: string) => Channel | undefined;

/** A key pressed at the wall: it is the instructor's all the same. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** What control says. */
export type ToWall =
  | { readonly is: 'slide'; readonly slide: Slide }
  /** Are there walls? */
  | { readonly is: 'call' };
/** What a wall says: that it is there and wants the slide, that it is closed, that a key was pressed. */
export type ToControl =
  { readonly is: 'here' | 'gone'; readonly wall: string } | ({ readonly is: 'pressed' } & Pressed);

/** All windows of a lesson are on one channel: walls hear each other, and so do two instructors' windows. */
export type Said = ToWall | ToControl;

/** The wall is another window of this browser. It is told slides and nothing else. */
export class WallLink {
  readonly #channel: Channel | undefined;
  readonly #pressed: (pressed: Pressed) => void;
  #slide: Slide | undefined;
  #walls = $state.raw<readonly string[]>([]);

  constructor(channel: Channel | undefined, pressed: (pressed: Pressed) => void) {
    this.#channel = channel;
    this.#pressed = pressed;
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data);
    this.#say({ is: 'call' });
  }

  /** There is a wall that shows what it is told. */
  get isUp(): boolean {
    return this.#walls.length > 0;
  }

  show(slide: Slide): void {
    this.#slide = slide;
    this.#say({ is: 'slide', slide });
  }

  close(): void {
    this.#channel?.close();
  }

  #hear(message: Said): void {
    if (message.is === 'pressed') this.#pressed(message);
    else if (message.is === 'here') {
      if (!this.#walls.includes(message.wall)) this.#walls = [...this.#walls, message.wall];
      if (this.#slide) this.#say({ is: 'slide', slide: this.#slide });
    } else if (message.is === 'gone')
      this.#walls = this.#walls.filter((wall) => wall !== message.wall);
  }

  #say(message: ToWall): void {
    this.#channel?.postMessage(message);
  }
}
