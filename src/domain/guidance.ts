import type { Condition } from './fact.ts';

export const labels = [
  'current',
  'contested',
  'small series',
  'historical',
  'lay',
  'source error',
  'silent',
] as const;
/** How far a statement can be trusted as a rule today. */
export type Label = (typeof labels)[number];

export const statementKinds = [
  'recommendation',
  'contraindication',
  'technique',
  'fact',
  'outcome-figure',
  'pitfall',
  'definition',
] as const;

/** One of the five texts. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** How the interface names it. */
  readonly short: string;
  readonly kind: string;
  /** As printed, or "undated". */
  readonly date: string;
  readonly year: number | null;
  readonly weight: string;
  readonly review: string;
  readonly licence?: string;
  /** The day on which our restatements were last held against it. */
  readonly checked: string;
}

/** What the figures of a part are about, along a patient's way. */
export const measureParts = [
  'at the first visit',
  'the operation',
  'survival',
  'recurrence',
  'drugs',
] as const;

/** Something that the sources count in patients. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly part: (typeof measureParts)[number];
}

/** A share of patients that a source prints. */
export interface Figure {
  /** The measure. */
  readonly counts: string;
  /** Of which patients. */
  readonly whom: string;
  /** In per cent. The same as `to` where one number is printed; null where only the upper bound is. */
  readonly from: number | null;
  readonly to: number;
  /** The source says "about". */
  readonly about: boolean;
  /** How many patients it counted, and of how many; null where the source prints no number. */
  readonly patients: number | null;
  readonly of: number | null;
}

/** One atomic claim of a source, in our words. */
export interface Statement {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  /** Where it stands: the source's own headings. */
  readonly section: string;
  readonly kind: (typeof statementKinds)[number];
  /** The source's own word for how strongly it is meant. */
  readonly strength: string;
  readonly label: Label;
  readonly note?: string;
  /** What is known from outside the five sources. Informs, never scores. */
  readonly outside?: string;
  /** Why it is read in the library alone, and no case shows it. */
  readonly libraryOnly?: string;
  /** The shares of patients in it. */
  readonly figures: readonly Figure[];
  readonly applies: Condition;
}

/** Statements in tension. */
export interface Conflict {
  readonly id: string;
  readonly title: string;
  readonly sides: readonly { readonly says: string; readonly statements: readonly string[] }[];
  readonly resolution: string;
  readonly scored: string;
  readonly outside?: string;
}

/** Something the sources leave open. */
export interface Gap {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly handling: string;
}

/** A project rule: our number for a source's word. Never a verdict of its own. */
export interface Convention {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly why: string;
  readonly fills: readonly string[];
}

/** A statement that is wrong or outdated, and what to make of it. */
export interface Flaw {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly statements: readonly string[];
}

export const severities = ['grave', 'serious', 'moderate'] as const;

/** A named error. */
export interface Pitfall {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly error: string;
  readonly tempts: string;
  readonly harm: string;
  /** The harm is an educational inference, not said by the statements. */
  readonly harmIsOutside: boolean;
  readonly severity: (typeof severities)[number];
  readonly statements: readonly string[];
  /** Judged on the last patient: true means the error was put right. Without it the error cannot be mended. */
  readonly mended?: Condition;
}
