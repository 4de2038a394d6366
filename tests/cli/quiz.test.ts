import { describe, expect, it } from 'vitest';
import { quiz } from '../../src/cli/commands/quiz.ts';
import { machineWith, runs } from '../support/machine.ts';
import { filesWith, quizText } from '../support/with-quizzes.ts';

const machine = (...quizzes: readonly string[]) => ({
  ...machineWith(),
  content: () => filesWith(...quizzes),
});

describe('quiz', () => {
  it('lists the quizzes with their questions', async () => {
    const { code, out } = await runs(quiz, '', machine(quizText()));
    expect(code).toBe(0);
    expect(out).toContain('A plain quiz (10 minutes) [plain]\n  A tiny case: Report\n');
    expect(out).toContain('1 quizzes, 1 questions.');
  });

  it('ends with 1 and says why where a question cannot be asked', async () => {
    const world = machine(quizText(['step: report', 'step: late-image']));
    const { code, json } = await runs(quiz, '--json', world);
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      quizzes: [
        {
          questions: [{ opens: false, because: 'The course of this case no longer leads there.' }],
        },
      ],
    });
    expect((await runs(quiz, '', world)).out).toContain('cannot be asked: The course');
  });

  it('explains itself', async () => {
    expect((await runs(quiz, '--help')).out).toMatch(/^Usage: npm run -s quiz/);
  });
});
