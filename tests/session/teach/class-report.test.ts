import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Lesson } from '../../../src/domain/quiz.ts';
import * as download from '../../../src/session/download.ts';
import { ClassReport, openReport } from '../../../src/session/teach/class-report.ts';
import {
  moodleOf,
  takeMoodle,
  takeReport,
  takeSheet,
} from '../../../src/session/teach/report-files.ts';
import { memoryTeach } from '../../support/memory-teach.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { full, tinyRoom } from '../../support/tiny-lesson.ts';
import { answer, question, quiz, times, tinyLesson } from '../../support/tiny-quiz.ts';
import { ct, image, inOrder, wait } from '../../support/tiny-road.ts';

afterEach(() => vi.restoreAllMocks());

/** The report of a lesson with these answers; the store holds other lessons too. */
async function reported(
  part: Partial<Lesson>,
  answers: readonly Answer[] = [],
  ...others: readonly Lesson[]
) {
  const store = memoryTeach();
  for (const one of [tinyLesson(part), ...others]) await store.keepLesson(one);
  await store.keepAnswers(answers);
  const parts = { room: tinyRoom(), store, now: () => '2026-01-02T12:00:00Z' };
  const report = await openReport(parts, 'today');
  if (!(report instanceof ClassReport)) throw new Error('there is no report');
  return { report, store, parts };
}

const hands = {
  'q-first': { first: { image: 4, wait: 6 }, second: { image: 9, wait: 1 } },
  'q-plan': { first: { 'chest-ct': 5, 'chest-film': 2 } },
  'q-operation': { first: { clamp: 3 } },
};

describe('the report of a lesson by hands', () => {
  it('says what share was right before and after, and what to open with', async () => {
    const { report } = await reported({ hands });
    expect(report.questions[0]).toMatchObject({
      votes: { first: { right: { percent: 40 } }, second: { right: { percent: 90 } } },
      change: null,
    });
    expect(report.misconceptions[0]).toMatchObject({ fell: 6, of: 10, certain: null });
    expect(report.numberOf('q-operation')).toBe(4);
  });

  it('knows what hands do not tell', async () => {
    const { report } = await reported({ hands });
    expect([report.hasVotes, report.hasHands, report.hasAnswers]).toEqual([true, true, false]);
    expect(quiz.questions.map(({ id }) => report.isBlind(id))).toEqual([false, false, true, true]);
    expect([report.items, report.learners]).toEqual([[], []]);
  });

  it('counts the hands for each option, and judges none by what comes first in an order', async () => {
    const { report } = await reported({ hands });
    expect(report.optionsOf('q-first')).toEqual(
      expect.arrayContaining([
        { letter: 'A', text: 'Wait', verdict: 'harmful', counts: { first: 6, second: 1 } },
      ]),
    );
    expect(report.optionsOf('q-operation')).toContainEqual(
      expect.objectContaining({ text: 'Clamp', verdict: null, counts: { first: 3, second: 0 } }),
    );
  });

  it('keeps the hands of a question that cannot be asked today apart', async () => {
    const gone = { ...question('plan'), step: 'gone' };
    const { report } = await reported({ quiz: { ...quiz, questions: [gone] }, hands });
    expect([report.isByHands('q-plan'), report.isBlind('q-plan')]).toEqual([true, false]);
    expect([report.hasHands, report.misconceptions]).toEqual([false, []]);
  });

  it('says that nobody has voted', async () => {
    const { report } = await reported({});
    expect([report.hasVotes, report.hasHands, report.isBlind('q-plan')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

const phones = {
  way: 'room' as const,
  participants: [
    { id: 'ada', name: 'Ada' },
    { id: 'ben', name: '=Ben' },
  ],
};
const cast = [
  answer({ ...wait, certainty: 'certain' }),
  answer(image, { vote: 'second' }),
  answer(image, { participant: 'ben' }),
  answer(ct),
];

describe('the report of a lesson by phones', () => {
  it('has items, a sheet for each learner, and what the discussion changed', async () => {
    const { report } = await reported(phones, cast);
    expect(report.questions[0]).toMatchObject({
      votes: { first: { n: 2, certainAndWrong: 1 } },
      change: { n: 1, gained: 1, lost: 0 },
    });
    expect(report.items.map(({ discrimination }) => discrimination)).toContain(
      'fewer than 20 answers',
    );
    expect(report.learners.map(({ name }) => name)).toEqual(['Ada', '=Ben']);
    expect(report.optionsOf('q-first')[0]?.counts).toEqual({ first: 1, second: 0 });
    expect([report.hasHands, report.isBlind('q-plan')]).toEqual([false, false]);
  });

  it('tells of a question that cannot be asked, and of answers that no longer fit', async () => {
    const gone = { ...question('plan'), step: 'gone' };
    const odd = answer({ ...image, acts: [{ act: 'removed', with: {} }] }, { participant: 'ben' });
    const { report } = await reported(
      { ...phones, quiz: { ...quiz, questions: [question('first'), gone] } },
      [answer(image), odd, answer(ct)],
    );
    expect(report.questions).toMatchObject([
      { votes: { first: { n: 1, unfit: 1 } } },
      { question: 'q-plan', cannot: 'What led there now leads to “Plan”.', answers: 1 },
    ]);
    expect([report.optionsOf('q-plan'), report.isBlind('q-plan')]).toEqual([[], false]);
  });

  it('adds the items of all lessons up, those by hands not', async () => {
    const { report, store } = await reported(
      phones,
      [...cast, ...times(3, image, { lesson: 'before' })],
      tinyLesson({ id: 'before', way: 'homework' }),
      tinyLesson({ id: 'hands', hands }),
    );
    const items = await report.pooled();
    if ('is' in items) throw new Error(items.is);
    expect(items[0]).toMatchObject({ held: 2, n: 5 });
    store.failWith(full);
    expect(await report.pooled()).toEqual(full);
    store.failWith(undefined);
    vi.spyOn(store, 'answers').mockResolvedValue(full);
    expect(await report.pooled()).toEqual(full);
  });
});

describe('a report beside that of its twin', () => {
  const twin = { ...quiz, id: 'the-twin', twinOf: quiz.id };
  const before = tinyLesson({ id: 'before', startedAt: '2026-01-01T09:00:00Z', hands });

  it('says the earlier lesson first, whichever of the two is opened', async () => {
    const after = { 'q-first': { first: { image: 10 } } };
    const { report, parts } = await reported({ quiz: twin, hands: after }, [], before);
    const other = await openReport(parts, 'before');
    for (const one of [report, other as ClassReport])
      expect(one.twin).toMatchObject({
        before: { id: 'before' },
        after: { id: 'today' },
        rows: [
          { before: { right: { percent: 40 } }, after: { right: { percent: 100 } } },
          {},
          {},
          {},
        ],
      });
  });

  it('leaves out what cannot be judged today', async () => {
    const questions = [question('first'), { ...question('plan'), step: 'gone' }];
    const { report } = await reported({ quiz: { ...twin, questions } }, [], before);
    expect(report.twin?.rows.map((row) => row.question)).toEqual(['q-first']);
  });
});

describe('a report that cannot be opened', () => {
  it('says why', async () => {
    const { parts, store } = await reported({});
    expect(await openReport(parts, 'another')).toBeUndefined();
    const answers = vi.spyOn(store, 'answers').mockResolvedValue(full);
    expect(await openReport(parts, 'today')).toEqual(full);
    answers.mockRestore();
    store.failWith(full);
    expect(await openReport(parts, 'today')).toEqual(full);
  });

  it('says so too where its twin cannot be read', async () => {
    const twin = tinyLesson({ id: 'twin', quiz: { ...quiz, id: 'the-twin', twinOf: quiz.id } });
    const { parts, store } = await reported({}, [], twin);
    const read = store.answers.bind(store);
    vi.spyOn(store, 'answers').mockImplementation((id) =>
      id === 'twin' ? Promise.resolve(full) : read(id),
    );
    expect(await openReport(parts, 'today')).toEqual(full);
  });
});

describe('a report that is taken away', () => {
  const handed = () => vi.spyOn(download, 'handOver').mockImplementation(() => undefined);

  it('leaves as sheets that no spreadsheet runs', async () => {
    const { report } = await reported(phones, cast);
    const over = handed();
    const sheets = ['questions', 'pitfalls', 'items', 'learners'] as const;
    expect(sheets.map((what) => takeSheet(report, what))).toEqual(
      sheets.map((what) => `clear-margins-${what}-A-tiny-quiz-2026-01-02.csv`),
    );
    const texts = await Promise.all(over.mock.calls.map(([file]) => file.text()));
    const firsts = texts.map((text) => parseCsv(text)[1]?.[0]);
    expect(firsts[0]).toBe('1');
    expect(texts[3]).toContain(`"'=Ben"`);
  });

  it('leaves whole for other programs', async () => {
    const { report } = await reported(phones, [...cast, answer(inOrder)]);
    const over = handed();
    expect(takeReport(report)).toBe('clear-margins-report-A-tiny-quiz-2026-01-02.json');
    expect(JSON.parse((await over.mock.calls[0]?.[0].text()) ?? '')).toMatchObject({
      format: 'clear-margins class report',
      madeAt: '2026-01-02T12:00:00Z',
      title: quiz.title,
      content: report.content,
      learners: [{ name: 'Ada' }, { name: '=Ben' }],
    });
  });

  it('and its questions for Moodle, once it is told what is left out', async () => {
    const over = handed();
    const made = moodleOf(tinyRoom(), quiz);
    if (!made) throw new Error('no guidance');
    expect(made.leftOut.map(({ because }) => because)).toContain('It asks for an order.');
    expect(takeMoodle(made, quiz)).toBe('clear-margins-moodle-A-tiny-quiz.xml');
    expect(await over.mock.calls[0]?.[0].text()).toBe(made.xml);
    expect(moodleOf({ ...tinyRoom(), guidance: undefined }, quiz)).toBeUndefined();
  });
});
