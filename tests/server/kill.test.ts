import { expect, it } from 'vitest';
import { holdClass } from '../trials/class-trial.ts';

it('a class loses nothing that was recorded when the process of its host is killed in the middle of a question', async () => {
  const figures = await holdClass({
    participants: 6,
    questions: 1,
    kill: true,
    flood: 0,
    within: 300,
  });
  expect(figures).toMatchObject({ recorded: 6, recordedLost: 0, duplicatesCounted: 0, kills: 1 });
});
