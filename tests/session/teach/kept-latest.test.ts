import { describe, expect, it } from 'vitest';
import type { LogFailure } from '../../../src/domain/attempt.ts';
import { KeptLatest } from '../../../src/session/teach/kept-latest.svelte.ts';
import { full } from '../../support/tiny-lesson.ts';

/** Writes that are answered one by one, when the test says so. */
function slowly() {
  const written: string[] = [];
  const answers: ((answer: true | LogFailure | Error) => void)[] = [];
  const kept = new KeptLatest<string>((value) => {
    written.push(value);
    return new Promise((resolve, reject) =>
      answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
    );
  });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    kept,
    written,
    answer: async (answer: true | LogFailure | Error = true): Promise<void> => {
      answers.shift()?.(answer);
      await settle();
    },
  };
}

describe('what is kept last', () => {
  it('is said to be saved once it is written', async () => {
    const { kept, answer } = slowly();
    expect(kept.state).toBe('saved');
    const keeping = kept.keep('one');
    expect(kept.state).toBe('saving');
    expect(kept.atRisk).toBe(true);
    await answer();
    expect(await keeping).toBe(true);
    expect(kept.state).toBe('saved');
    expect(kept.atRisk).toBe(false);
  });

  it('is not said to be saved while something newer waits, and what lies between is left out', async () => {
    const { kept, written, answer } = slowly();
    const first = kept.keep('one');
    void kept.keep('two');
    const third = kept.keep('three');
    await answer();
    expect(kept.state).toBe('saving');
    await answer();
    expect(await Promise.all([first, third])).toEqual([true, true]);
    expect(written).toEqual(['one', 'three']);
    expect(kept.state).toBe('saved');
  });

  it('that could not be written waits for the next, or until somebody asks', async () => {
    const { kept, written, answer } = slowly();
    const first = kept.keep('one');
    await answer(full);
    expect(await first).toEqual(full);
    expect(kept.state).toEqual(full);
    const again = kept.retry();
    expect(kept.state).toBe('saving');
    await answer();
    expect(await again).toBe(true);
    expect(written).toEqual(['one', 'one']);
    expect(await kept.retry()).toBe(true);
    expect(written).toHaveLength(2);
  });

  it('goes on with the newer where the older failed', async () => {
    const { kept, written, answer } = slowly();
    void kept.keep('one');
    void kept.keep('two');
    await answer(full);
    await answer();
    expect(written).toEqual(['one', 'two']);
    expect(kept.state).toBe('saved');
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'that comes %i steps after a write began is never said to be kept unwritten',
    async (steps) => {
      const written: string[] = [];
      const kept = new KeptLatest<string>((value) => {
        written.push(value);
        return Promise.resolve(true);
      });
      void kept.keep('one');
      for (let i = 0; i < steps; i++) await Promise.resolve();
      expect(await kept.keep('two')).toBe(true);
      expect(written).toEqual(['one', 'two']);
      expect([kept.state, kept.atRisk]).toEqual(['saved', false]);
    },
  );

  it('says why where the part that saves is missing', async () => {
    const { kept, answer } = slowly();
    const keeping = kept.keep('one');
    await answer(new Error('offline'));
    expect(await keeping).toMatchObject({ is: 'not saved' });
  });
});
