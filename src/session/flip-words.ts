import { judgeAct } from '../course/decide.ts';
import { filled } from '../course/present-reveal.ts';
import { personaOf } from '../course/present-step.ts';
import { inSentence, said, settingsInWords } from '../course/text.ts';
import { isProblem } from '../domain/decision.ts';
import type { ActDone, Finding } from '../domain/decision.ts';
import type { Fact } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { ActId } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import type { Beside } from './flip.svelte.ts';

/** Some acts as they were put before the trainee, each with what was set. */
export const actsInWords = (
  { sitting, view }: Beside,
  acts: readonly ActDone[],
): readonly string[] =>
  acts.map((done) => {
    const text = view.options.find(({ act }) => act === done.act)?.text ?? '';
    const set = setInWords(sitting.play.judge, done);
    return set.length === 0 ? text : `${text} (${set.join(', ')})`;
  });

/** What was set with an act: "wait from today: 1 week". */
function setInWords(judge: Judge, { with: parameters }: ActDone): readonly string[] {
  return Object.entries(parameters).flatMap(([id, value]) => {
    const fact = judge.book.facts[id] as Fact;
    const isCount = fact.domain.type === 'number' && fact.domain.from >= 0;
    return isCount
      ? [`${inSentence(fact.label)}: ${said(fact, value)}`]
      : settingsInWords(judge, { [id]: value });
  });
}

/** An act that is right for a patient, and what the rules say of it. */
export interface RightAct {
  readonly act: ActId;
  readonly text: string;
  /** What has to be set with it, in words. */
  readonly set: readonly string[];
  readonly finding: Finding;
}

/** All that is right for a patient who was decided, in the order of the record; none before. */
export function rightHere(beside: Beside): readonly RightAct[] {
  const { judge, scope, header, committed } = beside.sitting.play;
  if (!committed) return [];
  const texts = actsInWords(beside, beside.side.acts);
  return beside.side.acts.flatMap((done, i) => {
    const known = { ...seenFacts(committed.before), ...done.with };
    const finding = judgeAct(judge, committed.step, done.act, known);
    if (isProblem(finding)) return [];
    const told = filled(judge, finding, known, personaOf(scope, header.seed));
    const set = setInWords(judge, done);
    return [{ act: done.act, text: texts[i] as string, set, finding: told }];
  });
}
