import type { Act } from '../domain/act.ts';
import { isProblem } from '../domain/decision.ts';
import { valuesOf } from '../domain/fact.ts';
import type { Fact } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Scale } from '../domain/scale.ts';
import type { Judge } from '../rules/judge.ts';
import { bestSetting, rankOf } from './best-setting.ts';
import type { Cells } from './cells.ts';
import { judgeAct } from './decide.ts';
import { offered } from './offer.ts';
import type { Frame } from './replay.ts';

/**
 * How the rules judge each number that could be set at a decision, for a picture to show once the decision is made.
 * Values that cannot be judged are left out.
 */
export function scalesOf(judge: Judge, cells: Cells, frame: Frame): readonly Scale[] {
  const { step, before, decision } = frame;
  const seen = seenFacts(before);
  return offered(judge, step, before).flatMap(({ act }) => {
    const numbers = (judge.book.acts[act] as Act).parameters
      .map((id) => judge.book.facts[id] as Fact)
      .filter(({ domain }) => domain.type === 'number');
    if (numbers.length === 0) return [];
    const own = decision.acts.find((done) => done.act === act)?.with;
    const best = bestSetting(judge, cells, frame, act);
    const isBest = own && rankOf(judgeAct(judge, step, act, { ...seen, ...own })) <= best.rank;
    const set = isBest ? own : best.parameters;
    return numbers.map(({ id, domain }): Scale => {
      const others = Object.fromEntries(Object.entries(set).filter(([other]) => other !== id));
      const steps = valuesOf(domain).flatMap((value) => {
        const finding = judgeAct(judge, step, act, { ...seen, ...others, [id]: value });
        return isProblem(finding) ? [] : [{ value: Number(value), verdict: finding.verdict }];
      });
      return { parameter: id, others, steps };
    });
  });
}
