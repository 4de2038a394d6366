import type { HandedIn, Homework, HomeworkWork } from '../domain/homework.ts';
import type { Lesson, Quiz } from '../domain/quiz.ts';

/** What a homework file says of itself, and what a result does; another number where the app that reads it has to know. */
export const homeworkFormat = { format: 'clear-margins homework', version: 1 } as const;
export const resultFormat = { format: 'clear-margins homework result', version: 1 } as const;

/** The homework of a lesson, without what its instructor alone is told. */
export const homeworkOf = ({ id, quiz }: Pick<Lesson, 'id' | 'quiz'>): Homework => ({
  lesson: id,
  quiz: {
    ...quiz,
    questions: quiz.questions.map((one) => ({ ...one, notes: { aim: '', expect: '', ask: '' } })),
  },
});

/** A homework as a text, to be packed into a link or kept as a file; read by `readHomework`. */
export const homeworkText = ({ lesson, quiz }: Homework): string =>
  `${JSON.stringify({ ...homeworkFormat, lesson, quiz })}\n`;

/** The same for a quiz that comes with the content: it is named, and not written out. */
export const readyHomeworkText = (lesson: string, { id, content }: Quiz): string =>
  JSON.stringify({ ...homeworkFormat, lesson, ready: { id, content } });

/** What is handed in: the decisions in the order of the questions. */
export const handedInOf = ({
  lesson,
  quiz,
  participant,
  revision,
  decisions,
}: HomeworkWork): HandedIn => ({
  lesson,
  participant,
  revision,
  answers: quiz.questions.flatMap(({ id }) => {
    const decision = decisions[id];
    return decision ? [{ question: id, decision }] : [];
  }),
});

/** Gives a text's digest. */
export type Digest = (text: string) => string;

/** A result as a text, to be packed into a link or kept as a file; read by `readResult`. */
export const resultText = (handedIn: HandedIn, digest: Digest): string =>
  `${JSON.stringify({ ...resultFormat, ...handedIn, digest: sealOf(handedIn, digest) })}\n`;

/** The digest of all that a result says. It tells damage and edits by hand, and nothing of who wrote it. */
export const sealOf = (
  { lesson, participant, revision, answers }: HandedIn,
  digest: Digest,
): string =>
  digest(
    JSON.stringify([
      lesson,
      participant.id,
      participant.name,
      revision,
      answers.map(({ question, decision: { step, acts, certainty, reason } }) => [
        question,
        step,
        acts.map((done) => [done.act, inOrder(done.with)]),
        certainty,
        reason,
      ]),
    ]),
  );

const inOrder = (values: object): readonly (readonly [string, unknown])[] =>
  Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
