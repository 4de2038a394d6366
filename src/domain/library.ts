import type { Act } from './act.ts';
import type { Case } from './case.ts';
import type { Fact, FactId } from './fact.ts';
import type { Quiz } from './quiz.ts';
import type {
  Conflict,
  Convention,
  Flaw,
  Gap,
  Measure,
  Pitfall,
  Source,
  Statement,
} from './guidance.ts';
import type { ActId, RuleTable } from './table.ts';

export type ById<T> = Readonly<Record<string, T>>;

/** What playing needs: it is loaded before the first decision. */
export interface Rulebook {
  /** Content version, such as "2026.1". Stored with every decision. */
  readonly version: string;
  readonly facts: Readonly<Record<FactId, Fact>>;
  readonly acts: Readonly<Record<ActId, Act>>;
  readonly tables: ById<RuleTable>;
  readonly pitfalls: ById<Pitfall>;
  /** Reasons a trainee may give, by id. */
  readonly reasons: ById<string>;
  /** Removed ids and their successors. */
  readonly tombstones: ById<string>;
}

/** What is read beside a mark: loaded when the first mark is shown. */
export interface Guidance {
  readonly sources: ById<Source>;
  readonly statements: ById<Statement>;
  /** What the figures of the statements count, in the order in which they are shown. */
  readonly measures: ById<Measure>;
  readonly conflicts: ById<Conflict>;
  readonly gaps: ById<Gap>;
  readonly conventions: ById<Convention>;
  readonly flaws: ById<Flaw>;
}

/** All content, linked and frozen. */
export interface Library extends Rulebook, Guidance {
  readonly cases: ById<Case>;
  /** Ready-made ones. */
  readonly quizzes: ById<Quiz>;
}
