import { drawFor } from '../course/draw-for.ts';
import { placeToBegin } from '../course/entry.ts';
import type { AttemptHeader, StoredAttempt } from '../domain/attempt.ts';
import type { Patient } from '../domain/patient.ts';
import { isSame } from '../storage/plain.ts';
import type { Play } from './play.svelte.ts';
import { play as playRoute } from './routes.ts';
import type { PlayRoute } from './routes.ts';

/** The same once more, with this seed. The same patient is named with the content that drew her or him: another draws another. */
export function again(
  {
    header,
  }: {
    readonly header: Pick<
      AttemptHeader,
      'case' | 'chapter' | 'from' | 'situation' | 'mode' | 'seed' | 'content'
    >;
  },
  seed: number | null,
): PlayRoute {
  const { case: kase, chapter, from, situation, mode, content } = header;
  const same = seed === header.seed ? { content } : {};
  return playRoute(kase, { chapter, from, situation, mode, seed, ...same });
}

/**
 * How to meet this patient at the step on the screen. None where that does not lead to the very decision: play begins
 * on the best road only, with a patient that today's content draws.
 */
export function routeTo({ header, course, judge, cells, scope }: Play): PlayRoute | undefined {
  const { case: kase, chapter, situation, seed, mode } = header;
  const from = situation === null ? (course.place.step?.id ?? null) : null;
  const patient = drawFor(judge, scope.kase, seed, situation);
  const place = placeToBegin(judge, cells, scope.kase, { chapter, from, situation, patient });
  if (!place || place.step !== course.place.step || !isAlike(place.patient, course.place.patient)) {
    return undefined;
  }
  const content = judge.book.version;
  return playRoute(kase, { chapter, from, situation, mode, seed, content });
}

/** Is it the same patient, of whom the same is known? */
function isAlike(one: Patient, other: Patient): boolean {
  const [unseen, otherUnseen] = [one, other].map((patient) => [...patient.unseen].sort());
  return isSame(one.facts, other.facts) && isSame(unseen, otherUnseen);
}

/** What somebody who finds an error needs to find it again: ids, content version and patient. */
export function complaint({ header, course, courseSoFar, tells }: Play): string {
  const { case: kase, content, seed, patient, attempt, chapter, from, situation, prelude } = header;
  const decisions = courseSoFar.frames.map(({ decision: { step, acts, reason }, judged }) => ({
    step,
    acts,
    reason,
    ...(tells && {
      rows: judged.findings.map(({ table, row, verdict }) => `${table} > ${row}: ${verdict}`),
    }),
  }));
  const step = course.place.step?.id ?? null;
  const begun = { content, seed, attempt, chapter, from, situation, prelude, patient };
  return JSON.stringify({ case: kase, step, ...begun, decisions }, null, 1);
}

/** The attempt as it may leave the app: an exam keeps its verdicts until it is over. */
export function handedOver({ work, tells }: Pick<Play, 'work' | 'tells'>): StoredAttempt {
  if (tells) return work;
  return {
    ...work,
    records: work.records.map((one) => (one.kind === 'decision' ? { ...one, shown: [] } : one)),
  };
}
