import { describe, expect, it } from 'vitest';
import { readResult } from '../../src/content/result-file.ts';
import { quizFile } from '../../src/quiz/file.ts';
import { homeworkOf, homeworkText, resultFormat, resultText } from '../../src/quiz/homework.ts';
import { digestOf } from '../../src/storage/digest.ts';
import { handedIn } from '../support/tiny-homework.ts';
import { image } from '../support/tiny-road.ts';
import { lesson, quiz } from '../support/tiny-quiz.ts';

const text = resultText(handedIn(), digestOf);
const read = (given: string) => readResult(given, digestOf);
/** A result that somebody made with the right digest; parts of it are no result. */
const forged = (part: object) => read(resultText({ ...handedIn(), ...part }, digestOf));
const [first] = handedIn().answers;
const decided = (part: object) =>
  forged({ answers: [{ question: 'q-first', decision: { ...image, ...part } }] });

describe('a result', () => {
  it('is read as it was handed in, however it is laid out', () => {
    expect(read(text)).toEqual(handedIn());
    expect(read(JSON.stringify(JSON.parse(text), null, 2))).toEqual(handedIn());
  });

  it('is edited once anything in it was changed', () => {
    for (const [from, to] of [
      ['"Ada"', '"Eve"'],
      ['"image"', '"wait"'],
      ['"guess"', '"certain"'],
      ['"revision":1', '"revision":2'],
      ['"digest":"', '"digest":"0'],
    ] as const) {
      expect(text).toContain(from);
      expect(read(text.replace(from, to))).toEqual({ no: 'edited' });
    }
  });

  it.each(['"Ada"', '"image"', '"guess"'])('is damaged with something deep for %s', (value) => {
    const deep = '['.repeat(45_000) + ']'.repeat(45_000);
    expect(text).toContain(value);
    expect(read(text.replace(value, deep))).toEqual({ no: 'damaged' });
  });

  it('answers no question that has the name of what every object has', () => {
    for (const id of ['constructor', '__proto__'])
      expect(forged({ answers: [{ question: id, decision: image }] })).toEqual({ no: 'damaged' });
  });

  it('is none where it is something else', () => {
    for (const other of [
      '',
      '{',
      '1',
      'null',
      '[]',
      '{}',
      text.slice(0, -20),
      quizFile(quiz),
      homeworkText(homeworkOf(lesson())),
    ])
      expect(read(other)).toEqual({ no: 'no result' });
    expect(read(`${text}${' '.repeat(100_000)}`)).toEqual({ no: 'too large' });
    expect(read(text.replace('"version":1', '"version":2'))).toEqual({ no: 'newer version' });
  });

  it.each([
    ['no version', () => read(JSON.stringify({ format: resultFormat.format }))],
    ['a score', () => read(text.replace('{', '{"score":100,'))],
    ['no name', () => forged({ participant: { id: 'ada', name: '' } })],
    ['a name of spaces around', () => forged({ participant: { id: 'ada', name: ' Ada' } })],
    ['a name that is too long', () => forged({ participant: { id: 'ada', name: 'a'.repeat(41) } })],
    ['no number', () => forged({ revision: 0 })],
    ['a number that is none', () => forged({ revision: 1.5 })],
    ['one question twice', () => forged({ answers: [first, first] })],
    ['more answers than any quiz asks', () => forged({ answers: Array(61).fill(first) })],
    ['acts that are no list', () => decided({ acts: [], certainty: 'very' })],
    ['too many acts', () => decided({ acts: Array(41).fill({ act: 'a', with: {} }) })],
    ['a value that is a map', () => decided({ acts: [{ act: 'a', with: { dose: {} } }] })],
    ['a reason that is a number', () => decided({ reason: 1 })],
  ])('with %s is damaged', (_, found) => {
    expect(found()).toEqual({ no: 'damaged' });
  });
});
