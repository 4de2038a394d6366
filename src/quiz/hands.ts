import type { Decision } from '../domain/decision.ts';
import type { Hands } from '../domain/quiz.ts';
import type { ActId } from '../domain/table.ts';
import { choices, decisionOf } from '../course/choices.ts';
import { judgeDecision } from '../course/decide.ts';
import { offered } from '../course/offer.ts';
import type { Opened } from './question.ts';
import { barsOf } from './tally.ts';
import type { Bar, Choice, Tally } from './tally.ts';

/**
 * A tally of raised hands. Hands choose an option and no more: it is taken to be set as well as it can be, and for the
 * best of the reasons. In an order they are raised for what comes first, and the rest follows in a good order.
 */
export function tallyHands(opened: Opened, hands: Hands): Tally {
  const bars = barsOf(opened, (act) => (Object.hasOwn(hands, act) ? (hands[act] as number) : 0));
  const raised = bars.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const isMany = opened.place.step.kind === 'several';
  return {
    n: isMany ? (raised[0]?.count ?? 0) : raised.reduce((sum, { count }) => sum + count, 0),
    bars,
    choices: isMany
      ? choiceOfMany(opened, raised)
      : raised.map(({ act, count }) => ({ decision: decisionFor(opened, act), count })),
    unfit: 0,
  };
}

function decisionFor({ judge, cells, place, best }: Opened, act: ActId): Decision {
  const { step, patient } = place;
  if (step.kind === 'order') {
    const { decision } = best;
    const isFirst = (done: { readonly act: ActId }): boolean => done.act === act;
    const others = decision.acts.filter((done) => !isFirst(done));
    return { ...decision, acts: [...decision.acts.filter(isFirst), ...others] };
  }
  const creditOf = (decision: Decision): number =>
    judgeDecision(judge, step, patient, decision).credit;
  return choices(judge, cells, step, patient)
    .filter(({ acts }) => acts.some((done) => done.act === act))
    .reduce((a, b) => (creditOf(b) > creditOf(a) ? b : a));
}

/**
 * Who chose what together is not seen in hands: the class's choice is all that got at least half of the most hands; an
 * option that stands alone counts only where it got the most. There is no choice of a minority.
 * @param raised the most hands first.
 */
function choiceOfMany({ judge, place }: Opened, raised: readonly Bar[]): readonly Choice[] {
  const [most] = raised;
  if (!most) return [];
  const { step, patient } = place;
  const alone = new Set(
    offered(judge, step, patient)
      .filter((option) => option.alone)
      .map((option) => option.act),
  );
  const chosen = alone.has(most.act)
    ? [most]
    : raised.filter(({ act, count }) => !alone.has(act) && 2 * count >= most.count);
  return [
    {
      decision: decisionOf(
        step,
        chosen.map(({ act }) => act),
      ),
      count: Math.min(...chosen.map(({ count }) => count)),
    },
  ];
}
