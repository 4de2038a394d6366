import type { Pitfall } from '../domain/guidance.ts';
import { severities } from '../domain/guidance.ts';
import type { Answer, Lesson } from '../domain/quiz.ts';
import { openAt } from '../course/open.ts';
import { ballotsAt, countOf } from './ballots.ts';
import type { Ballot } from './ballots.ts';
import { presentAsked } from './present-asked.ts';
import type { Opened } from './question.ts';
import { favouriteWrong } from './wrong.ts';
import type { Wrong } from './wrong.ts';

/** A pitfall that some of a class fell into: what the next lesson can open with. */
export interface Misconception {
  readonly pitfall: Pick<Pitfall, 'id' | 'title' | 'error' | 'tempts' | 'severity'>;
  /** Answers of the first vote that fell into it, of all at questions where it lay open. */
  readonly fell: number;
  readonly of: number;
  /** Of 100. */
  readonly percent: number;
  /** Of those who fell, how many were certain; null of hands. */
  readonly certain: number | null;
  /** The same in the second vote; null where there was none. */
  readonly afterwards: { readonly fell: number; readonly of: number } | null;
  /** Where most fell, and what drew them. */
  readonly question: string;
  readonly asks: string;
  readonly drew: Wrong;
}

/** A question at which a pitfall lies open, with the answers of both votes. */
interface Spot {
  readonly opened: Opened;
  readonly first: readonly Ballot[];
  readonly second: readonly Ballot[];
}

/**
 * The pitfalls that a class fell into, the most frequent first; of equals the graver. Hands for several acts or for an
 * order do not tell.
 */
export function misconceptionsOf(
  lesson: Lesson,
  questions: readonly Opened[],
  answers: readonly Answer[],
): readonly Misconception[] {
  const spots = questions.map((opened) => ({
    opened,
    open: openAt(opened.judge, opened.cells, opened.place.step, opened.place.patient),
    first: ballotsAt(opened, lesson, answers, 'first').all,
    second: ballotsAt(opened, lesson, answers, 'second').all,
  }));
  return [...new Set(spots.flatMap(({ open }) => open))]
    .flatMap(
      (id) =>
        misconception(
          id,
          spots.filter(({ open }) => open.includes(id)),
        ) ?? [],
    )
    .sort(
      (a, b) =>
        b.percent - a.percent ||
        severities.indexOf(a.pitfall.severity) - severities.indexOf(b.pitfall.severity),
    );
}

function misconception(id: string, spots: readonly Spot[]): Misconception | undefined {
  const fallen = (ballots: readonly Ballot[]) =>
    ballots.filter(({ graded }) => graded.pitfalls.includes(id));
  const [where] = [...spots].sort(
    (a, b) => countOf(fallen(b.first)) - countOf(fallen(a.first)),
  ) as [Spot, ...Spot[]];
  const drew = favouriteWrong(where.opened, fallen(where.first), ({ pitfalls }) =>
    pitfalls.includes(id),
  );
  if (!drew) return undefined;
  const first = spots.flatMap((spot) => spot.first);
  const second = spots.flatMap((spot) => spot.second);
  const own = fallen(first);
  const isNamed = own.some(({ certainty }) => certainty !== null);
  const { title, error, tempts, severity } = where.opened.judge.book.pitfalls[id] as Pitfall;
  return {
    pitfall: { id, title, error, tempts, severity },
    fell: countOf(own),
    of: countOf(first),
    percent: (100 * countOf(own)) / countOf(first),
    certain: isNamed ? countOf(own.filter(({ certainty }) => certainty === 'certain')) : null,
    afterwards: second.length > 0 ? { fell: countOf(fallen(second)), of: countOf(second) } : null,
    question: where.opened.question.id,
    asks: presentAsked(where.opened).asks,
    drew,
  };
}
