import { describe, expect, it } from 'vitest';
import type { Certainty, Decision } from '../../src/domain/decision.ts';
import type { Answer, Lesson } from '../../src/domain/quiz.ts';
import { byCertainty } from '../../src/quiz/by-certainty.ts';
import { ballotsAt } from '../../src/quiz/ballots.ts';
import { compareTwins } from '../../src/quiz/compare.ts';
import { learnerSheets } from '../../src/quiz/learner-sheet.ts';
import { misconceptionsOf } from '../../src/quiz/misconceptions.ts';
import { reportQuestions } from '../../src/quiz/report.ts';
import type { QuestionReport } from '../../src/quiz/report.ts';
import { because, decided, inCase, tinyCourse } from '../support/tiny-course.ts';
import { answer, lesson, opened, quiz, times, tried } from '../support/tiny-quiz.ts';
import { along, astray, ct, image, inOrder, wait, withTract } from '../support/tiny-road.ts';

const questions = quiz.questions.map((one) => opened(one));
const sure = (decision: Decision): Decision => ({ ...decision, certainty: 'certain' });
const report = (answers: readonly Answer[], part: Partial<Lesson> = {}) =>
  reportQuestions(lesson(part), questions, answers) as readonly QuestionReport[];
const at = (id: string, answers: readonly Answer[], part: Partial<Lesson> = {}) => {
  const found = report(answers, part).find(({ question }) => question === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the report of a question', () => {
  it('says how many were right, what drew the others, and who was certain and wrong', () => {
    const answers = [...times(6, image), ...times(3, wait), ...times(1, sure(wait))];
    const { title, asks, patient, silent, votes } = at('q-first', answers);
    expect({ title, asks, patient, silent }).toEqual({
      title: 'First',
      asks: 'What first?',
      patient: 'Ada, a lump in the leg',
      silent: false,
    });
    expect(votes.first).toEqual({
      n: 10,
      right: { count: 6, percent: 60 },
      wrong: { how: 'chosen', letter: 'A', text: 'Wait', count: 4 },
      certainAndWrong: 1,
      byCertainty: [
        { certainty: 'guess', shown: null },
        { certainty: 'fairly sure', shown: { n: 0, right: 0 } },
        { certainty: 'certain', shown: null },
      ],
      unfit: 0,
    });
    expect(votes.second).toMatchObject({ n: 0, right: null, wrong: null, certainAndWrong: null });
  });

  it('says why the favourite wrong option tempts, where the case does', () => {
    const course = tinyCourse(inCase('text: Wait }', 'text: Wait, tempts: It is calm. }'));
    const tempting = quiz.questions.map((one) => opened(one, course));
    const [first] = reportQuestions(lesson(), tempting, times(1, wait)) as [QuestionReport];
    expect(first.votes.first.wrong).toMatchObject({ tempts: 'It is calm.' });
  });

  it('takes half the credit without a pitfall for no certain error', () => {
    const half = sure(because('quick', decided('tissue', 'cut-open')));
    expect(at('q-tissue', times(2, half)).votes.first).toMatchObject({
      right: { count: 0, percent: 0 },
      certainAndWrong: 0,
    });
    expect(at('q-tissue', times(2, sure(astray))).votes.first.certainAndWrong).toBe(2);
  });

  it('of several names what was left out as well as what was chosen', () => {
    const film = decided('plan', 'chest-film');
    expect(at('q-plan', times(3, film)).votes.first.wrong).toMatchObject({ how: 'chosen' });
    const answers = [...times(3, film), ...times(2, decided('plan', 'nothing-more'))];
    expect(at('q-plan', answers).votes.first.wrong).toMatchObject({
      how: 'left out',
      text: 'CT',
      count: 5,
    });
    expect(at('q-plan', times(3, withTract)).votes.first.wrong).toMatchObject({ text: 'Tract' });
  });

  it('of an order names what was put before what', () => {
    const late = decided('operation', 'draw-the-line', 'operate', 'clamp');
    const { votes } = at('q-operation', [...times(3, late), ...times(2, inOrder)]);
    expect(votes.first.wrong).toEqual({
      how: 'out of order',
      text: 'Operate before Clamp',
      count: 3,
    });
  });

  it('says what the discussion changed in those who voted twice', () => {
    const vote = (participant: string, first: Decision | null, second: Decision | null) => [
      ...(first ? [answer(first, { participant })] : []),
      ...(second ? [answer(second, { participant, vote: 'second' })] : []),
    ];
    const answers = [
      ...vote('a', wait, image),
      ...vote('b', wait, image),
      ...vote('c', image, wait),
      ...vote('d', image, image),
      ...vote('left', image, null),
      ...vote('late', null, image),
    ];
    expect(at('q-first', answers).change).toEqual({
      n: 4,
      rightBefore: 2,
      rightAfter: 3,
      gained: 2,
      lost: 1,
    });
    expect(at('q-first', times(3, image)).change).toBeNull();
  });

  it('tells of answers that no longer fit', () => {
    const odd = decided('first', 'removed');
    expect(at('q-first', [...times(1, image), ...times(2, odd)]).votes.first).toMatchObject({
      n: 1,
      unfit: 2,
    });
  });

  it('of a question that cannot be opened says why, and how many had answered', () => {
    const gone = { ...quiz.questions[0], step: 'plan' } as (typeof quiz.questions)[number];
    const held = lesson({ quiz: { ...quiz, questions: [gone] } });
    expect(reportQuestions(held, [tried(gone)], times(3, image))).toEqual([
      { question: 'q-first', cannot: 'What led there now leads to “First”.', answers: 3 },
    ]);
  });
});

describe('raised hands', () => {
  const hands = (id: string, counts: Readonly<Record<string, number>>) => ({
    hands: { [id]: { first: counts } },
  });

  it('tell who was right of one option, and not how sure they were', () => {
    const { votes, change } = at('q-first', [], hands('q-first', { image: 6, wait: 4 }));
    expect(votes.first).toMatchObject({
      n: 10,
      right: { count: 6, percent: 60 },
      wrong: { text: 'Wait', count: 4 },
      certainAndWrong: null,
    });
    expect(votes.first.byCertainty.map(({ shown }) => shown?.n)).toEqual([0, 0, 0]);
    expect(change).toBeNull();
  });

  it('do not tell who changed between two votes', () => {
    const twice = { first: { image: 1, wait: 3 }, second: { image: 4 } };
    expect(at('q-first', [], { hands: { 'q-first': twice } }).change).toBeNull();
  });

  it('do not tell who chose what together', () => {
    const { votes } = at('q-plan', [], hands('q-plan', { 'chest-ct': 7 }));
    expect(votes.first).toMatchObject({ n: 7, right: null, wrong: null, certainAndWrong: null });
    expect(at('q-operation', [], hands('q-operation', { clamp: 2 })).votes.first.n).toBe(2);
  });

  it('give way where devices answered', () => {
    const { votes } = at('q-first', times(3, image), hands('q-first', { wait: 9 }));
    expect(votes.first).toMatchObject({ n: 3, right: { percent: 100 } });
  });
});

describe('answers by how certain they were', () => {
  const groups = (...sizes: readonly [Certainty, number][]) => {
    const answers = sizes.flatMap(([certainty, n]) => times(n, { ...image, certainty }));
    const { all } = ballotsAt(opened('first'), lesson(), answers, 'first');
    return byCertainty(all).map(({ shown }) => shown && shown.n);
  };

  it('are shown in groups of five and more', () => {
    expect(groups(['guess', 5], ['fairly sure', 7], ['certain', 9])).toEqual([5, 7, 9]);
  });

  it('hide the next smallest group with a single one that is too small', () => {
    expect(groups(['guess', 4], ['fairly sure', 9], ['certain', 7])).toEqual([null, 9, null]);
    expect(groups(['guess', 4], ['certain', 7])).toEqual([null, 0, null]);
  });

  it('hide no more where two are too small, or nobody else is there', () => {
    expect(groups(['guess', 4], ['fairly sure', 1], ['certain', 7])).toEqual([null, null, 7]);
    expect(groups(['guess', 4])).toEqual([null, 0, 0]);
  });
});

describe('the misconceptions of a class', () => {
  const of = (answers: readonly Answer[], part: Partial<Lesson> = {}) =>
    misconceptionsOf(lesson(part), questions, answers);

  it('are the pitfalls that it fell into, with what drew it there', () => {
    const answers = [
      ...times(2, sure(wait)),
      ...times(1, wait),
      ...times(9, image),
      ...times(4, image, { vote: 'second' }),
      ...times(1, wait, { vote: 'second' }),
    ];
    expect(of(answers)).toEqual([
      {
        pitfall: {
          id: 'waited',
          title: 'waited',
          error: 'An error.',
          tempts: 'A temptation.',
          severity: 'grave',
        },
        fell: 3,
        of: 12,
        percent: 25,
        certain: 2,
        afterwards: { fell: 1, of: 5 },
        question: 'q-first',
        asks: 'What first?',
        drew: { how: 'chosen', letter: 'A', text: 'Wait', count: 3 },
      },
    ]);
  });

  it('come the most frequent first, and of equals the graver', () => {
    const lighter = tinyCourse({
      file: 'pitfalls/all.yaml',
      from: 'severity: grave\n  statements: [look-first]\n  \n\nneedle-off-line',
      to: 'severity: moderate\n  statements: [look-first]\n  \n\nneedle-off-line',
    });
    const other = quiz.questions.map((one) => opened(one, lighter));
    const half = [...times(1, wait), ...times(1, image), ...times(1, astray), ...times(1, along)];
    expect(misconceptionsOf(lesson(), other, half).map(({ pitfall }) => pitfall.id)).toEqual([
      'needle-off-line',
      'waited',
    ]);
    const more = [...half, ...times(2, sure(wait))];
    expect(misconceptionsOf(lesson(), other, more).map(({ pitfall }) => pitfall.id)).toEqual([
      'waited',
      'needle-off-line',
    ]);
  });

  it('count all questions at which the pitfall lies open, and name the one where most fell', () => {
    const again = opened({ ...quiz.questions[0], id: 'again' } as (typeof quiz.questions)[number]);
    const answers = [
      ...times(3, image),
      ...times(1, wait),
      ...times(2, wait, { question: 'again' }),
    ];
    const [first] = misconceptionsOf(lesson(), [...questions, again], answers);
    expect(first).toMatchObject({ fell: 3, of: 6, question: 'again', afterwards: null });
    expect(first?.drew.count).toBe(2);
  });

  it('are seen in raised hands too, though not how certain they were', () => {
    const [first] = of([], { hands: { 'q-first': { first: { wait: 3, image: 1 } } } });
    expect(first).toMatchObject({ fell: 3, of: 4, percent: 75, certain: null });
    expect(of([], { hands: { 'q-operation': { first: { operate: 3 } } } })).toEqual([]);
  });

  it('are none where nobody fell', () => expect(of(times(3, image))).toEqual([]));
});

describe('a quiz and its twin', () => {
  it('are compared question by question', () => {
    const before = report([...times(1, image), ...times(3, wait)]);
    const after = report([...times(3, image), ...times(1, wait)]).slice(0, 1);
    expect(compareTwins(before, after)).toEqual([
      {
        question: 'q-first',
        title: 'First',
        before: { n: 4, right: { count: 1, percent: 25 } },
        after: { n: 4, right: { count: 3, percent: 75 } },
      },
    ]);
  });
});

describe('the sheet of a learner', () => {
  const participants = [
    { id: 'ada', name: 'Grey heron' },
    { id: 'ben', name: 'Red kite' },
  ];
  const held = lesson({ participants });

  it('has each question with the answers of both votes and the best, and the scores', () => {
    const answers = [
      answer(wait),
      answer(sure(image), { vote: 'second' }),
      answer(ct),
      answer(decided('operation', 'removed')),
    ];
    const [sheet, ...others] = learnerSheets(held, questions, answers);
    expect(others).toEqual([]);
    expect(sheet?.name).toBe('Grey heron');
    expect(sheet?.lines).toHaveLength(4);
    expect(sheet?.lines[0]).toEqual({
      question: 'q-first',
      patient: 'Ada, a lump in the leg',
      asks: 'What first?',
      best: ['Image'],
      asked: ['first', 'second'],
      answers: {
        first: {
          chosen: ['Wait'],
          certainty: 'guess',
          verdict: 'harmful',
          credit: 0,
          why: ['Look first.'],
          pitfalls: ['waited'],
        },
        second: {
          chosen: ['Image'],
          certainty: 'certain',
          verdict: 'correct',
          credit: 1,
          why: ['Look first.'],
          pitfalls: [],
        },
      },
    });
    expect(sheet?.lines.map((line) => Object.keys(line.answers))).toEqual([
      ['first', 'second'],
      [],
      ['first'],
      ['first'],
    ]);
    expect(sheet?.lines[3]?.answers.first).toBeNull();
    expect(sheet?.scores).toMatchObject({
      first: { answered: 2, correct: 1, missed: 0, unfit: 1 },
      second: { answered: 1, correct: 1, percent: 100, missed: 0 },
    });
  });

  it('counts what the class was asked and nothing else, vote by vote', () => {
    const by = { participant: 'ben' };
    const answers = [
      answer(image),
      answer(image, { vote: 'second' }),
      answer(wait, by),
      answer(ct, by),
    ];
    const [ada, ben] = learnerSheets(held, questions, answers);
    expect(ada?.lines.map(({ asked }) => asked)).toEqual([['first', 'second'], [], ['first'], []]);
    expect(ada?.scores).toMatchObject({
      first: { answered: 1, correct: 1, percent: 100, missed: 1 },
      second: { answered: 1, correct: 1, percent: 100, missed: 0 },
    });
    expect(ben?.scores).toMatchObject({
      first: { answered: 2, correct: 1, percent: 50, missed: 0 },
      second: { answered: 0, percent: null, missed: 1 },
    });
  });

  it('has no second score where nobody voted twice', () => {
    const [sheet] = learnerSheets(held, questions, [answer(image)]);
    expect(Object.keys(sheet?.scores ?? {})).toEqual(['first']);
  });

  it('of homework counts every decision as asked', () => {
    const alone = lesson({ participants, way: 'homework' });
    const [sheet] = learnerSheets(alone, questions, [answer(image)]);
    expect(sheet?.lines.map(({ asked }) => asked)).toEqual(Array(4).fill(['first']));
    expect(sheet?.scores).toMatchObject({ first: { answered: 1, missed: 3 } });
  });

  it('is there for everybody who answered', () => {
    const answers = [answer(image, { participant: 'ben' }), answer(image)];
    expect(learnerSheets(held, questions, answers).map(({ name }) => name)).toEqual([
      'Grey heron',
      'Red kite',
    ]);
  });
});
