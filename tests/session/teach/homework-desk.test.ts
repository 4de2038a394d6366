import { describe, expect, it } from 'vitest';
import type { HandedIn } from '../../../src/domain/homework.ts';
import type { Lesson, Quiz } from '../../../src/domain/quiz.ts';
import { resultText } from '../../../src/quiz/homework.ts';
import { ClassReport, openReport } from '../../../src/session/teach/class-report.ts';
import { HomeworkDesk } from '../../../src/session/teach/homework-desk.svelte.ts';
import { QuizShelf } from '../../../src/session/teach/quiz-shelf.svelte.ts';
import { outcomeOf, toldInWords } from '../../../src/session/teach/telling-results.ts';
import type { Teaching } from '../../../src/session/teach/teaching.ts';
import { pack, unpack } from '../../../src/session/homework/packed.ts';
import { hashOf } from '../../../src/session/routes.ts';
import type { Route } from '../../../src/session/routes.ts';
import { digestOf } from '../../../src/storage/digest.ts';
import { memoryTeach } from '../../support/memory-teach.ts';
import { handedIn } from '../../support/tiny-homework.ts';
import { full, settled, tinyRoom } from '../../support/tiny-lesson.ts';
import { quiz, tinyLesson } from '../../support/tiny-quiz.ts';
import { wait } from '../../support/tiny-road.ts';

const addressOf = (route: Route): string => `https://example.org/${hashOf(route)}`;

async function opened(part: Partial<Lesson> = {}, ready: readonly Quiz[] = []) {
  const store = memoryTeach();
  const given = tinyLesson({ way: 'homework', ...part });
  await store.keepLesson(given);
  await store.keepLesson(tinyLesson({ id: 'yesterday', quiz: { ...quiz, title: 'Another' } }));
  const room = tinyRoom();
  const parts = { room, store, now: () => '2026-01-03T10:00:00Z', newId: () => 'new' };
  const shelf = new QuizShelf({ store, ready, newId: parts.newId, content: '2026.1' });
  const teaching = { ...parts, shelf } as unknown as Teaching;
  const open = async (id = 'today'): Promise<HomeworkDesk> => {
    const desk = await HomeworkDesk.open(teaching, id);
    if (!(desk instanceof HomeworkDesk)) throw new Error('there is no desk');
    return desk;
  };
  return { store, parts, teaching, open, desk: await open() };
}

const textOf = (part: Partial<HandedIn> = {}): string => resultText(handedIn(part), digestOf);
const fileOf = (text: string, name = 'result.json'): File => new File([text], name);
const linkOf = async (text: string): Promise<string> =>
  `https://example.org/#/teach/result/${await pack(text)}`;
const ben = { participant: { id: 'ben', name: 'Ben' } };
const mended = { revision: 2, answers: [{ question: 'q-first', decision: wait }] };

describe('a homework that is given', () => {
  it('is a short link where its quiz comes with the content, and else holds all of it', async () => {
    const short = await (await opened({}, [quiz])).desk.link(addressOf);
    const long = await (await opened({}, [{ ...quiz, about: 'Changed.' }])).desk.link(addressOf);
    const textIn = async (link = ''): Promise<unknown> => unpack(link.split('/').at(-1) ?? '');
    expect(await textIn(short)).toMatch(/"ready":\{"id":"a-tiny-quiz"/);
    expect(await textIn(long)).toMatch(/"questions":\[/);
    expect(await textIn(long)).not.toMatch(/They wait/);
  });

  it('is found by the lesson it is, and no other way of teaching is one', async () => {
    const { teaching, store } = await opened();
    expect(await HomeworkDesk.open(teaching, 'gone')).toBeUndefined();
    expect(await HomeworkDesk.open(teaching, 'yesterday')).toBeUndefined();
    store.failWith(full);
    expect(await HomeworkDesk.open(teaching, 'today')).toEqual(full);
  });

  it('is ended and taken up again, as far as it can be kept', async () => {
    const { desk, store, open } = await opened();
    store.failWith(full);
    await desk.end(true);
    expect([desk.lesson.endedAt, desk.failure]).toEqual([null, full]);
    store.failWith(undefined);
    await desk.end(true);
    expect((await open()).lesson.endedAt).toBe('2026-01-03T10:00:00Z');
    await desk.end(false);
    expect([(await open()).lesson.endedAt, desk.failure]).toEqual([null, undefined]);
  });
});

describe('what is given in', () => {
  it('is told apart, many at once', async () => {
    const { desk, open } = await opened();
    await desk.takeFiles([
      fileOf(textOf(), 'ada.json'),
      fileOf(textOf(), 'ada (1).json'),
      fileOf(textOf(ben), 'ben.json'),
      fileOf(textOf({ ...ben, lesson: 'yesterday' }), 'other.json'),
      fileOf(textOf({ ...ben, lesson: 'long ago' }), 'old.json'),
      fileOf(textOf(ben).replace('"Ben"', '"Eve"'), 'edited.json'),
      fileOf(textOf(ben).replace('"answers"', '"marks"'), 'damaged.json'),
      fileOf(textOf().replace('"version":1', '"version":7'), 'newer.json'),
      fileOf('a picture', 'picture.png'),
      fileOf(' '.repeat(500_000), 'large.json'),
      fileOf(textOf(mended), 'ada-2.json'),
      fileOf(textOf(), 'ada-late.json'),
      fileOf(textOf({ ...mended, answers: handedIn().answers }), 'ada-other.json'),
      fileOf(textOf({ participant: { id: 'x', name: 'X' }, answers: [] }), 'empty.json'),
    ]);
    expect(desk.told.map(({ from, is, lesson }) => [from, is, lesson])).toEqual([
      ['ada.json', 'taken', undefined],
      ['ada (1).json', 'same', undefined],
      ['ben.json', 'taken', undefined],
      ['other.json', 'foreign', 'Another'],
      ['old.json', 'foreign', undefined],
      ['edited.json', 'edited', undefined],
      ['damaged.json', 'damaged', undefined],
      ['newer.json', 'newer version', undefined],
      ['picture.png', 'no result', undefined],
      ['large.json', 'too large', undefined],
      ['ada-2.json', 'newer', undefined],
      ['ada-late.json', 'older', undefined],
      ['ada-other.json', 'other', undefined],
      ['empty.json', 'empty', undefined],
    ]);
    expect(desk.in).toEqual(['Ada', 'Ben']);
    expect((await open()).in).toEqual(['Ada', 'Ben']);
    const words = desk.told.map((one) => toldInWords(one));
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((text) => text.endsWith('.'))).toBe(true);
    const outcomes = desk.told.map(outcomeOf);
    expect(new Set(outcomes)).toEqual(new Set(['In', 'Newer', 'Here already', 'Not taken']));
    expect(outcomes.filter((one) => one === 'In')).toHaveLength(desk.in.length);
  });

  it('comes as links too, whatever stands around them', async () => {
    const { desk } = await opened();
    await desk.takeLinks(
      `Dear all,\n${await linkOf(textOf())}, and “${await linkOf(textOf(ben))}”. Regards`,
    );
    expect(desk.told.map(({ is }) => is)).toEqual(['taken', 'taken']);
    await desk.takeLinks(await linkOf(textOf()));
    expect(desk.told).toMatchObject([{ from: null, is: 'same', name: 'Ada' }]);
    await desk.takeLinks('https://example.org/#/homework/abc');
    expect(desk.told).toEqual([{ from: null, is: 'no result' }]);
    await desk.takeLinks((await linkOf(textOf())).slice(0, -9));
    expect(desk.told).toEqual([{ from: null, is: 'damaged' }]);
    await desk.takeLinks(await linkOf(' '.repeat(300_000)));
    expect(desk.told).toEqual([{ from: null, is: 'too large' }]);
  });

  it('that is dropped while other things are read is told apart from them', async () => {
    const { desk } = await opened();
    await Promise.all([desk.takeFiles([fileOf(textOf())]), desk.takeFiles([fileOf(textOf())])]);
    expect(desk.told).toMatchObject([{ is: 'same' }]);
  });

  it('in two pages of one browser stays, whichever takes it in', async () => {
    const { desk: older, open, store } = await opened();
    const newer = await open();
    await newer.takeFiles([fileOf(textOf())]);
    await older.takeFiles([fileOf(textOf(ben))]);
    expect(older.in).toEqual(['Ada', 'Ben']);
    expect((await open()).in).toEqual(['Ada', 'Ben']);
    await newer.end(true);
    expect((await open()).in).toEqual(['Ada', 'Ben']);
    await older.takeFiles([fileOf(textOf())]);
    expect(older.told).toMatchObject([{ is: 'same' }]);
    expect(older.lesson.endedAt).not.toBeNull();
    await store.removeLesson('today');
    await older.takeFiles([fileOf(textOf({ ...ben, ...mended }))]);
    expect(older.told).toMatchObject([{ is: 'not kept' }]);
    expect(await open().catch(String)).toMatch(/no desk/);
  });

  it('stays where the homework is ended while it is taken in', async () => {
    const { desk, open, store } = await opened();
    const letGo = store.hold();
    const taking = desk.takeFiles([fileOf(textOf())]);
    await settled();
    const ending = desk.end(true);
    letGo();
    await Promise.all([taking, ending]);
    const { in: handed, lesson } = await open();
    expect([handed, lesson.endedAt]).toEqual([['Ada'], '2026-01-03T10:00:00Z']);
  });

  it('says how many answers it had that the quiz does not ask', async () => {
    const { desk } = await opened();
    const strange = { question: 'elsewhere', decision: wait };
    await desk.takeFiles([fileOf(textOf({ answers: [...handedIn().answers, strange] }))]);
    expect(desk.told.map((one) => toldInWords(one))).toEqual([
      'Ada. 1 answer to decisions that this quiz does not have was left out.',
    ]);
  });

  it('is said not to be kept where it is not, and taken once it can be', async () => {
    const { desk, store, open } = await opened();
    store.failWith(full);
    const files = [fileOf(textOf()), fileOf('nothing')];
    await desk.takeFiles(files);
    expect(desk.told.map(({ is }) => is)).toEqual(['not kept', 'no result']);
    expect(desk.told[0] && toldInWords(desk.told[0])).toMatch(/^Ada: not kept. .+ full/);
    expect(desk.in).toEqual([]);
    store.failWith(undefined);
    await desk.takeFiles(files);
    expect(desk.told.map(({ is }) => is)).toEqual(['taken', 'no result']);
    expect((await open()).in).toEqual(['Ada']);
  });

  it('is judged in the report by replay', async () => {
    const { desk, parts } = await opened();
    await desk.takeFiles([fileOf(textOf()), fileOf(textOf({ ...ben, ...mended }))]);
    const report = await openReport(parts, 'today');
    if (!(report instanceof ClassReport)) throw new Error('there is no report');
    expect(report.isAlone).toBe(true);
    expect(report.questions[0]).toMatchObject({
      votes: { first: { n: 2, right: { count: 1 } }, second: { n: 0 } },
    });
    expect(report.learners.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });

  it('cannot be read where its file is gone', async () => {
    const { desk } = await opened();
    const gone = { name: 'gone', size: 1, text: () => Promise.reject(new Error('gone')) };
    await desk.takeFiles([gone as unknown as File]);
    expect(desk.told).toEqual([{ from: 'gone', is: 'unreadable' }]);
    expect(desk.told.map((one) => toldInWords(one))).toEqual(['It could not be read.']);
  });
});
