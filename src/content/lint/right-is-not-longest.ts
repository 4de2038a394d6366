import { bestDecision } from '../../course/best.ts';
import { cellsOf } from '../../course/cells.ts';
import { offered } from '../../course/offer.ts';
import { entry } from '../../course/entry.ts';
import { runStrategy } from '../../course/strategies.ts';
import type { Strategy } from '../../course/strategies.ts';
import type { Case, Option } from '../../domain/case.ts';
import type { ActDone } from '../../domain/decision.ts';
import type { Library } from '../../domain/library.ts';
import { compileJudge } from '../../rules/judge.ts';
import type { Linter } from './linter.ts';

/** By chance the right option is the longest in a quarter to a third of the steps. */
const TOO_OFTEN = 0.5;

/** The right option must not give itself away by its length. Counted on the best road of the first patient. */
export const rightIsNotLongest: Linter = (library, report) => {
  for (const kase of Object.values(library.cases)) {
    const steps = lengthsOnTheBestRoad(library, kase);
    const telling = steps.filter((step) => step.rightIsLongest);
    if (telling.length > steps.length * TOO_OFTEN) {
      const where = telling.map(({ step }) => step).join(', ');
      report(
        'case',
        kase.id,
        ['id'],
        `in ${telling.length} of ${steps.length} steps the right option is the longest; shorten it or lengthen others: ${where}`,
      );
    }
  }
};

function lengthsOnTheBestRoad(library: Library, kase: Case) {
  const judge = compileJudge(library);
  const place = entry(judge, kase, kase.base);
  const scope = { kase, chapter: null };
  const perfect: Strategy = (...at) => bestDecision(...at).decision;
  const { frames } = runStrategy(judge, cellsOf(library, kase), scope, place, perfect);
  return frames
    .filter(({ step }) => step.kind === 'one')
    .map(({ step, before, decision }) => {
      const options = offered(judge, step, before);
      const { act } = decision.acts[0] as ActDone;
      const right = options.find((option) => option.act === act) as Option;
      const others = options.filter((option) => option !== right);
      return {
        step: step.id,
        rightIsLongest: others.every((other) => other.text.length < right.text.length),
      };
    });
}
