import type { Case } from '../domain/case.ts';
import type { FactId, Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { Question } from '../domain/quiz.ts';
import { chance, pick, shuffled } from '../course/chance.ts';
import { choices } from '../course/choices.ts';
import { judgeDecision } from '../course/decide.ts';
import { draw, soundnessOf } from '../course/draw.ts';
import { factsJudged } from '../course/open.ts';
import { isOpened, open } from './question.ts';
import type { NotAsked, Opened } from './question.ts';

/** In so many of the facts that are seen a twin differs. */
export const DIFFERING = 3;
const TRIES = 120;

/** Everything that the rules say at a question: which row decides on which act, and with what verdict. */
export function rowsFired({ judge, cells, place }: Opened): string {
  const { step, patient } = place;
  const fired = choices(judge, cells, step, patient).flatMap((decision) =>
    judgeDecision(judge, step, patient, decision).findings.map(
      ({ act, done, table, row, verdict }) => JSON.stringify([act, done, table, row, verdict]),
    ),
  );
  return [...new Set(fired)].sort().join();
}

/** The facts that are seen at both questions and differ. */
export function seenDifferences(one: Opened, other: Opened): readonly FactId[] {
  const [a, b] = [one.place.patient, other.place.patient];
  return Object.keys(one.scope.kase.variation).filter(
    (id) => !a.unseen.has(id) && !b.unseen.has(id) && a.facts[id] !== b.facts[id],
  );
}

/** Does one question ask the same of another patient: the same rows fire, and at least three seen facts differ? */
export const areTwins = (one: Opened, other: Opened): boolean =>
  one.question.step === other.question.step &&
  one.scope.kase === other.scope.kase &&
  seenDifferences(one, other).length >= DIFFERING &&
  rowsFired(one) === rowsFired(other);

/**
 * The same question for a twin: another sound patient for whom the same rows fire.
 * @param seed chance: the same seed finds the same patient, who is also told by another name and in another order.
 */
export function twinOf(opened: Opened, seed: number): Question | NotAsked {
  const { judge, scope, question } = opened;
  const { opens, step } = question;
  const soundness = soundnessOf(judge.reader, scope.kase);
  const given = scope.kase.situations.find(({ id }) => id === opens.situation)?.given;
  if (changeable(opened, given).length < DIFFERING)
    return { cannot: 'Too little is known of the patient there for another to be told apart.' };
  for (let turn = 0; turn < TRIES; turn++) {
    const drawn = Math.floor(chance(seed, question.id, turn) * 2 ** 31);
    const keep = kept(opened, given, turn, drawn);
    const patient = draw(soundness, scope.kase, drawn, { ...keep, ...given });
    const twin: Question = { ...question, step, opens: { ...opens, seed: drawn, patient } };
    const other = open(judge, { kase: scope.kase, cells: opened.cells }, twin);
    if (isOpened(other) && areTwins(opened, other)) return twin;
  }
  return { cannot: 'No other patient was found for whom the same rules decide.' };
}

/** What of the patient is seen, and could be otherwise. */
const changeable = ({ scope, place }: Opened, given: Facts = {}): readonly FactId[] =>
  Object.entries(scope.kase.variation)
    .filter(
      ([id, values]) => new Set(values).size > 1 && !(id in given) && !place.patient.unseen.has(id),
    )
    .map(([id]) => id);

/**
 * What a twin shares with the patient, by turns: nothing; what the step's rules read; all but a few seen facts, those
 * that the rules do not read first.
 */
function kept(opened: Opened, given: Facts | undefined, turn: number, seed: number): Facts {
  const { judge, scope, place, question } = opened;
  const { patient } = question.opens;
  const read = new Set(factsJudged(judge, place.step));
  if (turn % 3 === 0) return {};
  if (turn % 3 === 1)
    return Object.fromEntries(Object.entries(patient).filter(([id]) => read.has(id)));
  const mixed = shuffled(changeable(opened, given), seed, 'other');
  const others = [...mixed.filter((id) => !read.has(id)), ...mixed.filter((id) => read.has(id))];
  return {
    ...patient,
    ...Object.fromEntries(
      others.slice(0, DIFFERING).map((id) => [id, another(scope.kase, id, patient[id], seed)]),
    ),
  };
}

function another({ variation }: Case, id: FactId, own: Value | undefined, seed: number): Value {
  const others = (variation[id] as readonly Value[]).filter((value) => value !== own);
  return pick(others, seed, id);
}
