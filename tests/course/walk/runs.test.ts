import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/course/cells.ts';
import { draw, soundnessOf } from '../../../src/course/draw.ts';
import { chapterEntry } from '../../../src/course/entry.ts';
import { score } from '../../../src/course/score.ts';
import { runStrategy, strategies } from '../../../src/course/strategies.ts';
import { runsOf } from '../../../src/course/walk/runs.ts';
import { tiny } from '../../support/tiny-library.ts';
import type { Edit } from '../../support/tiny-library.ts';

function runs(patients: number, ...edits: readonly Edit[]) {
  const { judge, kase } = tiny(...edits);
  return runsOf(judge, cellsOf(judge.book, kase), kase, patients);
}

describe('playing drawn patients', () => {
  it('is perfect with the best decisions, and fails by doing the least', () => {
    expect(runs(20)).toEqual({
      patients: 20,
      bestFails: 0,
      chapters: [
        { chapter: 'before', patients: 20, leastFails: 20 },
        { chapter: 'after', patients: 20, leastFails: 20 },
      ],
    });
  });

  it('counts the patients with whom the best decisions are not perfect', () => {
    const large: Edit = {
      file: 'rules/all.yaml',
      from: 'verdicts: { needle: correct }',
      to: 'when: { lump.class: small }, verdicts: { needle: correct }',
    };
    const { judge, kase } = tiny();
    const soundness = soundnessOf(judge.reader, kase);
    const drawn = Array.from({ length: 20 }, (_, i) => draw(soundness, kase, i + 1));
    const expected = drawn.filter((given) => given['lump.sizeCm'] === 8).length;
    const { bestFails, chapters } = runs(20, large);
    expect(bestFails).toBe(expected);
    expect(chapters[1]?.patients).toBe(20);
  });

  it('leaves out patients whose best road does not come through a chapter', () => {
    const skip: Edit = {
      file: 'cases/tiny.yaml',
      from: 'options: [{ act: needle, text: Needle }, { act: cut-open, text: Open }]',
      to: 'options: [{ act: needle, text: Needle }, { act: cut-open, text: Open }]\n        next: [{ to: end }]',
    };
    expect(runs(5, skip).chapters[1]).toEqual({ chapter: 'after', patients: 0, leastFails: 0 });
  });

  it('starts each chapter where the course starts it', () => {
    const { judge, kase } = tiny();
    const cells = cellsOf(judge.book, kase);
    const given = draw(soundnessOf(judge.reader, kase), kase, 1);
    const place = chapterEntry(judge, cells, kase, 'after', given);
    if (!place) throw new Error('the best road comes through');
    const scope = { kase, chapter: 'after' };
    const least = runStrategy(judge, cells, scope, place, strategies.least);
    expect(score(judge, cells, least).passed).toBe(false);
    expect(runs(1).chapters[1]?.leastFails).toBe(1);
  });
});
