import { describe, expect, it } from 'vitest';
import type { FlipPair } from '../../src/domain/flip.ts';
import { findFlips } from '../../src/review/flips.ts';
import { actsInWords, rightHere } from '../../src/session/flip-words.ts';
import { Flip } from '../../src/session/flip.svelte.ts';
import { openFlips } from '../../src/session/flips.ts';
import { tinyHost } from '../support/exercise-host.ts';
import { needle, tinyCourse } from '../support/tiny-course.ts';

const { judge, kase } = tinyCourse();
const [pair] = findFlips(judge, [kase], 0) as readonly [FlipPair];

async function opened(): Promise<Flip> {
  const load = () => Promise.resolve({ default: kase });
  const entry = { ...kase, chapters: [], situations: [], load };
  const book = await openFlips(judge, [entry], () => Promise.resolve([pair]));
  const flip = await Flip.open(tinyHost(), book, pair);
  if ('unplayable' in flip) throw new Error(flip.unplayable);
  return flip;
}

describe('the words of a flip pair', () => {
  it('say what was set with an act by its label', async () => {
    const { sides } = await opened();
    const [a] = sides;
    const option = { act: 'needle', text: 'A needle', alone: false, parameters: [] };
    const side = { ...a, view: { ...a.view, options: [option] } };
    const [words] = actsInWords(side, [needle(3, 'along')]);
    expect(words).toMatch(/^A needle \(.+\)$/);
    expect(words).toContain('3');
    expect(actsInWords(side, [{ act: 'needle', with: {} }])).toEqual(['A needle']);
  });

  it('tell all that is right for a patient once both are decided', async () => {
    const flip = await opened();
    const [a, b] = flip.sides;
    expect([rightHere(a), rightHere(b)]).toEqual([[], []]);
    for (const { draft } of flip.sides) draft.toggle('leave-it');
    await flip.commit('guess');
    expect([rightHere(a), rightHere(b)]).toMatchObject([
      [{ act: 'leave-it', finding: { verdict: 'correct', row: 'clear' } }],
      [{ act: 'reoperate', finding: { verdict: 'correct', row: 'not-clear' } }],
    ]);
    expect(rightHere(b)[0]?.text).toBe(b.view.options.find(({ act }) => act === 'reoperate')?.text);
  });
});
