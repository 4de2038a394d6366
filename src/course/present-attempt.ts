import { standingDecisions, wasFinished } from '../domain/attempt.ts';
import type { AttemptHeader, StoredAttempt } from '../domain/attempt.ts';
import type { Case } from '../domain/case.ts';
import type { Judge } from '../rules/judge.ts';
import type { Cells } from './cells.ts';
import { presentStep } from './present-step.ts';
import { replay, scopeOf } from './replay.ts';
import type { Place } from './replay.ts';
import { score } from './score.ts';

/** How far an attempt has come, as one line of a list. */
export interface Summary {
  readonly header: AttemptHeader;
  readonly decisions: number;
  /** Decisions that today's case no longer takes. */
  readonly notReplayed: number;
  /** What waits to be decided; absent once the attempt is finished, by today's case or by the one it was played with. */
  readonly waiting?: {
    readonly title: string;
    readonly question: string;
    readonly number?: number;
    readonly of: number;
    readonly patient: string;
  };
  /** Finished by today's case: only then what follows is its result. */
  readonly scored: boolean;
  readonly percent: number;
  readonly passed: boolean;
}

/**
 * An attempt as today's rules see it, replayed.
 * @param entry where it begins.
 */
export function summarise(
  judge: Judge,
  cells: Cells,
  kase: Case,
  entry: Place,
  { header, records }: StoredAttempt,
): Summary {
  const scope = scopeOf(kase, header);
  const decisions = standingDecisions(records);
  const course = replay(judge, scope, entry, decisions);
  const { finished, percent, passed } = score(judge, cells, course);
  const view = wasFinished(decisions)
    ? undefined
    : presentStep(judge, scope, course.place, header.seed);
  return {
    header,
    decisions: course.frames.length,
    notReplayed: course.notReplayed.length,
    ...(view
      ? {
          waiting: {
            title: view.step.title,
            question: view.question,
            ...(view.number === undefined ? {} : { number: view.number }),
            of: view.of,
            patient: view.patient,
          },
        }
      : {}),
    scored: finished,
    percent,
    passed,
  };
}
