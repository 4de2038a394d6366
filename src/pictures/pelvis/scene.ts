import { number, word } from '../values.ts';
import type { Drawn } from './facts.ts';
import { bodyOf, massOf } from './geometry.ts';
import type { Body, Oval } from './geometry.ts';

export { pelvisFacts } from './facts.ts';

export const sides = ['right', 'left'] as const;
export type Side = (typeof sides)[number];

/** What the front view of the pelvis shows. Worked out of seen facts alone. */
export interface PelvisScene {
  readonly sizeCm: number | null;
  /** The tumour in the uterus, and whether anybody has measured it. */
  readonly mass: Oval & { readonly measured: boolean; readonly toScale: boolean };
  readonly body: Body;
  /** What is out, or is chosen to come out. */
  readonly out: {
    readonly tumour: boolean;
    readonly body: boolean;
    readonly cervix: boolean;
    readonly nodes: boolean;
    readonly ovaries: Readonly<Record<Side, boolean>>;
  };
  /** Tubes and ovaries were taken years ago. */
  readonly bare: boolean;
  /** The tumour has grown into the left ovary. */
  readonly invaded: boolean;
  readonly hardNode: boolean;
  /** Strips of tumour were left behind. */
  readonly strips: boolean;
  readonly recurred: boolean;
}

/** A mass that nobody has measured is drawn of this size. */
const USUAL_CM = 7;

/**
 * What the pelvis shows of a patient.
 * @param facts what is seen, with what is chosen; what is not there is not drawn.
 */
export function sceneOf(facts: Drawn): PelvisScene {
  const size = number(facts['tumour.sizeCm']);
  const operation = word(facts['uterine.operation'], ['myomectomy', 'subtotal', 'tah']);
  const mass = massOf(size ?? USUAL_CM);
  const bare = facts['history.bso'] === true;
  const gone = (side: Side): boolean => !bare && facts[`ovary.${side}`] === 'removed';
  return {
    sizeCm: size ?? null,
    mass: { ...mass, measured: size !== undefined },
    body: bodyOf(mass),
    out: {
      tumour: operation !== null,
      body: operation === 'subtotal' || operation === 'tah',
      cervix: operation === 'tah',
      nodes: facts['nodes.pelvicDissected'] === true,
      ovaries: { right: gone('right'), left: gone('left') },
    },
    bare,
    invaded: facts['ovary.invaded'] === true && !bare,
    hardNode: facts['nodes.macroscopic'] === true,
    strips: facts['history.morcellated'] === true,
    recurred: facts['pelvis.recurred'] === true,
  };
}
