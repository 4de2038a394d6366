import type { Guidance } from '../../domain/library.ts';
import type { Verdict } from '../../domain/table.ts';
import type { Revealed, RevealedOption, Word } from '../../quiz/present-revealed.ts';
import type { Counts } from './counts.ts';

/** A word on one option, or on one rule of an order: why, the pitfall, and where that stands. */
export interface Spoken {
  /** Of the option; null for what was said of an order. */
  readonly letter: string | null;
  readonly text: string;
  readonly verdict: Verdict;
  readonly why: string;
  readonly pitfalls: readonly { readonly title: string; readonly tempts: string }[];
  readonly sources: readonly Cited[];
}

export interface Cited {
  readonly short: string;
  readonly section: string;
  readonly says: string;
}

/**
 * What is said aloud at the reveal, because there is no room for everything: the best answer, then the wrong one that most
 * voted for. Of an order its gravest rules.
 */
export function spokenOf(
  { options, rules }: Revealed,
  votes: Counts,
  guidance: Guidance | undefined,
): readonly Spoken[] {
  const say = (
    letter: string | null,
    text: string,
    { verdict, why, pitfalls, statements }: Word,
  ): Spoken => ({
    letter,
    text,
    verdict,
    why,
    pitfalls: pitfalls.map(({ title, tempts }) => ({ title, tempts })),
    sources: citedIn(guidance, statements),
  });
  if (rules.length > 0) {
    const grave = rules.filter(({ verdict }) => verdict === 'harmful');
    return (grave.length > 0 ? grave : rules)
      .slice(0, 2)
      .map((rule) => say(null, `If “${rule.first}” does not come before “${rule.then}”`, rule));
  }
  const best = options.filter((one) => one.best).slice(0, 2);
  const wrong = favourite(options, votes);
  return [...best, ...(wrong ? [wrong] : [])].map((one) => say(one.letter, one.text, one));
}

/** The wrong option that drew most votes, the first vote before the second; without votes the most harmful one. */
function favourite(
  options: readonly RevealedOption[],
  { first, second }: Counts,
): RevealedOption | undefined {
  const votesFor = (one: RevealedOption): number => {
    const i = options.indexOf(one);
    return (
      (first?.by[i] ?? 0) * 1000 + (second?.by[i] ?? 0) + (one.verdict === 'harmful' ? 0.5 : 0)
    );
  };
  const wrong = options.filter(({ verdict }) => verdict === 'harmful' || verdict === 'suboptimal');
  return wrong.toSorted((a, b) => votesFor(b) - votesFor(a))[0];
}

/** Where statements stand, in words. None before the guidance has arrived. */
const citedIn = (guidance: Guidance | undefined, statements: readonly string[]): readonly Cited[] =>
  statements.flatMap((id) => {
    const statement = guidance?.statements[id];
    const source = statement && guidance.sources[statement.source];
    return source
      ? [{ short: source.short, section: statement.section, says: statement.says }]
      : [];
  });
