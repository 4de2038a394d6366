import type { Act } from '../domain/act.ts';
import type { Finding } from '../domain/decision.ts';
import type { Constraint, RuleTable } from '../domain/table.ts';
import { creditFor } from '../course/decide.ts';
import type { Ballot } from './ballots.ts';
import { groupedBy } from './grouped.ts';
import { presentRevealed } from './present-revealed.ts';
import type { RevealedOption } from './present-revealed.ts';
import type { Opened } from './question.ts';

/** One thing that went wrong in answers. */
export interface Wrong {
  readonly how: 'chosen' | 'left out' | 'out of order';
  /** As the option says it; of an order what was put before what. */
  readonly text: string;
  /** Of an option. */
  readonly letter?: string;
  /** Why a sensible resident does it, where the case says so. */
  readonly tempts?: string;
  readonly count: number;
}

/** What went wrong most often in some ballots; null where nothing did. Equals keep the order in which they came up. */
export function favouriteWrong(
  opened: Opened,
  ballots: readonly Ballot[],
  concerns: (finding: Finding) => boolean = () => true,
): Wrong | null {
  const wrong = ballots.flatMap(({ graded, count }) =>
    graded.findings
      .filter((finding) => creditFor(finding, graded.reason) < 1 && concerns(finding))
      .map((finding) => ({ finding, count })),
  );
  const groups = [
    ...groupedBy(wrong, ({ finding: { act, done, row } }) =>
      JSON.stringify(opened.place.step.kind === 'order' ? row : [act, done]),
    ).values(),
  ].map((same) => ({
    finding: (same[0] as (typeof same)[number]).finding,
    count: same.reduce((sum, { count }) => sum + count, 0),
  }));
  const [first, ...others] = groups;
  if (!first) return null;
  const { finding, count } = others.reduce((a, b) => (b.count > a.count ? b : a), first);
  return { ...said(opened, finding), count };
}

function said(opened: Opened, { act, done, table, row }: Finding): Omit<Wrong, 'count'> {
  const { book } = opened.judge;
  if (opened.place.step.kind === 'order') {
    const { constraints } = book.tables[table] as RuleTable;
    const { first, then } = constraints.find(({ id }) => id === row) as Constraint;
    const [one, other] = [first, then].map((id) => (book.acts[id] as Act).label);
    return { how: 'out of order', text: `${other} before ${one}` };
  }
  const { options } = presentRevealed(opened);
  const { letter, text, tempts } = options.find((one) => one.act === act) as RevealedOption;
  return {
    how: done ? 'chosen' : 'left out',
    letter,
    text,
    ...(tempts === undefined ? {} : { tempts }),
  };
}
