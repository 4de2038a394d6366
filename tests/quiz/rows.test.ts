import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/quiz.ts';
import { csvOf } from '../../src/course/csv.ts';
import { itemsOf } from '../../src/quiz/items.ts';
import { learnerSheets } from '../../src/quiz/learner-sheet.ts';
import { misconceptionsOf } from '../../src/quiz/misconceptions.ts';
import { reportQuestions } from '../../src/quiz/report.ts';
import {
  itemSheet,
  learnerSheet,
  misconceptionSheet,
  reportJson,
  reportSheet,
} from '../../src/quiz/rows.ts';
import { decided, inCase, tinyCourse } from '../support/tiny-course.ts';
import { answer, lesson, opened, quiz, times, tried } from '../support/tiny-quiz.ts';
import { along, astray, ct, image, inOrder, wait } from '../support/tiny-road.ts';

const [first] = quiz.questions as [(typeof quiz.questions)[number]];
const gone = { ...first, id: 'gone', step: 'plan' };
const held = lesson({ quiz: { ...quiz, questions: [first, gone] } });
const at = opened(first);

const reported = (answers: readonly Answer[]) =>
  reportSheet(reportQuestions(held, [at, tried(gone)], answers)).rows;

describe('the report as rows', () => {
  it('has each question and vote, and what could not be told', () => {
    const answers = [...times(2, image), ...times(1, wait), ...times(1, image, { vote: 'second' })];
    expect(reported(answers)).toEqual([
      [1, 'First', 'first', 3, 2, 66.67, 'Wait', 'chosen', 1, 0, 0, null],
      [1, 'First', 'second', 1, 1, 100, null, null, null, 0, 0, null],
      [2, null, null, 0, ...Array<null>(7).fill(null), 'What led there now leads to “First”.'],
    ]);
  });

  it('leaves open what hands cannot tell, and a second vote that was not held', () => {
    expect(reported([])[0]).toEqual([
      1,
      'First',
      'first',
      0,
      null,
      null,
      null,
      null,
      null,
      null,
      0,
      null,
    ]);
    expect(reported([])).toHaveLength(2);
  });

  it('has as many cells in a row as columns', () => {
    const { columns, rows } = reportSheet(reportQuestions(held, [at, tried(gone)], times(1, wait)));
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('the misconceptions as rows', () => {
  it('say who fell, in both votes, what drew them and why it tempts', () => {
    const answers = [...times(2, image), ...times(1, wait)];
    const rowsOf = (all: readonly Answer[], course = tinyCourse()) =>
      misconceptionSheet(misconceptionsOf(held, [opened(first, course)], all)).rows;
    expect(rowsOf(answers)).toEqual([
      ['waited', 'grave', 1, 3, 33.33, 0, null, null, 'Wait', 'A temptation.'],
    ]);
    const tempting = tinyCourse(inCase('text: Wait }', 'text: Wait, tempts: It is calm. }'));
    expect(rowsOf([...answers, ...times(2, wait, { vote: 'second' })], tempting)).toEqual([
      ['waited', 'grave', 1, 3, 33.33, 0, 2, 2, 'Wait', 'It is calm.'],
    ]);
  });
});

describe('the answers of learners as rows', () => {
  const participants = [{ id: 'ada', name: '=Grey heron' }];
  const rowsOf = (...answers: readonly Answer[]) =>
    learnerSheet(
      learnerSheets(
        { ...held, participants },
        ['first', 'tissue', 'operation'].map((step) => opened(step)),
        answers,
      ),
    );

  it('have each answer in words, and say where one no longer fits', () => {
    const { rows } = rowsOf(
      answer(astray),
      answer(inOrder, { vote: 'second' }),
      answer(decided('first', 'removed')),
    );
    expect(rows).toEqual([
      [
        '=Grey heron',
        1,
        'What first?',
        'first',
        'no longer fits the question',
        null,
        null,
        null,
        null,
      ],
      [
        '=Grey heron',
        2,
        'How?',
        'first',
        'Needle, along, +20 mm',
        'guess',
        'harmful',
        0,
        'needle-off-line',
      ],
      [
        '=Grey heron',
        3,
        'In which order?',
        'second',
        'Draw → Clamp → Operate',
        'guess',
        'correct',
        1,
        '',
      ],
    ]);
  });

  it('say what others answered and this learner did not', () => {
    const participants = [
      { id: 'ada', name: 'Grey heron' },
      { id: 'ben', name: 'Red kite' },
    ];
    const questions = ['first', 'tissue', 'operation'].map((step) => opened(step));
    const answers = [answer(image), answer(image, { participant: 'ben' }), answer(along)];
    const { rows } = learnerSheet(learnerSheets({ ...held, participants }, questions, answers));
    expect(rows.map(([name, number, , vote, chosen]) => [name, number, vote, chosen])).toEqual([
      ['Grey heron', 1, 'first', 'Image'],
      ['Grey heron', 2, 'first', 'Needle, along, 0 mm'],
      ['Red kite', 1, 'first', 'Image'],
      ['Red kite', 2, 'first', 'not answered'],
    ]);
    expect(rows[3]?.slice(5)).toEqual([null, null, null, null]);
  });

  it('run nothing in a spreadsheet, whatever somebody calls himself', () => {
    expect(csvOf(rowsOf(answer(wait)))).toContain(`"'=Grey heron"`);
  });
});

describe('items as rows', () => {
  const many = (n: number, name: string, ...decisions: [typeof image, typeof along]) =>
    Array.from({ length: n }, (_, i) =>
      decisions.map((decision) => answer(decision, { participant: `${name}${i}` })),
    ).flat();
  const questions = ['first', 'tissue'].map((step) => opened(step));

  it('say what they came to, or why there is no discrimination', () => {
    const few = itemsOf({ lesson: held, questions: [opened('plan')], answers: times(2, ct) });
    expect(itemSheet(few).rows).toEqual([
      ['What belongs to the plan?', 1, 2, 100, null, 'fewer than 20 answers', 'Film; Tract; None'],
    ]);
    const answers = [...many(10, 'a', image, along), ...many(10, 'b', wait, astray)];
    expect(itemSheet(itemsOf({ lesson: held, questions, answers })).rows[0]).toEqual([
      'What is done first?',
      1,
      20,
      50,
      1,
      null,
      '',
    ]);
  });
});

it('the report for other programs names its format, and rounds', () => {
  const json = JSON.parse(
    reportJson({
      madeAt: '2026-01-01',
      title: 'A tiny quiz',
      content: '2026.1',
      questions: reportQuestions(held, [at, tried(gone)], [...times(2, image), ...times(1, wait)]),
      misconceptions: [],
      items: [],
      learners: [],
    }),
  ) as unknown;
  expect(json).toMatchObject({
    format: 'clear-margins class report',
    version: 1,
    questions: [{ votes: { first: { right: { percent: 66.67 } } } }, { question: 'gone' }],
  });
});
