import { runStrategy, strategies } from '../../src/course/strategies.ts';
import { lineOf, playing } from './played.ts';
import { judge, uterus } from './shipped.ts';

/** The uterine case, played as the saphenous one is in played.ts. */
export const theUterus = playing(uterus);

/** A whole attempt by one idea, as lines of a log. */
export function playedBy(name: 'best' | 'least' | 'most'): readonly string[] {
  const scope = { kase: uterus, chapter: null };
  const { newPatient, cells } = theUterus;
  return runStrategy(judge, cells, scope, newPatient(), strategies[name]).frames.map(lineOf);
}
