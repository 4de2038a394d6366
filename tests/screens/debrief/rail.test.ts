import { describe, expect, it } from 'vitest';
import { presentDebrief } from '../../../src/course/present-debrief.ts';
import { replay } from '../../../src/course/replay.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import { rowsOf } from '../../../src/screens/debrief/rail.ts';
import { decided, fullCredit, inCase, tinyCourse } from '../../support/tiny-course.ts';
import type { TinyCourse } from '../../support/tiny-course.ts';

const [, along] = fullCredit as [Decision, Decision];
const wait = decided('first', 'wait');
const late = decided('late-image', 'image');

function rows(decisions: readonly Decision[], made: TinyCourse = tinyCourse()) {
  const course = replay(made.judge, made.scope, made.entry(), decisions);
  const { stations } = presentDebrief(made.judge, made.cells, course, null, []);
  return rowsOf(stations, (id) => `Chapter ${id}`);
}
const line = (row: ReturnType<typeof rows>[number]): string =>
  `${row.own?.number ?? '-'} ${row.step}: ${row.from ?? '-'} > ${row.at ?? '-'}`;

describe('the rows of the map', () => {
  it('stay on the rail of the best way where every decision is of full credit', () => {
    const all = rows(fullCredit);
    expect(all.map(line)).toEqual([
      '1 first: - > on',
      '2 tissue: on > on',
      '3 plan: on > on',
      '4 operation: on > on',
      '5 report: on > on',
    ]);
    expect(all.every(({ same }) => same)).toBe(true);
  });

  it('leave it for an error, stay beside it on a detour, and come back', () => {
    const all = rows([wait, late, along]).slice(0, 3);
    expect(all.map(line)).toEqual([
      '1 first: - > off',
      '2 late-image: off > off',
      '3 tissue: off > on',
    ]);
    expect(all.map(({ same }) => same)).toEqual([false, false, true]);
    expect(all.map(({ best }) => best?.join())).toEqual([
      'Image',
      undefined,
      'Needle, along, 0 mm',
    ]);
  });

  it('pass by what only the best way meets, and are numbered as the decisions are', () => {
    const jump = tinyCourse(inCase('to: late-image }]', 'to: report }]'));
    expect(rows([wait, decided('report', 'reoperate')], jump).map(line)).toEqual([
      '1 first: - > off',
      '- tissue: off > -',
      '- plan: off > -',
      '- operation: off > -',
      '2 report: off > on',
    ]);
  });

  it('say where a chapter begins', () => {
    expect(rows(fullCredit).map(({ opens }) => opens)).toEqual([
      'Chapter before',
      null,
      'Chapter after',
      null,
      null,
    ]);
  });
});
