import { describe, expect, it } from 'vitest';
import { replay } from '../../src/course/replay.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { presentTwoRoads } from '../../src/review/two-roads.ts';
import type { RoadRow } from '../../src/review/two-roads.ts';
import { whatIf } from '../../src/review/what-if.ts';
import type { WhatIf } from '../../src/review/what-if.ts';
import { fullCredit, inCase, tinyCourse } from '../support/tiny-course.ts';
import {
  image,
  along,
  ct,
  inOrder,
  leave,
  astray,
  withTract,
  wait,
  late,
} from '../support/tiny-road.ts';

function roads(
  decisions: readonly Decision[],
  number: number,
  otherwise: Decision,
  made = tinyCourse(),
) {
  const { judge, cells, scope, entry } = made;
  const own = replay(judge, scope, entry(), decisions);
  const other = whatIf(judge, cells, own, number, otherwise) as WhatIf;
  return presentTwoRoads(judge, cells, own, other, null);
}

const line = ({ title, detour, own, other, origin }: RoadRow): string =>
  `${title}${detour ? ' (detour)' : ''}: ${own?.chosen.join('+') ?? '-'} / ${other?.chosen.join('+') ?? '-'}, ${origin ?? 'not met'}`;

describe('two roads side by side', () => {
  it('show each step once, with what either road does there', () => {
    const { rows } = roads([wait, late, along, ct, inOrder, leave], 2, astray);
    expect(rows.map(line)).toEqual([
      'First: Wait / Wait, as it was',
      'Late (detour): Image / Image, as it was',
      'Tissue: Needle, along, 0 mm / Needle, along, +20 mm, otherwise',
      'Plan: CT / CT, kept',
      'Operation: Draw+Clamp+Operate / Draw+Clamp+Operate, kept',
      'Report: Leave / Leave, kept',
    ]);
    expect(rows.map(({ own, other }) => [own?.verdict, other?.verdict])[3]).toEqual([
      'correct',
      'harmful',
    ]);
  });

  it('show where one road does not come by', () => {
    expect(
      roads([wait, late, along, ct, inOrder, leave], 0, image).rows.map(line).slice(0, 3),
    ).toEqual([
      'First: Wait / Image, otherwise',
      'Late (detour): Image / -, not met',
      'Tissue: Needle, along, 0 mm / Needle, along, 0 mm, kept',
    ]);
    expect(roads(fullCredit, 0, wait).rows.map(line).slice(0, 3)).toEqual([
      'First: Image / Wait, otherwise',
      'Late (detour): - / Image, new step',
      'Tissue: Needle, along, 0 mm / Needle, along, 0 mm, kept',
    ]);
  });

  it('show at the end what only the other road comes to', () => {
    const jump = tinyCourse(
      inCase(
        'next: [{ when: { lump.imaged: false }, to: late-image }]',
        'next: [{ when: { lump.imaged: false }, to: end }]',
      ),
    );
    expect(roads([wait], 0, image, jump).rows.map(line)).toEqual([
      'First: Wait / Image, otherwise',
      'Tissue: - / Needle, along, 0 mm, new step',
      'Plan: - / CT, new step',
      'Operation: - / Draw+Clamp+Operate, new step',
      'Report: - / Leave, new step',
    ]);
  });

  it('say which options of an own decision are not offered on the other', () => {
    const offeredIfSoiled = tinyCourse(
      inCase('text: Tract }', 'text: Tract, when: { tract: soiled } }'),
    );
    const { rows } = roads([image, astray, withTract, inOrder, leave], 1, along, offeredIfSoiled);
    expect(rows.map(({ origin, gone }) => [origin, gone])).toEqual([
      ['as it was', []],
      ['otherwise', []],
      ['best instead', ['Tract']],
      ['kept', []],
      ['kept', []],
    ]);
  });

  it('end with both scores and weeks', () => {
    const { own, other } = roads([wait, late, along, ct, inOrder, leave], 0, image);
    expect([own.score.percent, own.score.passed, own.weeks]).toEqual([80, false, 13]);
    expect([other.score.percent, other.score.passed, other.weeks]).toEqual([100, true, 7]);
  });

  it('tell both endings, and a dash where nothing is told', () => {
    const untold = tinyCourse(
      inCase(
        'texts: [{ when: { margin: clear }, text: It is clear. }, { text: It comes back. }]',
        'texts: [{ when: { tract: soiled }, text: It comes back. }]',
      ),
    );
    expect(roads([image, astray, ct, inOrder, leave], 1, along, untold).endings).toEqual([
      { about: 'The leg', own: 'It comes back.', other: '–' },
    ]);
    expect(roads(fullCredit, 0, wait).endings).toEqual([
      { about: 'The leg', own: 'It is clear.', other: 'It is clear.' },
    ]);
  });

  it('list what is known in the end only where it differs', () => {
    expect(roads([image, astray, ct, inOrder, leave], 1, along).differences).toEqual([
      { about: 'Tract', own: 'soiled', other: 'clean' },
    ]);
    const known = roads([wait], 0, image).differences;
    expect(known).toContainEqual({ about: 'Size', own: 'not known', other: '4 cm' });
    expect(known.map(({ about }) => about)).not.toContain('Week'); // stands beside the scores
  });
});
