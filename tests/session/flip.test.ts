import { describe, expect, it } from 'vitest';
import type { StoredAttempt } from '../../src/domain/attempt.ts';
import type { Case, Step } from '../../src/domain/case.ts';
import type { FlipPair } from '../../src/domain/flip.ts';
import { findFlips } from '../../src/review/flips.ts';
import { Flip } from '../../src/session/flip.svelte.ts';
import { flipsTried, openFlips } from '../../src/session/flips.ts';
import type { FlipBook } from '../../src/session/flips.ts';
import type { Reviewing } from '../../src/session/reviewing.ts';
import { memoryLog } from '../support/memory-log.ts';
import { empty } from '../support/reviewed.ts';
import { tinyHost } from '../support/exercise-host.ts';
import { tinyCourse } from '../support/tiny-course.ts';

const { judge, kase } = tinyCourse();
const [pair] = findFlips(judge, [kase], 0) as readonly [FlipPair];
const entry = (one: Case) => ({
  ...one,
  chapters: [],
  situations: [],
  load: () => Promise.resolve({ default: one }),
});

const bookOf = (...pairs: readonly FlipPair[]): Promise<FlipBook> =>
  openFlips(judge, [entry(kase)], () => Promise.resolve(pairs));

async function opened(log = memoryLog()) {
  const host = tinyHost(log);
  const flip = await Flip.open(host, await bookOf(pair), pair);
  if ('unplayable' in flip) throw new Error(flip.unplayable);
  const [a, b] = flip.sides.map(({ draft }) => draft);
  if (!a || !b) throw new Error('two patients are needed');
  return { host, flip, a, b };
}

describe('the book of flip pairs', () => {
  it('lists them by case and question, and tells the fact in words', async () => {
    const other = { ...pair, id: 'other' };
    const book = await bookOf(pair, other);
    expect(book.cases).toEqual([
      {
        title: 'A tiny case',
        groups: [
          {
            chapter: 'After',
            title: 'Report',
            question: 'What follows?',
            pairs: [pair.id, 'other'],
          },
        ],
      },
    ]);
    expect(book.fact(pair)).toEqual({ label: 'Margin', values: ['clear', 'involved'] });
    expect([book.find('other'), book.find('none')]).toEqual([other, undefined]);
    expect([book.after(pair), book.after(other)]).toEqual([other, pair]);
  });

  it('lists steps that ask the same under the same title as one', async () => {
    const { report } = kase.steps as Readonly<Record<'report', Step>>;
    const twin = { ...report, id: 'twin' };
    const other = { ...report, id: 'other', title: 'Something else' };
    const wide = { ...kase, steps: { ...kase.steps, twin, other } };
    const pairs = [
      { ...pair, id: 'third', step: 'other' },
      { ...pair, id: 'second', step: 'twin' },
      pair,
    ];
    const book = await openFlips(judge, [entry(wide)], () => Promise.resolve(pairs));
    expect(book.cases[0]?.groups).toMatchObject([
      { title: 'Report', pairs: [pair.id, 'second'] },
      { title: 'Something else', pairs: ['third'] },
    ]);
  });

  it('knows what was made of the pairs, or that this cannot be read', async () => {
    const flips = { [pair.id]: { at: '2026-01-01', right: true, sides: [] } };
    const app = (standing: Reviewing['standing']) => ({
      reviewing: () => Promise.resolve({ standing } as Reviewing),
    });
    expect(await flipsTried(app(() => Promise.resolve({ ...empty, flips })))).toEqual(flips);
    const none = app(() => Promise.resolve({ is: 'blocked', because: 'it is' }));
    expect(await flipsTried(none)).toBeUndefined();
    const gone = { reviewing: () => Promise.reject(new Error('not loaded')) };
    expect(await flipsTried(gone)).toBeUndefined();
  });

  it('leaves out what no case has any more', async () => {
    const book = await bookOf({ ...pair, case: 'gone' }, { ...pair, step: 'gone' });
    expect(book.pairs).toEqual([]);
  });

  it('meets both patients at the step with the same order of options, or in the situation', async () => {
    const book = await bookOf(pair);
    const [a, b] = book.drills(pair);
    expect(a).toEqual({ ...b, patient: kase.base });
    expect(b.patient).toEqual({ ...kase.base, 'fate.margin': 'involved' });
    expect([a.from, a.situation, a.exercise]).toEqual([
      'report',
      null,
      { is: 'flip', pair: pair.id },
    ]);
    const [met] = book.drills({ ...pair, situation: 'sent-late' });
    expect([met.from, met.situation]).toEqual([null, 'sent-late']);
    const apart = book.drills({ ...pair, situation: 'sent-late', plain: 'a' });
    expect(apart.map(({ from, situation }) => [from, situation])).toEqual([
      ['report', null],
      [null, 'sent-late'],
    ]);
  });
});

describe('a flip pair', () => {
  it('asks for both answers, then commits both with one certainty', async () => {
    const { host, flip, a, b } = await opened();
    expect(flip.sides.map(({ view }) => view.options.map(({ act }) => act))).toHaveLength(2);
    expect(flip.missing).toBe('Patient A: Choose one');
    await flip.commit('certain');
    expect([flip.committed, await host.log.read('try-1')]).toEqual([false, undefined]);
    a.toggle('leave-it');
    expect(flip.missing).toBe('Patient B: Choose one');
    b.toggle('leave-it');
    expect(flip.missing).toBeNull();
    await flip.commit('certain');
    expect(flip.committed).toBe(true);
    const one = (await host.log.read('try-1')) as StoredAttempt;
    const two = (await host.log.read('try-2')) as StoredAttempt;
    expect([one, two].map(({ records }) => records)).toMatchObject([
      [{ kind: 'decision', certainty: 'certain', shown: [{ row: 'clear', verdict: 'correct' }] }],
      [
        {
          kind: 'decision',
          certainty: 'certain',
          shown: [{ row: 'not-clear', verdict: 'harmful' }],
        },
      ],
    ]);
    expect(one.header.exercise).toEqual({ is: 'flip', pair: pair.id });
  });

  it('takes a second press for none', async () => {
    const log = memoryLog();
    const { flip, a, b } = await opened(log);
    a.toggle('leave-it');
    b.toggle('reoperate');
    const letGo = log.hold();
    const first = flip.commit('guess');
    expect([flip.busy, flip.committed]).toEqual([true, false]);
    await flip.commit('certain');
    letGo();
    await first;
    expect([flip.busy, flip.committed]).toEqual([false, true]);
    expect(((await log.read('try-1')) as StoredAttempt).records).toHaveLength(1);
  });

  it('lets go of both when it is left', async () => {
    const { host, flip } = await opened();
    expect(host.open()).toHaveLength(2);
    flip.leave();
    expect(host.open()).toEqual([]);
  });

  it('keeps neither open if one of them cannot be met', async () => {
    const host = tinyHost();
    const book = await bookOf(pair);
    const [a, b] = book.drills(pair);
    const half: FlipBook = { ...book, drills: () => [a, { ...b, case: 'gone' }] };
    expect(await Flip.open(host, half, pair)).toEqual({ unplayable: 'no such case' });
    expect(host.open()).toEqual([]);
  });
});
