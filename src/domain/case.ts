import type { Condition, FactId, Value } from './fact.ts';
import type { ConsequenceTable } from './act.ts';
import type { ActId } from './table.ts';
import type { Facts } from './patient.ts';

/** A piece of text, shown where its condition holds of what is seen. Placeholders: {fact}, {name}, {Subject}, … */
export interface Text {
  readonly when: Condition;
  readonly text: string;
  /** The same in other words. The first play is told `text`; later ones any of them, as their seed picks. */
  readonly or?: readonly string[];
}

export const stepKinds = ['one', 'several', 'order'] as const;
export type StepKind = (typeof stepKinds)[number];

/** The pictures that a step can have: src/pictures draws them. */
export const pictureNames = ['leg', 'cava', 'ring', 'pelvis', 'radiotherapy', 'visits'] as const;
export type PictureName = (typeof pictureNames)[number];

/** One act offered at a step. */
export interface Option {
  readonly act: ActId;
  readonly text: string;
  /** Why a sensible resident does it, where it is not right. */
  readonly tempts?: string;
  /** Offered only where this holds of what is seen. */
  readonly when: Condition;
  /** Cannot be combined with others ("none of these"). */
  readonly alone: boolean;
}

/** Where the course goes next: the first row that holds. `end` ends the case. */
export interface Route {
  readonly when: Condition;
  readonly to: string;
}

export interface Step {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  /** A detour exists only after an error or a variant; it weighs nothing and leads back. */
  readonly detour: boolean;
  /** What happens on arriving here: time that passes, reports that come in. */
  readonly arrives: readonly ConsequenceTable[];
  readonly tells: readonly Text[];
  readonly question: string;
  readonly kind: StepKind;
  readonly picture?: PictureName;
  /** The rule tables that divide the offered acts among them. */
  readonly asks: readonly string[];
  readonly options: readonly Option[];
  /** The reasons offered before the commit, where a reason can count. */
  readonly reasons: readonly string[];
  /** Options keep their order: a scale, or a natural sequence. */
  readonly ordered: boolean;
  readonly next: readonly Route[];
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  readonly steps: readonly string[];
}

/** A patient met in the middle: facts preset, playable from one step. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  /** Given facts that define this patient. */
  readonly given: Facts;
  /** Course facts that others have already brought about. */
  readonly set: Facts;
  readonly tells: string;
}

/** An ending: what became of the patient. The first of each group that holds is told. */
export interface Ending {
  readonly about: string;
  readonly texts: readonly (Text & { readonly statements: readonly string[] })[];
}

export interface Persona {
  readonly name: string;
  readonly pronoun: 'she' | 'he';
}

export interface Case {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The picture of the place where it happens, on the start page, with nothing known yet. */
  readonly cover: PictureName;
  /** One line about the patient, read at every step. */
  readonly patient: string;
  readonly personas: readonly Persona[];
  /** The same in every patient of this case, and known from the start. */
  readonly fixed: Facts;
  /** The patient of the first play. */
  readonly base: Facts;
  /** Given facts known from the start. */
  readonly known: readonly FactId[];
  readonly variation: Readonly<Record<FactId, readonly Value[]>>;
  /** What no drawn patient may be, and why. */
  readonly sound: readonly { readonly never: Condition; readonly because: string }[];
  readonly situations: readonly Situation[];
  readonly start: string;
  readonly chapters: readonly Chapter[];
  readonly steps: Readonly<Record<string, Step>>;
  readonly endings: readonly Ending[];
}

/** The `to` of a route that ends the case. */
export const END = 'end';
