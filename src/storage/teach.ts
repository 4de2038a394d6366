import type { LogFailure } from '../domain/attempt.ts';
import type { Answer, TeachStore } from '../domain/quiz.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { notSaved } from './failure.ts';
import { plainCopy } from './plain.ts';
import { connectToTeach } from './teach-database.ts';
import type { AnswerKey, TeachDatabase } from './teach-database.ts';

/**
 * The quizzes, lessons and answers of this browser. Opens the database at the first call; every transaction settles
 * within 3 s of `options.wait`, and those that write are of strict durability.
 */
export function openTeachStore(options: ConnectionOptions): TeachStore {
  const connection = connectToTeach(options);
  return {
    quizzes: () => connection.run('r', ({ quizzes }) => quizzes.toArray()),
    keepQuiz: (quiz) =>
      write(connection, quiz, async ({ quizzes }, copy) => void (await quizzes.put(copy))),
    removeQuiz: (id) => write(connection, id, ({ quizzes }) => quizzes.delete(id)),
    lessons: () =>
      connection.run('r', async ({ lessons }) =>
        (await lessons.toArray()).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)),
      ),
    keepLesson: (lesson) =>
      write(connection, lesson, async ({ lessons }, copy) => void (await lessons.put(copy))),
    changeLesson: (id, change) =>
      connection.run('rw', async (database): Promise<true | LogFailure> => {
        const { lessons, answers } = database;
        const [lesson, known] = await Promise.all([
          lessons.get(id),
          answers.where({ lesson: id }).toArray(),
        ]);
        if (!lesson) return { is: 'not saved', because: 'it was deleted meanwhile' };
        const changed = plainCopy(change(lesson, known));
        await lessons.put(changed.lesson);
        await keepLatest(database, changed.answers);
        return true;
      }),
    removeLesson: (id) =>
      write(connection, id, async ({ lessons, answers }) => {
        await Promise.all([lessons.delete(id), answers.where({ lesson: id }).delete()]);
      }),
    answers: (lesson) => connection.run('r', ({ answers }) => answers.where({ lesson }).toArray()),
    keepAnswers: (answers) => write(connection, answers, keepLatest),
  };
}

/** Writes a copy of something in one transaction: what cannot be copied cannot be kept either. */
async function write<T>(
  connection: Connection<TeachDatabase>,
  what: T,
  work: (database: TeachDatabase, copy: T) => Promise<void>,
): Promise<true | LogFailure> {
  let copy: T;
  try {
    copy = plainCopy(what);
  } catch (error) {
    return notSaved(error);
  }
  return connection.run('rw', async (database) => {
    await work(database, copy);
    return true as const;
  });
}

/** Of each participant, question and vote the answer of the highest revision stays, whatever came last. */
async function keepLatest({ answers }: TeachDatabase, some: readonly Answer[]): Promise<void> {
  const latest = new Map<string, Answer>();
  const known = await answers.bulkGet(some.map(keyOf));
  for (const answer of [...known, ...some]) {
    if (!answer) continue;
    const key = JSON.stringify(keyOf(answer));
    const other = latest.get(key);
    if (!other || other.revision < answer.revision) latest.set(key, answer);
  }
  await answers.bulkPut([...latest.values()]);
}

const keyOf = ({ lesson, question, vote, participant }: Answer): AnswerKey => [
  lesson,
  question,
  vote,
  participant,
];
