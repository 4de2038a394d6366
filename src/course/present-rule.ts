import type { Act } from '../domain/act.ts';
import type { Finding, Match } from '../domain/decision.ts';
import type { Comparison, Fact, Value } from '../domain/fact.ts';
import type { RuleTable } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { said } from './text.ts';

/** One comparison of a rule, in words, with this patient's value. */
export interface RuleLine {
  readonly label: string;
  readonly is: string;
  /** What the rule asks for, where that is not just this value. */
  readonly wanted?: string;
  readonly holds: boolean;
  readonly convention?: string;
  readonly from: readonly RuleLine[];
}

/** The row that decided, and why the rows before it did not. */
export interface RuleView {
  readonly question: string;
  readonly because: readonly RuleLine[];
  readonly notBecause: readonly (readonly RuleLine[])[];
  readonly reviewed?: RuleTable['reviewed'];
  readonly table: string;
  readonly row: string;
}

/** A comparison that was looked at, in words. */
export function lineOf(book: Judge['book'], match: Match): RuleLine {
  const fact = book.facts[match.on] as Fact;
  const is = said(fact, match.is);
  const wanted = wantedInWords(fact, match.wanted);
  return {
    label: fact.label,
    is,
    ...(wanted === '' || wanted === is ? {} : { wanted }),
    holds: match.holds,
    ...(match.convention === undefined ? {} : { convention: match.convention }),
    from: (match.from ?? []).map((part) => lineOf(book, part)),
  };
}

/** The rule behind a finding, in words: what decided, and what kept each row before it out. */
export function presentRule({ book }: Judge, finding: Finding): RuleView {
  const line = (match: Match): RuleLine => lineOf(book, match);
  const { question, reviewed } = book.tables[finding.table] as RuleTable;
  return {
    question,
    because: finding.matched.map(line),
    notBecause: finding.notMatched
      .map(({ because }) => because.map(line))
      .filter((lines) => lines.length > 0),
    ...(reviewed ? { reviewed } : {}),
    table: finding.table,
    row: finding.row,
  };
}

/**
 * What a finding is about: an act, or two acts in the order that they were put in.
 * @param words of acts as they were put; the others go by their names.
 */
export function subjectOf(
  { book }: Judge,
  { table, row, act, done, verdict }: Finding,
  words: Readonly<Record<string, string>> = {},
): string {
  const label = (id: string): string => words[id] ?? (book.acts[id] as Act).label;
  const order = (book.tables[table] as RuleTable).constraints.find((one) => one.id === row);
  if (!order || !done) return label(act);
  const [first, then] = [label(order.first), label(order.then)];
  return verdict === 'correct' ? `${first}, then ${then}` : `You put “${then}” before “${first}”`;
}

/** What a comparison asks of a fact, without the name of the fact: "over 5 cm", "intermediate or high". */
export function wantedInWords(fact: Fact, wanted: Comparison): string {
  const say = (value: Value): string => said(fact, value);
  switch (wanted.op) {
    case 'is':
      return say(wanted.value);
    case 'in':
      return wanted.values.map(say).join(' or ');
    case 'range': {
      const { over, atLeast, under, atMost } = wanted;
      if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${say(atMost)}`;
      return [
        over === undefined ? '' : `over ${say(over)}`,
        atLeast === undefined ? '' : `${say(atLeast)} or more`,
        under === undefined ? '' : `under ${say(under)}`,
        atMost === undefined ? '' : `up to ${say(atMost)}`,
      ]
        .filter((part) => part !== '')
        .join(', ');
    }
  }
}
