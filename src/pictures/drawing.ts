import type { Handle } from './handles.ts';
import type { Point } from './path.ts';

/** How a stroke or an area is drawn. Every kind has its rule in `Drawing.svelte`. */
export type Kind =
  // what everybody has
  | 'bare'
  | 'edge'
  | 'fascia'
  | 'muscle'
  | 'organ'
  | 'band'
  | 'hair'
  | 'vein-rim'
  | 'vein'
  | 'artery-rim'
  | 'artery'
  | 'tube-rim'
  | 'tube'
  | 'node'
  | 'wall'
  | 'shade'
  | 'shine'
  // what was found
  | 'mass'
  | 'mass-felt'
  | 'mass-fold'
  | 'mass-shade'
  | 'behind'
  | 'strip'
  | 'hard'
  | 'harmed'
  | 'hatched'
  // what was done
  | 'blood'
  | 'cut'
  | 'field'
  | 'gone'
  | 'harm'
  | 'needle'
  | 'resection'
  | 'stitch'
  | 'tie'
  | 'graft'
  | 'own'
  | 'tool'
  // words
  | 'leader'
  | 'leader-found'
  | 'under'
  | 'dot';

/** A hatch or shade that fills an area. */
export type Fill = 'grown' | 'harm' | 'out' | 'skin';

/** A stroke or an area. */
export interface Stroke {
  readonly kind: Kind;
  /** The `d` of a path. */
  readonly d: string;
  /** How wide, in units of the drawing: for what has a width of its own, as vessels have. Lines have that of their kind. */
  readonly width?: number;
  readonly fill?: Fill;
}

/** A line of text. */
export interface Words extends Point {
  readonly words: string;
  readonly as: 'name' | 'found' | 'part' | 'tick' | 'note' | 'side';
  /** It ends at its place. */
  readonly end?: boolean;
}

/** Marks that belong together. */
export interface Group {
  readonly marks: readonly Mark[];
  /** Only what lies within this path is shown; of two areas, one in the other, what lies between them. */
  readonly within?: string;
  /** It lies under what is seen. */
  readonly deep?: boolean;
  /** What a decision just did appears. */
  readonly appears?: boolean;
  /** What a decision just did slides along the patient into its place. */
  readonly slides?: boolean;
}

/** What stands on a drawing, from the back to the front. */
export type Mark = Stroke | Words | Group;

/** How much room there is: a phone is `low`, beside the text it is `tall`. */
export type Shape = 'tall' | 'low';

/** The part of a drawing that is shown. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture, worked out of facts: what is shown of the plane, and the marks on it. */
export interface Drawing {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  /** From the largest to the smallest, which lies above. */
  readonly handles?: readonly Handle[];
  /** It can still be read where it has little height. */
  readonly shrinks?: boolean;
}
