import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/course/cells.ts';
import { walk } from '../../../src/course/walk.ts';
import { isMendedByPlay } from '../../../src/course/walk/mending.ts';
import { tiny } from '../../support/tiny-library.ts';

const mendedBy = (condition: string) =>
  tiny({
    file: 'pitfalls/all.yaml',
    from: 'mended: { tract.taken: true }',
    to: `mended: ${condition}`,
  });

function mended(condition: string) {
  const { judge, kase } = mendedBy(condition);
  const byPlay = isMendedByPlay(judge, cellsOf(judge.book, kase), kase, 'needle-off-line');
  return { byPlay, unmendable: walk(judge, kase).unmendable };
}

describe('a pitfall that says how it is mended', () => {
  it('is shown to be mended by a course that commits it once and is right otherwise', () => {
    expect(mended('{ tract.taken: true }')).toEqual({ byPlay: true, unmendable: [] });
  });

  it('is found to be mended by a course that errs again', () => {
    expect(mended('{ tract.taken: true, margin: unknown }')).toEqual({
      byPlay: false,
      unmendable: [],
    });
  });

  it('is not shown to be mended by a course that never commits it', () => {
    // with a clear margin there is nothing to be left
    const edit = {
      file: 'pitfalls/all.yaml',
      from: 'title: tumour-left',
      to: 'mended: { margin: clear }\n  title: tumour-left',
    };
    const { judge, kase } = tiny(edit);
    expect(isMendedByPlay(judge, cellsOf(judge.book, kase), kase, 'tumour-left')).toBe(false);
    expect(walk(judge, kase).unmendable).toEqual(['tumour-left']);
  });

  it('is reported if no course mends it', () => {
    expect(mended('{ tract.taken: true, tract: clean }')).toEqual({
      byPlay: false,
      unmendable: ['needle-off-line'],
    });
  });

  it('is not mended by what holds in courses that do not commit it', () => {
    expect(mended('{ tract: clean }').unmendable).toEqual(['needle-off-line']);
  });
});
