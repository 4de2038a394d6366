import type { Dexie, Table } from 'dexie';
import type { Answer, Lesson, Quiz, Vote } from '../domain/quiz.ts';
import { keepConnection } from './connection.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { nameOf, newDatabase, opened, within } from './database.ts';
import type { DatabaseOptions } from './database.ts';

/** One answer of one participant to one question in one vote. */
export type AnswerKey = [lesson: string, question: string, vote: Vote, participant: string];

export type TeachDatabase = Dexie & {
  readonly quizzes: Table<Quiz, string>;
  readonly lessons: Table<Lesson, string>;
  readonly answers: Table<Answer, AnswerKey>;
  readonly meta: Table<{ readonly key: 'data version'; readonly value: number }, string>;
};

const schemaVersion = 1;
/** Rises when older code could no longer read or extend what is written. */
const dataVersion = 1;

/** What is taught is kept apart from what is learnt: neither waits for the other, and nobody backs up a class's answers by chance. */
export const nameOfTeach = (options: DatabaseOptions): string => `${nameOf(options)}-teach`;

/** A connection to the quizzes, lessons and answers of this browser. */
export const connectToTeach = (options: ConnectionOptions): Connection<TeachDatabase> =>
  keepConnection<TeachDatabase>({
    wait: options.wait,
    open(events) {
      const database = newDatabase(
        options,
        nameOfTeach(options),
        schemaVersion,
        events,
      ) as TeachDatabase;
      database.version(schemaVersion).stores({
        quizzes: 'id',
        lessons: 'id',
        answers: '[lesson+question+vote+participant], lesson',
        meta: 'key',
      });
      return opened(database, dataVersion);
    },
    within: (database, mode, work) => within(database, dataVersion, mode, work),
  });
