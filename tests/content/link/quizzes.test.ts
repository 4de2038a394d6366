import { expect, it } from 'vitest';
import { builtWith, problemsOf, quizText } from '../../support/with-quizzes.ts';

const quizOf = (text: string) => builtWith(text).library?.quizzes['plain'];

it('a quiz holds its questions with the patient whole, and the content it was made with', () => {
  expect(
    quizOf(
      quizText(['step: report', 'step: report\n    seed: 7\n    patient: { lump.sizeCm: 8 }']),
    ),
  ).toEqual({
    id: 'plain',
    title: 'A plain quiz',
    about: 'For tests.',
    minutes: 10,
    content: '2026.1',
    questions: [
      {
        id: 'one',
        step: 'report',
        opens: {
          case: 'tiny',
          chapter: null,
          from: 'report',
          situation: null,
          seed: 7,
          patient: { 'lump.sizeCm': 8, 'lump.depth': 'deep', 'fate.margin': 'clear' },
          prelude: [],
        },
        notes: { aim: 'To see.', expect: 'A slip.', ask: 'Why?' },
      },
    ],
    twinOf: null,
  });
});

it('a question of a situation has its patient, and opens in it', () => {
  const quiz = quizOf(quizText(['step: report', 'step: plan\n    situation: sent-late']));
  expect(quiz?.questions[0]?.opens).toMatchObject({ from: null, situation: 'sent-late' });
});

it('quizzes come in the order of their places', () => {
  const second = quizText(['id: plain', 'id: second\nplace: 2']);
  const first = quizText(['id: plain', 'id: first\nplace: 1']);
  const { library } = builtWith(quizText(), second, first);
  expect(Object.keys(library?.quizzes ?? {})).toEqual(['first', 'second', 'plain']);
});

it('names that lead nowhere are reported with what to do', () => {
  const text = quizText(
    ['minutes: 10', 'minutes: 10\ntwinOf: nobody'],
    [
      'step: report',
      'step: gone\n    patient: { lump.colour: red, tract: soiled, lump.sizeCm: 99 }',
    ],
  );
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(/twinOf: no quiz is called "nobody"/),
    expect.stringMatching(/questions\.0\.step: no step is called "gone"/),
    expect.stringMatching(/patient\.lump\.colour: no fact is called "lump\.colour"/),
    expect.stringMatching(/patient\.tract: is no given fact/),
    expect.stringMatching(/patient\.lump\.sizeCm: .*99/),
  ]);
});

it('a case that is not there is reported once', () => {
  expect(problemsOf(quizText(['case: tiny', 'case: big']))).toEqual([
    expect.stringMatching(/questions\.0\.case: no case is called "big"/),
  ]);
});

it('a situation has to be one of the case, and begin at the step', () => {
  const at = (situation: string) =>
    problemsOf(quizText(['step: report', `step: report\n    situation: ${situation}`]));
  expect(at('sent-late')).toEqual([expect.stringContaining('begins at "plan"')]);
  expect(at('nowhere')).toEqual([expect.stringContaining('no situation of this case is called')]);
});

it('ids that stand twice are reported', () => {
  const again =
    '\n  - id: one\n    case: tiny\n    step: plan\n    notes: { aim: A., expect: B., ask: C. }\n';
  expect(problemsOf(`${quizText().trimEnd()}${again}`)).toEqual([
    expect.stringContaining('another question above is called "one"'),
  ]);
  expect(problemsOf(quizText(), quizText())).toEqual([
    expect.stringContaining('another file is this quiz'),
  ]);
});

it('notes are filled, and short', () => {
  expect(problemsOf(quizText(['expect: A slip.', 'expect: ""']))).toEqual([
    expect.stringMatching(/notes\.expect: write something here/),
  ]);
  expect(problemsOf(quizText(['Why?', 'Why? '.repeat(90)]))).toEqual([
    expect.stringMatching(/notes\.ask: say it in 400 characters/),
  ]);
});
