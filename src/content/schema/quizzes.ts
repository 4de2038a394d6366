import * as v from 'valibot';
import { Facts, Finite, Name, Text, strict } from './common.ts';

/** What fits on a slip beside the screen. */
const Note = v.pipe(Text, v.maxLength(400, 'say it in 400 characters'));

const Question = strict({
  id: Name,
  case: v.string(),
  step: v.string(),
  /** The patient is met in it; it has to begin at the step. */
  situation: v.optional(v.string()),
  /** Picks the name and the order of the options; without it those of the first play. */
  seed: v.optional(v.pipe(v.number(), v.integer('write a whole number'))),
  /** In what the patient differs from the first one of the case, or of the situation. */
  patient: v.optional(Facts),
  notes: strict({ aim: Note, expect: Note, ask: Note }),
});
export type RawQuestion = v.InferOutput<typeof Question>;

/** scenarios/quizzes/<quiz-id>.yaml */
export const QuizFile = strict({
  id: Name,
  /** Where it stands in the list of quizzes; without it at the end. */
  place: v.optional(Finite),
  title: v.pipe(Text, v.maxLength(60, 'say it in 60 characters')),
  about: Text,
  minutes: v.pipe(Finite, v.minValue(1, 'write 1 or more')),
  twinOf: v.optional(v.string()),
  questions: v.pipe(v.array(Question), v.minLength(1, 'a quiz asks something')),
});
export type RawQuiz = v.InferOutput<typeof QuizFile>;
