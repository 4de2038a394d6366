import type { Finding } from '../domain/decision.ts';
import type { Pitfall } from '../domain/guidance.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import type { ActId, Ground, Verdict } from '../domain/table.ts';
import { constraintsOf } from '../course/best-acts.ts';
import { personaOf } from '../course/present-step.ts';
import { presentReveal } from '../course/present-reveal.ts';
import type { Line } from '../course/present-reveal.ts';
import { fill } from '../course/text.ts';
import { presentAsked } from './present-asked.ts';
import type { AskedOption } from './present-asked.ts';
import { inWords } from './question.ts';
import type { Opened } from './question.ts';

/** What the rules say of something, with the ids of the statements that it rests on. */
export interface Word {
  readonly verdict: Verdict;
  /** One sentence, with this patient's values. */
  readonly why: string;
  readonly statements: readonly string[];
  readonly pitfalls: readonly Pick<Pitfall, 'id' | 'title' | 'tempts'>[];
}

export interface RevealedOption extends Pick<AskedOption, 'letter' | 'act' | 'text'>, Word {
  /** Part of the answer that is shown as the best. */
  readonly best: boolean;
  readonly tempts?: string;
  /** The setting of its parameters that the verdict speaks of. */
  readonly set: readonly string[];
  /** Where several can be chosen: what it means to leave this one out. */
  readonly leftOut?: Word;
}

/** Of an order: what has to come before what, and what it means where it does not. */
export interface RevealedRule extends Word {
  readonly first: string;
  readonly then: string;
}

/** A question with its answer: for the wall once it is revealed, and for the instructor at any time. */
export interface Revealed {
  readonly question: string;
  /** The best answer in words; of an order one act after the other. */
  readonly best: readonly string[];
  readonly reason: string | null;
  readonly options: readonly RevealedOption[];
  readonly rules: readonly RevealedRule[];
  /** What follows from the best answer. */
  readonly told: readonly string[];
  /** What is seen of the patient after it. */
  readonly seen: Facts;
}

export function presentRevealed(opened: Opened): Revealed {
  const { judge, cells, scope, question, place, best } = opened;
  const { kind } = place.step;
  const { seed } = question.opens;
  const seen = seenFacts(place.patient);
  const persona = personaOf(scope, seed);
  const reveal = presentReveal(judge, cells, scope, best, seed);
  const lines = new Map(reveal.lines.map((line) => [line.act, line]));
  const asked = presentAsked(opened).options;
  /** As the cards have it; nothing of what is on no card. */
  const textsOf = (act: ActId): readonly string[] =>
    asked.filter((one) => one.act === act).map(({ text }) => text);
  const word = ({ verdict, why, statements, pitfalls }: Ground | Finding): Word => ({
    verdict,
    why: fill(judge.reader, why, seen, persona),
    statements,
    pitfalls: pitfalls.map((id) => {
      const { title, tempts } = judge.book.pitfalls[id] as Pitfall;
      return { id, title, tempts };
    }),
  });
  const options = asked.flatMap(({ letter, act, text }): readonly RevealedOption[] => {
    const line = lines.get(act);
    return line ? [{ letter, act, text, ...optionOf(line) }] : [];
  });

  function optionOf({ act, finding, chosen, tempts, set }: Line) {
    // what is offered can be judged: the proof has tried it in every patient of the case
    const found = finding as Finding;
    const left = (kind === 'several' ? judge.judgeLeftOut(found.table, act, seen) : undefined) as
      Finding | undefined;
    return {
      ...word(found),
      best: chosen,
      ...(tempts === undefined ? {} : { tempts }),
      set,
      ...(left ? { leftOut: word(left) } : {}),
    };
  }

  return {
    question: question.id,
    best: inWords(opened, best),
    reason: reveal.reason?.text ?? null,
    options,
    rules:
      kind !== 'order'
        ? []
        : constraintsOf(judge, place.step, place.patient).flatMap(({ first, then, broken }) =>
            textsOf(first).flatMap((before) =>
              textsOf(then).map((after) => ({ first: before, then: after, ...word(broken) })),
            ),
          ),
    told: reveal.told,
    seen: reveal.seen,
  };
}
