import type { Decision } from '../../domain/decision.ts';
import type { Facts } from '../../domain/patient.ts';

export const issueKinds = [
  'deadEnds',
  'unjudgedOptions',
  'uncitedFindings',
  'unseenLeaks',
  'twoValues',
  'choosingEverything',
  'inescapable',
] as const;
export type IssueKind = (typeof issueKinds)[number];

/** One place where a promise breaks. */
export interface Example {
  readonly step: string;
  /** What is known there and is not as it was at the start. */
  readonly facts: Facts;
  readonly decision: Decision | null;
  readonly words: string;
}

/** How often a promise breaks, in situations that differ in what is known, and up to five examples. */
export interface Issue {
  readonly count: number;
  readonly examples: readonly Example[];
}

export type Issues = Readonly<Record<IssueKind, Issue>>;

/** Takes a problem down. */
export type Note = (kind: IssueKind, example: Example) => void;

const EXAMPLES = 5;

/** Collects problems; of those that say the same at the same step, one is kept as an example. */
export function notebook(): { readonly note: Note; readonly issues: () => Issues } {
  const counts = new Map<IssueKind, number>();
  const examples = new Map<IssueKind, Map<string, Example>>();
  return {
    note(kind, example) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const kept = examples.get(kind) ?? new Map<string, Example>();
      examples.set(kind, kept);
      const name = `${example.step}: ${example.words}`;
      if (kept.size < EXAMPLES && !kept.has(name)) kept.set(name, example);
    },
    issues() {
      const of = (kind: IssueKind): Issue => ({
        count: counts.get(kind) ?? 0,
        examples: [...(examples.get(kind)?.values() ?? [])],
      });
      return {
        deadEnds: of('deadEnds'),
        unjudgedOptions: of('unjudgedOptions'),
        uncitedFindings: of('uncitedFindings'),
        unseenLeaks: of('unseenLeaks'),
        twoValues: of('twoValues'),
        choosingEverything: of('choosingEverything'),
        inescapable: of('inescapable'),
      };
    },
  };
}
