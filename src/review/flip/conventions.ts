import type { Finding, Match } from '../../domain/decision.ts';
import type { Comparison, Fact, FactId } from '../../domain/fact.ts';
import type { Judge } from '../../rules/judge.ts';

/**
 * The conventions that draw the line between two patients who differ in a fact: those of comparisons that it takes part
 * in, and that hold in one of the two only. A word that was reported as it stands has no line of ours.
 */
export function conventionsBetween(
  { book }: Judge,
  one: readonly Finding[],
  other: readonly Finding[],
  fact: FactId,
): readonly string[] {
  const others = comparisonsOn(fact, other);
  return [...comparisonsOn(fact, one).values()]
    .filter(({ wanted, holds }) => holds !== (others.get(wanted)?.holds ?? holds))
    .flatMap((match) => conventionsIn(match, fact))
    .filter(({ on }) => hasLine(book.facts[on] as Fact))
    .map(({ convention }) => convention);
}

const hasLine = ({ kind, domain }: Fact): boolean => kind === 'derived' || domain.type === 'number';

/** What was looked at, as far as the fact takes part in it. */
function comparisonsOn(fact: FactId, findings: readonly Finding[]): ReadonlyMap<Comparison, Match> {
  const looked = findings.flatMap(({ matched, notMatched }) => [
    ...matched,
    ...notMatched.flatMap(({ because }) => because),
  ]);
  const ours = looked.filter((match) => speaksOf(match, fact));
  return new Map(ours.map((match) => [match.wanted, match]));
}

const speaksOf = ({ on, from = [] }: Match, fact: FactId): boolean =>
  on === fact || from.some((part) => speaksOf(part, fact));

function conventionsIn(
  match: Match,
  fact: FactId,
): readonly Required<Pick<Match, 'on' | 'convention'>>[] {
  const { on, convention, from = [] } = match;
  const parts = from.filter((part) => speaksOf(part, fact));
  return [
    ...(convention === undefined ? [] : [{ on, convention }]),
    ...parts.flatMap((part) => conventionsIn(part, fact)),
  ];
}
