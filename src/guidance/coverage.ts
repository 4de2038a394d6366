import type { Statement } from '../domain/guidance.ts';
import type { Library } from '../domain/library.ts';
import { usageOf } from './usage.ts';
import type { Asker, StatementUse } from './usage.ts';

/** How much of the guidance the trainer uses, in counts. */
export interface Coverage {
  readonly statements: number;
  readonly usedByRules: number;
  /** Cited by a table that a step asks, by an ending, or by a pitfall or conflict that such a table names. */
  readonly shownInCases: number;
  /** Read in the library alone, with the reason written beside it. */
  readonly libraryOnly: number;
  /** Nothing uses them and nobody explained why. */
  readonly unaccounted: number;
  readonly conflicts: number;
  readonly conflictsShown: number;
  readonly gaps: number;
  readonly outdated: number;
  readonly pitfalls: number;
  /** Named by a table that a step asks. */
  readonly pitfallsReachable: number;
}

/** Counts over the whole library. */
export function coverageOf(library: Library): Coverage {
  const { statements, conflicts, gaps, flaws, pitfalls } = library;
  const { usage, isNamed, isMet } = meetings(library);
  const count = (of: object, holds: (id: string) => boolean): number =>
    Object.keys(of).filter(holds).length;
  const isExplained = (id: string): boolean =>
    (statements[id] as Statement).libraryOnly !== undefined;
  return {
    statements: Object.keys(statements).length,
    usedByRules: count(
      statements,
      (id) => (usage.statements[id] as StatementUse).tables.length > 0,
    ),
    shownInCases: count(statements, isMet),
    libraryOnly: count(statements, isExplained),
    unaccounted: count(statements, (id) => !isMet(id) && !isExplained(id)),
    conflicts: Object.keys(conflicts).length,
    conflictsShown: count(conflicts, isNamed),
    gaps: Object.keys(gaps).length,
    outdated: Object.keys(flaws).length,
    pitfalls: Object.keys(pitfalls).length,
    pitfallsReachable: count(pitfalls, isNamed),
  };
}

/** What a trainee meets by playing: `isNamed` for what tables name, `isMet` for statements. */
export function meetings(library: Library) {
  const usage = usageOf(library);
  const isAsked = (table: string): boolean => (usage.tables[table] as readonly Asker[]).length > 0;
  const isNamed = (id: string): boolean => (usage.named[id] as readonly string[]).some(isAsked);
  const isMet = (id: string): boolean => {
    const { tables, cases, pitfalls, conflicts } = usage.statements[id] as StatementUse;
    return tables.some(isAsked) || cases.length > 0 || [...pitfalls, ...conflicts].some(isNamed);
  };
  return { usage, isNamed, isMet };
}
