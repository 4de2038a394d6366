import type { Case } from '../../domain/case.ts';
import type { Condition } from '../../domain/fact.ts';
import type { Judge } from '../../rules/judge.ts';
import type { Cells } from '../cells.ts';
import { choices } from '../choices.ts';
import { judgeDecision } from '../decide.ts';
import { draw, soundnessOf } from '../draw.ts';
import { entry } from '../entry.ts';
import { runStrategy, strategies } from '../strategies.ts';
import type { Strategy } from '../strategies.ts';

/** Pitfalls that say how they are mended, one bit each. */
export type Bits = ReadonlyMap<string, bigint>;

export const bitsOf = (pitfalls: readonly string[]): Bits =>
  new Map(pitfalls.map((id, i) => [id, 1n << BigInt(i)]));

const PATIENTS = 8;

/**
 * Can this pitfall be mended, as a few plain courses show: it is committed at the first opportunity, and every
 * other decision is the best? If they do not show it, that proves nothing.
 */
export function isMendedByPlay(judge: Judge, cells: Cells, kase: Case, pitfall: string): boolean {
  const mended = judge.book.pitfalls[pitfall]?.mended as Condition;
  const soundness = soundnessOf(judge.reader, kase);
  for (let seed = 1; seed <= PATIENTS; seed++) {
    const place = entry(judge, kase, draw(soundness, kase, seed));
    const once = committingOnce(pitfall);
    const course = runStrategy(judge, cells, { kase, chapter: null }, place, once);
    const isCommitted = course.frames.some(({ judged }) =>
      judged.findings.some((finding) => finding.pitfalls.includes(pitfall)),
    );
    if (isCommitted && judge.reader.holds(mended, course.place.patient.facts)) return true;
  }
  return false;
}

function committingOnce(pitfall: string): Strategy {
  let done = false;
  return (judge, cells, step, patient) => {
    const error = done
      ? undefined
      : choices(judge, cells, step, patient).find((decision) =>
          judgeDecision(judge, step, patient, decision).findings.some((finding) =>
            finding.pitfalls.includes(pitfall),
          ),
        );
    done ||= error !== undefined;
    return error ?? strategies.best(judge, cells, step, patient);
  };
}
