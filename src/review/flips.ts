import type { Case } from '../domain/case.ts';
import type { Fact } from '../domain/fact.ts';
import { valuesOf } from '../domain/fact.ts';
import type { FlipPair } from '../domain/flip.ts';
import type { Judge } from '../rules/judge.ts';
import type { Flip } from './flip/compare.ts';
import { named } from './flip/ids.ts';
import { meetingsIn } from './flip/meetings.ts';
import type { Two } from './flip/meetings.ts';
import { kindOf, ordinary } from './flip/ordinary.ts';
import { differences, firstOf, patientOf, situationOf } from './flip/patients.ts';
import { pairsOf } from './flip/pool.ts';
import { distance, ranked } from './flip/rank.ts';

export { patientOf } from './flip/patients.ts';

/** How many patients of each case are drawn to find pairs. */
const DRAWN = 40;
/** How many finds of one kind are tried for the most ordinary one. */
const TRIED = 3;

/**
 * Pairs of sound patients who differ in one seen fact at a step of the best road, where the right act flips: one for
 * each table, fact and pair of rows, the most instructive first. The same content gives the same pairs.
 * @param drawn how many patients of each case are drawn.
 */
export function findFlips(
  judge: Judge,
  cases: readonly Case[],
  drawn = DRAWN,
): readonly FlipPair[] {
  const found = new Map<string, FlipPair[]>();
  for (const kase of cases) {
    const meetings = meetingsIn(judge, kase);
    for (const two of pairsOf(judge, kase, meetings, drawn)) {
      for (const [step, flip] of meetings.all(two)) {
        const kind = kindOf(flip);
        const same = found.get(kind) ?? [];
        found.set(kind, same);
        if (same.length >= TRIED || same.some((pair) => isLike(pair, kase, step, flip))) continue;
        same.push(pairOf(judge, kase, step, ...ordinary(meetings, kase, step, two, flip)));
      }
    }
  }
  const nearest = [...found.values()].map(
    (same) => same.sort((one, other) => distance(one) - distance(other))[0] as FlipPair,
  );
  return ranked(judge.book, named(nearest));
}

function isLike(pair: FlipPair, kase: Case, step: string, { a, b }: Flip): boolean {
  const values = [pair.a.value, pair.b.value];
  return (
    pair.case === kase.id &&
    pair.step === step &&
    values.includes(a.value) &&
    values.includes(b.value)
  );
}

/** The pair in words of the case: the lower value first. */
function pairOf({ book }: Judge, kase: Case, step: string, two: Two, flip: Flip): FlipPair {
  const { situation } = two;
  const first = firstOf(kase, situation);
  const { table, fact, conflicts, pitfalls, conventions } = flip;
  const values = valuesOf((book.facts[fact] as Fact).domain);
  const a = { ...flip.a, patient: differences(two.a, first) };
  const b = { ...flip.b, patient: differences(two.b, first) };
  const sides = values.indexOf(a.value) <= values.indexOf(b.value) ? { a, b } : { a: b, b: a };
  return {
    id: '',
    case: kase.id,
    step,
    situation: situation?.id ?? null,
    ...(two.isApart ? { plain: sides.a === a ? ('a' as const) : ('b' as const) } : {}),
    table,
    fact,
    ...sides,
    conflicts,
    pitfalls,
    conventions,
  };
}

/** Does today's content say of a recorded pair what was recorded? */
export function stillFlips(judge: Judge, cases: readonly Case[]): (pair: FlipPair) => boolean {
  const byCase = new Map(
    cases.map((kase) => [kase.id, { kase, meetings: meetingsIn(judge, kase) }]),
  );
  return (pair) => {
    const here = byCase.get(pair.case);
    if (!here) return false;
    const { kase, meetings } = here;
    const situation = situationOf(kase, pair.situation);
    if (situation?.id !== (pair.situation ?? undefined)) return false;
    const [a, b] = [patientOf(kase, pair, 'a'), patientOf(kase, pair, 'b')];
    const isApart = pair.plain !== undefined;
    const set = isApart && situation ? situation.set : {};
    const different = Object.keys({ ...set, ...differences(a, b) });
    const given = different[0];
    if (given === undefined || different.length > 1) return false;
    const two: Two = { situation, isApart, given, a, b };
    if (!meetings.areDrawn(two)) return false;
    const flip = meetings.at(pair.step, two);
    return (
      flip !== undefined &&
      JSON.stringify({ ...pairOf(judge, kase, pair.step, two, flip), id: pair.id }) ===
        JSON.stringify(pair)
    );
  };
}

/**
 * The pairs in which taking one patient for the other commits a pitfall, the most instructive first.
 * @param near those of this step come before all others, then those of its case.
 */
export function flipsFor(
  pairs: readonly FlipPair[],
  pitfall: string,
  near?: Pick<FlipPair, 'case' | 'step'>,
): readonly FlipPair[] {
  const own = pairs.filter(({ pitfalls }) => pitfalls.includes(pitfall));
  const inCase = own.filter((pair) => pair.case === near?.case);
  const atStep = inCase.filter((pair) => pair.step === near?.step);
  return [...new Set([...atStep, ...inCase, ...own])];
}
