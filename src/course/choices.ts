import type { Step } from '../domain/case.ts';
import { isProblem } from '../domain/decision.ts';
import type { ActDone, Decision } from '../domain/decision.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { Act } from '../domain/act.ts';
import type { ActId } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { bestSequence, bestSet, constraintsOf } from './best-acts.ts';
import type { Cells } from './cells.ts';
import { judgeAct, knowing } from './decide.ts';
import { offered } from './offer.ts';

/**
 * Every decision worth trying at a step. One: each option with each tried parameter, and with a sound and an
 * unsound reason where the reason counts. Several: each alone, the best set, it with one more and one less, all.
 * Order: a best one, it reversed, with each constraint broken, with each act left out.
 */
export function choices(
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
): readonly Decision[] {
  switch (step.kind) {
    case 'one':
      return choicesOfOne(judge, cells, step, patient);
    case 'several':
      return setsOfActs(judge, step, patient).map((acts) => decisionOf(step, acts));
    case 'order':
      return sequences(judge, step, patient).map((acts) => decisionOf(step, acts));
  }
}

/** A decision made of acts without parameters. */
export function decisionOf(step: Step, acts: readonly ActId[]): Decision {
  return decide(
    step,
    acts.map((act) => ({ act, with: {} })),
    step.reasons[0] ?? null,
  );
}

function decide(step: Step, acts: readonly ActDone[], reason: string | null): Decision {
  return { step: step.id, acts, certainty: 'certain', reason };
}

function choicesOfOne(
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
): readonly Decision[] {
  const seen = seenFacts(patient);
  return offered(judge, step, patient).flatMap(({ act }) =>
    cells
      .combined((judge.book.acts[act] as Act).parameters)
      .flatMap((parameters) =>
        reasonsToTry(judge, step, act, seen, parameters).map((reason) =>
          decide(step, [{ act, with: parameters }], reason),
        ),
      ),
  );
}

/** One reason, and where the reason counts a sound one first and one that is not. */
function reasonsToTry(
  judge: Judge,
  step: Step,
  act: ActId,
  seen: Facts,
  parameters: Facts,
): readonly (string | null)[] {
  if (step.reasons.length === 0) return [null];
  const finding = judgeAct(judge, step, act, knowing(seen, parameters));
  if (isProblem(finding) || finding.verdict !== 'acceptable with reason')
    return step.reasons.slice(0, 1);
  const sound = step.reasons.find((reason) => finding.reasons.includes(reason));
  const unsound = step.reasons.find((reason) => !finding.reasons.includes(reason));
  return [sound, unsound].filter((reason) => reason !== undefined);
}

function setsOfActs(judge: Judge, step: Step, patient: Patient): readonly (readonly ActId[])[] {
  const options = offered(judge, step, patient);
  const together = options.filter((option) => !option.alone).map((option) => option.act);
  const best = bestSet(judge, step, patient);
  const isAlone = best.length === 1 && options.some((o) => o.alone && o.act === best[0]);
  const more = isAlone
    ? []
    : together.filter((act) => !best.includes(act)).map((act) => [...best, act]);
  const less = best.map((act) => best.filter((other) => other !== act));
  const sets = [best, ...more, ...less, together, ...options.map((option) => [option.act])];
  const distinct = new Map(
    sets.filter((set) => set.length > 0).map((set) => [[...set].sort().join(), set]),
  );
  return [...distinct.values()];
}

function sequences(judge: Judge, step: Step, patient: Patient): readonly (readonly ActId[])[] {
  const best = bestSequence(judge, step, patient);
  const broken = constraintsOf(judge, step, patient)
    .filter(({ first, then }) => best.includes(first) && best.includes(then))
    .map(({ first, then }) => {
      const without = best.filter((act) => act !== then);
      const at = without.indexOf(first);
      return [...without.slice(0, at), then, ...without.slice(at)];
    });
  const shorter = best.map((act) => best.filter((other) => other !== act));
  return [best, [...best].reverse(), ...broken, ...shorter];
}
