import { readDirectory, readFlips } from '../../../src/content/read-directory.ts';
import { buildLibrary } from '../../../src/content/library.ts';
import { bestDecision } from '../../../src/course/best.ts';
import { cellsOf } from '../../../src/course/cells.ts';
import { drawFor } from '../../../src/course/draw-for.ts';
import { placeToBegin } from '../../../src/course/entry.ts';
import { presentStep } from '../../../src/course/present-step.ts';
import { isFrame, take } from '../../../src/course/replay.ts';
import type { Place } from '../../../src/course/replay.ts';
import type { AttemptHeader } from '../../../src/domain/attempt.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import type { FlipPair } from '../../../src/domain/flip.ts';
import { patientOf } from '../../../src/review/flips.ts';
import { compileJudge } from '../../../src/rules/judge.ts';
import { firstDecision } from '../../../plugins/first-decision.ts';
import type { FirstDecision } from '../../../src/session/first.ts';
import type { PlayRoute } from '../../../src/session/routes.ts';
import type { StepView } from '../../../src/session/views.ts';

/** A decision to be made on a page, and how the page should show it. */
export interface Stop {
  readonly view: StepView;
  readonly decision: Decision;
}

const { library } = buildLibrary(readDirectory('scenarios'));
if (!library) throw new Error('The scenarios do not build; run npm run content.');
const book = library;
const judge = compileJudge(book);

/**
 * The best road of a patient through a case or a chapter, worked out without a browser.
 * @param own decisions to take instead of the best ones, by step.
 */
export function bestRoad(
  route: PlayRoute,
  own: Readonly<Record<string, Decision['acts']>> = {},
): readonly Stop[] {
  const kase = book.cases[route.case];
  if (!kase) throw new Error(`There is no case ${route.case}.`);
  const patient = drawFor(judge, kase, route.seed, route.situation);
  const scope = { kase, chapter: route.chapter };
  const cells = cellsOf(book, kase);
  const stops: Stop[] = [];
  let place: Place | undefined = placeToBegin(judge, cells, kase, { ...route, patient });
  while (place?.step) {
    const { step } = place;
    const view = presentStep(judge, scope, place, route.seed);
    const best = bestDecision(judge, cells, step, place.patient).decision;
    const acts = own[step.id] ?? best?.acts ?? [];
    const decision: Decision = {
      step: step.id,
      acts,
      certainty: 'certain',
      reason: best?.reason ?? step.reasons[0] ?? null,
    };
    const frame = take(judge, scope, step, place.patient, decision);
    if (!view || !isFrame(frame))
      throw new Error(`The road ends at ${step.id}: ${JSON.stringify(frame)}`);
    stops.push({ view, decision });
    place = frame.next;
  }
  return stops;
}

/** What the page tells of an attempt of one decision to who thinks that it is wrong: enough to begin it again. */
export type Told = Pick<
  AttemptHeader,
  'case' | 'chapter' | 'from' | 'situation' | 'seed' | 'patient' | 'prelude'
>;

/** The best decision where such an attempt stands. */
export function bestStop(told: Told): Stop {
  const kase = book.cases[told.case];
  if (!kase) throw new Error(`There is no case ${told.case}.`);
  const cells = cellsOf(book, kase);
  const place = placeToBegin(judge, cells, kase, told);
  const view = place && presentStep(judge, { kase, chapter: null }, place, told.seed);
  const decision = place?.step && bestDecision(judge, cells, place.step, place.patient).decision;
  if (!view || !decision) throw new Error('There is nothing to decide.');
  return { view, decision };
}

/** The recorded flip pairs. */
export const flipPairs: readonly FlipPair[] = readFlips('scenarios')?.pairs ?? [];

/** What is right for both patients of a pair. The options stand here in the order of the first play. */
export function pairStops(pair: FlipPair): readonly [Stop, Stop] {
  const stop = (side: 'a' | 'b'): Stop => {
    const { case: id, step } = pair;
    const situation = pair.plain === side ? null : pair.situation;
    const kase = book.cases[id];
    if (!kase) throw new Error(`There is no case ${id}.`);
    const from = situation === null ? step : null;
    const patient = patientOf(kase, pair, side);
    return bestStop({ case: id, chapter: null, from, situation, seed: null, patient });
  };
  return [stop('a'), stop('b')];
}

/** What the start page shows. */
export const first: FirstDecision = firstDecision(book);
