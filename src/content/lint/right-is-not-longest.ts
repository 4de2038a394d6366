import type { Case } from '../../domain/case.ts';
import type { Library } from '../../domain/library.ts';
import type { Linter } from '../lint.ts';
import { stepsOf } from './steps.ts';

/** If the right option were the longest by chance, it would be so in a quarter to a third of the steps. */
const TOO_OFTEN = 0.5;

/** The correct option must not give itself away by being the longest. Counted over the steps of kind one of a case. */
export const rightIsNotLongest: Linter = (library, report) => {
  for (const kase of Object.values(library.cases)) {
    const steps = stepsOf(library).filter((one) => one.kase === kase && one.step.kind === 'one' && !one.step.detour);
    const telling = steps.filter(({ step }) => isLongestRight(library, kase, step.id));
    if (telling.length > steps.length * TOO_OFTEN) {
      const where = telling.map(({ step }) => step.id).join(', ');
      report('case', kase.id, ['id'], `in ${telling.length} of ${steps.length} steps the right option is the longest; shorten it or lengthen others: ${where}`);
    }
  }
};

/** Is the longest text of a step that of an act which some row calls correct, and no other act's? */
function isLongestRight(library: Library, kase: Case, stepId: string): boolean {
  const step = kase.steps[stepId];
  if (!step) return false;
  const longest = [...step.options].sort((a, b) => b.text.length - a.text.length)[0];
  const isRight = (act: string): boolean =>
    step.asks.some((table) => library.tables[table]?.rows.some((row) => row.marks[act]?.verdict === 'correct'));
  const rights = new Set(step.options.filter((option) => isRight(option.act)).map((option) => option.act));
  return longest !== undefined && rights.size === 1 && rights.has(longest.act);
}
