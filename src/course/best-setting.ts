import type { Act } from '../domain/act.ts';
import { isProblem } from '../domain/decision.ts';
import type { Finding, Problem } from '../domain/decision.ts';
import { seenFacts } from '../domain/patient.ts';
import { verdicts } from '../domain/table.ts';
import type { ActId } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import type { Cells } from './cells.ts';
import { judgeAct } from './decide.ts';
import type { Frame } from './replay.ts';

/** The place of a verdict among all, the best first; what cannot be judged comes last. */
export const rankOf = (finding: Finding | Problem): number =>
  isProblem(finding) ? verdicts.length : verdicts.indexOf(finding.verdict);

/** The parameters with which an act is judged best, the first of several that are. */
export function bestSetting(
  judge: Judge,
  cells: Cells,
  { step, before }: Pick<Frame, 'step' | 'before'>,
  act: ActId,
) {
  const seen = seenFacts(before);
  return cells
    .combined((judge.book.acts[act] as Act).parameters)
    .map((parameters) => {
      const rank = rankOf(judgeAct(judge, step, act, { ...seen, ...parameters }));
      return { parameters, rank };
    })
    .reduce((best, one) => (one.rank < best.rank ? one : best));
}
