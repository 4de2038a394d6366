import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readQuizFile } from '../../src/content/quiz-file.ts';
import { quizFile, quizFormat } from '../../src/quiz/file.ts';
import { question, quiz } from '../support/tiny-quiz.ts';
import { astray, image } from '../support/tiny-road.ts';

/** A file whose quiz has something else in one place. */
const fileWith = (part: object): string =>
  JSON.stringify({ ...quizFormat, quiz: { ...quiz, ...part } });
const [first] = quiz.questions;
const withQuestion = (part: object): readonly string[] =>
  readQuizFile(fileWith({ questions: [first, { ...first, id: 'two', ...part }] })).problems;

describe('a quiz file', () => {
  it('is read as it was written', () => {
    const made = {
      ...quiz,
      questions: [
        ...quiz.questions,
        question('report', { from: null, seed: 7, prelude: [image, astray] }),
      ],
      twinOf: 'another',
    };
    expect(readQuizFile(quizFile(made))).toEqual({ quiz: made, problems: [] });
  });

  it('is refused where it is too big, no JSON, or something else', () => {
    const no = 'This is no quiz file. Choose one that was exported from here.';
    expect(readQuizFile(' '.repeat(500_001)).problems).toEqual([
      'This file is too big for a quiz. Split the quiz into several.',
    ]);
    for (const text of ['', '{', '1', 'null', '[]', '{}', '['.repeat(100_000)])
      expect(readQuizFile(text).problems).toEqual([no]);
    expect(readQuizFile('{"format":"clear-margins progress"}').problems).toEqual([
      'This file holds something else than a quiz. Open it where it was made.',
    ]);
  });

  it('of a newer version says what to do', () => {
    expect(readQuizFile(JSON.stringify({ ...quizFormat, version: 2, quiz })).problems).toEqual([
      'This quiz was made with a newer version. Update the app, then open it again.',
    ]);
    for (const version of ['1', 0])
      expect(readQuizFile(JSON.stringify({ ...quizFormat, version, quiz })).problems).toEqual([
        expect.stringMatching(/^version is /),
      ]);
    expect(readQuizFile(JSON.stringify({ format: quizFormat.format })).problems).toEqual([
      expect.stringMatching(/^version is missing/),
      expect.stringMatching(/^quiz is missing/),
    ]);
  });

  it('is told where it has another shape, and what belongs there', () => {
    expect(readQuizFile(fileWith({ title: '', minutes: -1, colour: 'red' })).problems).toEqual([
      'title is empty; write a title.',
      'minutes is too little; write 0 or more.',
      'colour is not known here; correct its spelling or remove it.',
    ]);
    expect(withQuestion({ opens: { ...first?.opens, case: undefined } })).toEqual([
      expect.stringMatching(/^Question 2, opens\.case is missing/),
    ]);
    expect(withQuestion({ opens: { ...first?.opens, seed: 1.5 } })).toEqual([
      'Question 2, opens.seed is no whole number; write one.',
    ]);
    expect(readQuizFile(fileWith({ questions: [7] })).problems).toEqual([
      expect.stringMatching(/^Question 1 is 7/),
    ]);
    expect(readQuizFile(fileWith({ questions: [] })).problems).toEqual([
      'questions is empty; a quiz asks something.',
    ]);
  });

  it('with a lot that is wrong tells the first places, and how many there are', () => {
    const questions = Array.from({ length: 30 }, (_, i) => ({ ...first, id: `q${i}`, step: '' }));
    const { problems } = readQuizFile(fileWith({ questions }));
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toBe('20 more places are wrong. Export the quiz again.');
  });

  it('may only hold so much', () => {
    const questions = Array.from({ length: 61 }, (_, i) => ({ ...first, id: `q${i}` }));
    expect(readQuizFile(fileWith({ questions })).problems).toEqual([
      'questions holds too much; keep 60 at most.',
    ]);
    const patient = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, i]));
    expect(withQuestion({ opens: { ...first?.opens, patient } })).toEqual([
      'Question 2, opens.patient holds too much; keep 200 at most.',
    ]);
    expect(withQuestion({ notes: { aim: 'a'.repeat(2001), expect: '', ask: '' } })).toEqual([
      'Question 2, notes.aim is too long; say it in 2000 characters.',
    ]);
  });

  it('is told so where something in it is as deep as it can be', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = fileWith({ title: 7 }).replace('"title":7', `"title":${deep}`);
    expect(readQuizFile(text).problems).toEqual([expect.stringMatching(/^title is a list/)]);
  });

  it.each(['constructor', '__proto__', 'toString'])('calls no question %s', (id) => {
    expect(withQuestion({ id })).toEqual([
      'Question 2, id is a name that every object has; write another.',
    ]);
  });

  it('has each id once', () => {
    expect(withQuestion({ id: first?.id })).toEqual([
      'Question 2: question 1 has the same id; give it another.',
    ]);
  });

  it('never throws, and brings in no names that objects have', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => fileWith({ questions: JSON.parse(json) as unknown })),
        ),
        (text) => {
          readQuizFile(text);
        },
      ),
    );
    const poisoned = fileWith({}).replace('"patient":{', '"patient":{"__proto__":{"x":1},');
    const read = readQuizFile(poisoned);
    expect(Object.getPrototypeOf(read.quiz?.questions[0]?.opens.patient ?? {})).toBe(
      Object.prototype,
    );
  });
});
