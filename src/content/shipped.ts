import cases from 'virtual:scenarios/cases';
import rulebook from 'virtual:scenarios/rulebook';
import type { Case, PictureName } from '../domain/case.ts';
import type { FlipPair } from '../domain/flip.ts';
import type { Guidance, Rulebook } from '../domain/library.ts';
import type { ProofRecord } from '../domain/proof.ts';
import type { Quiz } from '../domain/quiz.ts';
import type { Usage } from '../guidance/usage.ts';
import { frozen } from './frozen.ts';

/** What is known of a case before it is loaded. */
export interface CaseEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly cover: PictureName;
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
    readonly minutes: number;
    readonly steps: number;
  }[];
  readonly situations: readonly {
    readonly id: string;
    readonly title: string;
    /** The title of the step where it begins. */
    readonly at: string;
  }[];
  readonly load: () => Promise<{ default: Case }>;
}

/** The content that this build shipped with: checked and linked when it was built. */
export const shippedRulebook: Rulebook = frozen(rulebook);

export const shippedCases: readonly CaseEntry[] = cases;

/** Statements, conflicts and what else is read beside a mark. Rejects if this part of the build cannot be loaded. */
export async function loadGuidance(): Promise<Guidance> {
  return frozen((await import('virtual:scenarios/guidance')).default);
}

/** Who uses which statement, table, pitfall, conflict. */
export async function loadUsage(): Promise<Usage> {
  return frozen((await import('virtual:scenarios/usage')).default);
}

/** What the proof counted in each case; null if nothing was recorded. */
export async function loadProof(): Promise<ProofRecord | null> {
  return (await import('virtual:scenarios/proof')).default;
}

/** The recorded flip pairs, the most instructive first. Rejects if this part of the build cannot be loaded. */
export async function loadFlips(): Promise<readonly FlipPair[]> {
  return frozen((await import('virtual:scenarios/flips')).default.pairs);
}

/** The ready-made quizzes, in the order of the list. Rejects if this part of the build cannot be loaded. */
export async function loadQuizzes(): Promise<readonly Quiz[]> {
  return frozen((await import('virtual:scenarios/quizzes')).default);
}
