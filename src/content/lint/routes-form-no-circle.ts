import { stepOf } from '../../course/offer.ts';
import { END } from '../../domain/case.ts';
import type { Case } from '../../domain/case.ts';
import type { Linter } from './linter.ts';
import { stepsOf } from './steps.ts';

/** Routes form no circle, so that a step is met once at most, and some road leads to every step. */
export const routesFormNoCircle: Linter = (library, report) => {
  for (const { kase, step, path } of stepsOf(library)) {
    if (reachableFrom(kase, step.id).has(step.id)) {
      report('case', kase.id, [...path, 'next'], 'leads back to itself; send the course forward');
    }
    const starts = [kase.start, ...kase.situations.map((situation) => situation.at)];
    if (!starts.some((start) => start === step.id || reachableFrom(kase, start).has(step.id))) {
      report(
        'case',
        kase.id,
        [...path, 'id'],
        'no road leads here; add a route or remove the step',
      );
    }
  }
};

/** The steps that some route leads to from here, in any number of decisions. */
function reachableFrom(kase: Case, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const { to } of stepOf(kase, id).next) {
      if (to === END || found.has(to)) continue;
      found.add(to);
      visit(to);
    }
  };
  visit(from);
  return found;
}
