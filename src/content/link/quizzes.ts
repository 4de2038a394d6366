import type { Case } from '../../domain/case.ts';
import type { ById } from '../../domain/library.ts';
import type { Question, Quiz } from '../../domain/quiz.ts';
import type { Spot } from '../problem.ts';
import type { RawQuestion, RawQuiz } from '../schema/quizzes.ts';
import { toFacts } from './condition.ts';
import type { FactsById } from './condition.ts';
import { checkName, checkTwice } from './names.ts';

/** What the names in a quiz lead to. */
interface Known {
  readonly facts: FactsById;
  readonly cases: ById<Case>;
  /** By id. */
  readonly quizzes: ById<unknown>;
  readonly version: string;
}

/** A quiz of the domain. Reports names that lead nowhere; whether each question opens is found out by the linters. */
export function toQuiz(raw: RawQuiz, known: Known, spot: Spot): Quiz {
  const { id, title, about, minutes, twinOf = null, questions } = raw;
  checkTwice(
    questions.map((one) => one.id),
    'question',
    spot.to('questions'),
  );
  if (twinOf !== null) checkName(twinOf, known.quizzes, 'quiz', spot.to('twinOf'));
  return {
    id,
    title,
    about,
    minutes,
    content: known.version,
    questions: questions.map((one, i) => toQuestion(one, known, spot.to('questions', i))),
    twinOf,
  };
}

function toQuestion(raw: RawQuestion, { cases, facts }: Known, spot: Spot): Question {
  const { id, step, notes, situation = null, seed = null } = raw;
  checkName(raw.case, cases, 'case', spot.to('case'));
  const kase = cases[raw.case];
  if (kase) checkName(step, kase.steps, 'step', spot.to('step'));
  const met = kase?.situations.find((one) => one.id === situation);
  if (kase && situation !== null && met?.at !== step) {
    const message = met
      ? `begins at "${met.at}"; ask that step, or meet the patient on the way`
      : `no situation of this case is called "${situation}"; correct the name`;
    spot.to('situation').report(message);
  }
  const different = toFacts(raw.patient, 'given', facts, spot.to('patient'));
  return {
    id,
    step,
    opens: {
      case: raw.case,
      chapter: null,
      from: situation === null ? step : null,
      situation,
      seed,
      patient: { ...kase?.base, ...met?.given, ...different },
      prelude: [],
    },
    notes,
  };
}
