import { describe, expect, it } from 'vitest';
import { readHomework } from '../../src/content/homework-file.ts';
import { quizFile } from '../../src/quiz/file.ts';
import {
  homeworkFormat,
  homeworkOf,
  homeworkText,
  readyHomeworkText,
  resultText,
} from '../../src/quiz/homework.ts';
import { handedIn } from '../support/tiny-homework.ts';
import { lesson, quiz } from '../support/tiny-quiz.ts';

const homework = homeworkOf(lesson());
const read = (raw: unknown, ready = [quiz]) => readHomework(JSON.stringify(raw), ready);

describe('a homework', () => {
  it('is read as it was written', () => {
    expect(readHomework(homeworkText(homework), [])).toEqual({ homework, problems: [] });
  });

  it('that names a ready quiz holds that quiz, without what is for instructors', () => {
    expect(readHomework(readyHomeworkText('today', quiz), [quiz])).toEqual({
      homework,
      problems: [],
    });
  });

  it('that names a quiz which is not here, or which is another one here, says what to do', () => {
    for (const ready of [[], [{ ...quiz, content: '2027.1' }]])
      expect(readHomework(readyHomeworkText('today', quiz), ready).problems).toEqual([
        'This names a quiz of other content (2026.1) than is here. Update the app, or ask for the homework as a file.',
      ]);
  });

  it('loses what an instructor wrote beside the questions, even where the file holds it', () => {
    const { homework: found } = read({ ...homeworkFormat, lesson: 'today', quiz });
    expect(found).toEqual(homework);
  });

  it('is refused where it is too big, cut off, or something else', () => {
    expect(readHomework(' '.repeat(256_001), []).problems).toEqual([
      'This is too big for a homework. Ask for it again.',
    ]);
    for (const text of ['', '{', '1', 'null', '[]', '{}', '['.repeat(100_000), '{"format":"x"}'])
      expect(readHomework(text, []).problems).toEqual([
        'This is no homework, or only a part of it. Ask for it again.',
      ]);
    expect(readHomework(quizFile(quiz), []).problems).toEqual([
      'This is a quiz for instructors. Ask for it as homework.',
    ]);
    expect(readHomework(resultText(handedIn(), String), []).problems).toEqual([
      'This is what somebody handed in. It goes to whoever gave the homework.',
    ]);
    expect(read({ ...homeworkFormat, version: 2, lesson: 'today', quiz }).problems).toEqual([
      'This was given with a newer version. Update the app, then open it again.',
    ]);
  });

  it('is refused where its quiz is as deep as it can be', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = JSON.stringify({ ...homeworkFormat, lesson: 'today', quiz: 'deep' });
    expect(readHomework(text.replace('"deep"', deep), []).problems[0]).toBe(
      'This homework is damaged. Ask for it again.',
    );
    const within = JSON.stringify({ ...homeworkFormat, lesson: 'today', quiz: { ...quiz, id: 7 } });
    expect(readHomework(within.replace('"id":7', `"id":${deep}`), []).homework).toBeUndefined();
  });

  it.each([
    ['no version', { format: homeworkFormat.format, lesson: 'today', quiz }],
    ['a version that never was', { ...homeworkFormat, version: 0, lesson: 'today', quiz }],
    ['no lesson', { ...homeworkFormat, quiz }],
    ['a lesson without a name', { ...homeworkFormat, lesson: '', quiz }],
    ['no quiz', { ...homeworkFormat, lesson: 'today' }],
    [
      'a quiz that asks nothing',
      { ...homeworkFormat, lesson: 'x', quiz: { ...quiz, questions: [] } },
    ],
    ['half a name', { ...homeworkFormat, lesson: 'today', ready: { id: quiz.id } }],
  ])('with %s is damaged', (_, raw) => {
    expect(read(raw).homework).toBeUndefined();
    expect(read(raw).problems[0]).toBe('This homework is damaged. Ask for it again.');
  });
});
