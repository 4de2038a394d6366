import { standingDecisions } from '../domain/attempt.ts';
import type { StoredAttempt } from '../domain/attempt.ts';
import type { Case } from '../domain/case.ts';
import type { Facts } from '../domain/patient.ts';
import type { Cells } from '../course/cells.ts';
import { personaOf } from '../course/present-step.ts';
import { replay, scopeOf } from '../course/replay.ts';
import type { Place } from '../course/replay.ts';
import type { Judge } from '../rules/judge.ts';
import { encountersIn } from './encounter.ts';
import type { Encounter } from './encounter.ts';
import { lineIn, lineWithout } from './line.ts';
import type { AttemptLine } from './standing.ts';

/** All that the review takes from one attempt. */
export interface Reviewed {
  readonly attempt: string;
  readonly encounters: readonly Encounter[];
  /** Null: an exercise, which is no attempt at a case. */
  readonly line: AttemptLine | null;
  readonly withdrawals: number;
  readonly case: string;
  /** What tells this patient from the others of the case. Null: nobody whom today's case knows. */
  readonly patient: string | null;
  /** What the patient was called. Null: likewise. */
  readonly name: string | null;
  readonly lastAt: string;
}

/** Replays an attempt once, for everything that the review wants of it. */
export function reviewedOf(
  judge: Judge,
  cells: Cells,
  kase: Case,
  entry: Place,
  { header, records }: StoredAttempt,
): Reviewed {
  const decisions = standingDecisions(records);
  const course = replay(judge, scopeOf(kase, header), entry, decisions);
  return {
    attempt: header.attempt,
    encounters: encountersIn(judge, cells, course, header, decisions),
    line: header.exercise ? null : lineIn(judge, cells, course, header, decisions),
    patient: patientName(kase, header.patient),
    name: personaOf(scopeOf(kase, header), header.seed).name,
    ...about({ header, records }),
  };
}

/** The same of an attempt that today's cases cannot begin: it teaches nothing, and stays in the list. */
export function keptOnly(
  stored: StoredAttempt,
  because: NonNullable<AttemptLine['unplayable']>,
): Reviewed {
  const { attempt, exercise } = stored.header;
  const line = exercise ? null : lineWithout(stored, because);
  return { attempt, encounters: [], line, patient: null, name: null, ...about(stored) };
}

const about = ({ header, records }: StoredAttempt) => ({
  withdrawals: records.filter((record) => record.kind === 'withdrawal').length,
  case: header.case,
  lastAt: records.at(-1)?.at ?? header.startedAt,
});

/** A patient by the facts that differ from one to the next, in a few signs. */
export function patientName(kase: Case, patient: Facts): string {
  return Object.entries(kase.variation)
    .map(([id, values]) => values.indexOf(patient[id] as (typeof values)[number]).toString(36))
    .join('');
}
