import { cellsOf } from '../src/course/cells.ts';
import { drawFor } from '../src/course/draw-for.ts';
import { placeToBegin } from '../src/course/entry.ts';
import { presentStep } from '../src/course/present-step.ts';
import type { Library } from '../src/domain/library.ts';
import { compileJudge } from '../src/rules/judge.ts';
import { play } from '../src/session/routes.ts';
import type { FirstDecision } from '../src/session/first.ts';

/** The decision of the start page. If the case loses this step, the build says so. */
const route = play('saphenous-vein-mass', {
  chapter: 'from-lump-to-diagnosis',
  from: 'biopsy-of-the-lump',
});

/** Works out what the start page shows, so that it needs neither the rules nor the case. */
export function firstDecision(library: Library): FirstDecision {
  const kase = library.cases[route.case];
  const judge = compileJudge(library);
  const patient = kase && drawFor(judge, kase, route.seed, route.situation);
  const entry =
    kase && placeToBegin(judge, cellsOf(library, kase), kase, { ...route, patient: patient ?? {} });
  const view =
    kase && entry && presentStep(judge, { kase, chapter: route.chapter }, entry, route.seed);
  if (!view)
    throw new Error(
      `The start page cannot show "${route.from}" of "${route.case}": there is no such decision.`,
    );
  return { route, view };
}
