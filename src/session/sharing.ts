import type { Play } from './play.svelte.ts';
import { play as playRoute } from './routes.ts';
import type { PlayRoute } from './routes.ts';

/** The same once more, with this seed. */
export function again({ header }: Play, seed: number | null): PlayRoute {
  const { case: kase, chapter, from, situation, mode } = header;
  return playRoute(kase, { chapter, from, situation, mode, seed });
}

/** How to meet this patient at this step. */
export function routeTo({ header }: Play, step: string): PlayRoute {
  const { case: kase, chapter, situation, seed } = header;
  return playRoute(kase, { chapter, from: situation === null ? step : null, situation, seed });
}

/** What somebody who finds an error needs to find it again: ids, content version and patient. */
export function complaint({ header, course, courseSoFar }: Play): string {
  const { case: kase, content, seed, patient, attempt } = header;
  const decisions = courseSoFar.frames.map(({ decision: { step, acts, reason }, judged }) => ({
    step,
    acts,
    reason,
    rows: judged.findings.map(({ table, row, verdict }) => `${table} > ${row}: ${verdict}`),
  }));
  const step = course.place.step?.id ?? null;
  return JSON.stringify({ case: kase, step, content, seed, attempt, patient, decisions }, null, 1);
}
