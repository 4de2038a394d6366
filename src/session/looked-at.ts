import { bestDecision } from '../course/best.ts';
import type { DecisionRecord } from '../domain/attempt.ts';
import type { Decision } from '../domain/decision.ts';
import { Play } from './play.svelte.ts';

/**
 * The beginning of a play with this decision taken: to be looked at, and never stored.
 * @returns undefined where the decision cannot be taken.
 */
export function lookedAt(play: Play, decision: Decision): Play | undefined {
  const { judge, cells, scope, header, course } = play;
  const { attempt, startedAt: at, content } = header;
  const record: DecisionRecord = {
    ...decision,
    kind: 'decision',
    attempt,
    seq: 0,
    at,
    content,
    shown: [],
  };
  const shown = new Play({
    judge,
    cells,
    scope,
    entry: course.entry,
    header,
    records: [record],
    log: () => Promise.reject(new Error('what is only looked at is not stored')),
    now: () => at,
    newId: () => attempt,
  });
  return shown.notReplayed.length === 0 ? shown : undefined;
}

/** The beginning of a play with a best decision taken; undefined where the sources are silent. */
export function solved(play: Play): Play | undefined {
  const { judge, cells, course } = play;
  const { step, patient } = course.entry;
  const best = step && bestDecision(judge, cells, step, patient).decision;
  return best && lookedAt(play, best);
}
