import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { namedOnce } from '../../../src/session/telling.ts';
import { cava, theCava } from '../../support/cava.ts';
import { offeredAt } from '../../support/played.ts';
import { patient } from '../../support/patients.ts';
import { book } from '../../support/shipped.ts';
import { labelsOf, rowOf, verdictOf } from '../../support/verdicts.ts';

// What is held before anything is moved, and how much of the ring goes.
const { decide, marks, meet, reach, best } = theCava;

const known = (different: Facts = {}): Facts =>
  patient({ ...cava.fixed, ...cava.base, stage: 'localized', ...different });
const upTo = (step: string, situation: string) => {
  let now = meet(situation);
  while (now.step?.id !== step) now = best(now);
  return now;
};

const ends = 'sling-above + sling-below';
const renal =
  'sling-the-right-renal-vein + sling-the-left-renal-vein + sling-the-right-renal-artery';

describe('what is held', () => {
  const temptations = {
    'sling-the-hepatic-veins': 'not scored',
    'stitch-through-the-tumour': 'harmful',
    'no-slings': 'harmful P40',
  };
  const vessels = (verdict: string) =>
    Object.fromEntries(renal.split(' + ').map((act) => [act, verdict]));
  const both = { 'sling-above': 'correct', 'sling-below': 'correct' };

  it('both ends, the renal veins and the right renal artery; the rest is not scored', () => {
    expect(offeredAt(reach('what-is-held'))).toEqual({
      ...both,
      ...vessels('correct'),
      ...temptations,
      'sling-the-aorta': 'not scored',
    });
  });

  it('the renal vessels of an upper tumour are not asked for, and cost nothing', () => {
    const upper = upTo('what-is-held', 'a-tumour-of-the-upper-segment');
    expect(offeredAt(upper)).toEqual({
      ...both,
      ...vessels('not scored'),
      ...temptations,
      'sling-the-liver-pedicle': 'not scored',
    });
    expect(decide(upper, ends).judged.credit).toBe(1);
    expect(decide(upper, `${ends} + ${renal}`).judged.credit).toBe(1);
  });

  it.each(`${ends} + ${renal}`.split(' + '))('%s left out is an error of control', (act) => {
    const others = `${ends} + ${renal}`.split(' + ').filter((other) => other !== act);
    const { judged } = decide(reach('what-is-held'), others.join(' + '));
    expect(judged.findings.filter(({ verdict }) => verdict !== 'correct')).toMatchObject([
      { act, done: false, verdict: 'suboptimal', pitfalls: ['clamped-before-control'] },
    ]);
    expect(judged.credit).toBe(0.8);
  });

  it('several left out are one pitfall, named once and not of each', () => {
    const { judged } = decide(reach('what-is-held'), 'sling-above');
    const told = namedOnce(judged.findings.map((finding) => ({ finding })));
    expect(judged.findings.flatMap(({ pitfalls }) => pitfalls)).toHaveLength(4);
    expect(told.flatMap(({ finding }) => finding.pitfalls)).toEqual(['clamped-before-control']);
    expect(told.map(({ finding }) => finding.verdict)).toEqual(
      judged.findings.map(({ verdict }) => verdict),
    );
  });

  it('everything there is at once earns nothing, since the tumour is no handle', () => {
    const all = `${ends} + ${renal} + sling-the-aorta + stitch-through-the-tumour`;
    expect(decide(reach('what-is-held'), all).judged.credit).toBe(0);
  });

  it('where no source speaks, the gap is named', () => {
    expect(labelsOf('slings-at-the-cava', 'silent')).toEqual(['PR17', 'G41']);
  });

  it('what was left out is in hand once both ends and the renal vessels are held', () => {
    const without = { 'what-is-held': ends };
    const artery = (otherwise: Readonly<Record<string, string>>) =>
      reach('the-aorta', {}, otherwise).patient.facts['held.rightRenalArtery'];
    const order =
      'explore-the-belly > open-the-way > decide-at-the-cava > divide-the-collaterals > full-heparin > set-the-clamps > take-the-tumour-out';
    expect(artery(without)).toBe(true);
    expect(artery({ ...without, 'the-order-of-the-day': order })).toBe(false);
  });

  it('a lower clamp that goes on with nothing in hand below tears the vein', () => {
    const order = [
      'explore-the-belly > open-the-way > decide-at-the-cava > divide-the-collaterals > full-heparin',
      'set-the-clamps > take-the-tumour-out > hold-both-ends',
    ].join(' > ');
    const told = (slung: string) =>
      JSON.stringify(
        decide(reach('the-order-of-the-day', {}, { 'what-is-held': slung }), order).told,
      );
    expect(told('sling-above')).toMatch(/goes on by feel/);
    expect(told(ends)).not.toMatch(/goes on by feel/);
  });
});

describe('how much of the ring goes', () => {
  const cut = (need: number, share: number) =>
    verdictOf(
      'how-much-of-the-ring',
      'cut-the-ring',
      known({ 'ivc.circumferencePct': need, 'cut.sharePct': share }),
    );

  it.each([
    [40, 0, 'harmful P11'],
    [40, 35, 'harmful P11'],
    [40, 40, 'correct'],
    [40, 45, 'acceptable'],
    [40, 50, 'acceptable'],
    [40, 55, 'not scored'],
    [40, 70, 'not scored'],
    [40, 75, 'not scored'],
    [40, 80, 'suboptimal P34'],
    [40, 100, 'suboptimal P34'],
    [60, 55, 'harmful P11'],
    [60, 60, 'correct'],
    [60, 70, 'acceptable'],
    [60, 75, 'not scored'],
    [60, 80, 'suboptimal P34'],
    [70, 75, 'not scored'],
    [70, 80, 'suboptimal P34'],
    [75, 75, 'correct'],
    [75, 80, 'acceptable'],
    [80, 95, 'not scored'],
    [90, 70, 'harmful P11'],
    [90, 85, 'harmful P11'],
    [90, 90, 'correct'],
    [90, 100, 'acceptable'],
    [100, 95, 'harmful P11'],
    [100, 100, 'correct'],
  ])('a need of %d and a cut of %d per cent: %s', (need, share, verdict) => {
    expect(cut(need, share)).toBe(verdict);
  });

  it('names the hole: just 75 %, and how much good wall may go', () => {
    const row = (share: number) =>
      rowOf(
        'how-much-of-the-ring',
        'cut-the-ring',
        known({ 'ivc.circumferencePct': 40, 'cut.sharePct': share }),
      );
    expect(labelsOf('how-much-of-the-ring', row(75))).toEqual(['PR10', 'G03']);
    expect(labelsOf('how-much-of-the-ring', row(60))).toEqual(['PR23', 'G42']);
  });

  it('is measured, not followed by the eye', () => {
    const ring = reach('how-much-of-the-ring');
    expect(offeredAt(ring)).toEqual({ 'cut-along-the-white': 'suboptimal' });
    const { after } = decide(ring, 'cut-along-the-white');
    expect(after.facts).toMatchObject({ 'margin.status': 'R0-close', 'ivc.cutPct': 90 });
  });

  it('is set by the trainee; nothing has told the number before, and the chart does not', () => {
    const before = Object.values(cava.steps).slice(
      0,
      Object.keys(cava.steps).indexOf('what-becomes-of-it'),
    );
    const told = before.flatMap(({ tells }) => tells.flatMap(({ text, or = [] }) => [text, ...or]));
    expect(told.join()).not.toMatch(/circumferencePct|cutPct/);
    expect(book.facts['ivc.circumferencePct']?.charted).toBe(false);
    expect(decide(reach('how-much-of-the-ring'), 'cut-the-ring (95)').after.facts).toMatchObject({
      'ivc.cutPct': 95,
      'margin.status': 'not-known',
    });
  });
});

describe('after the cut', () => {
  const drawn = (share: number, different: Facts = {}) =>
    reach('what-becomes-of-it', different, { 'how-much-of-the-ring': `cut-the-ring (${share})` });
  const small = { 'ivc.circumferencePct': 40 };
  const three = (share: number, different: Facts) => {
    const all = offeredAt(drawn(share, different));
    return ['tie-the-cava', 'patch-the-cava', 'graft-the-cava'].map((act) => all[act]);
  };

  it('through the tumour, cells stay at the edge, and the rest goes after all', () => {
    expect(drawn(70).patient.facts).toMatchObject({ 'margin.status': 'R1', 'ivc.cutPct': 90 });
    const clear = { 'fate.margin': 'R0-wide', 'reexcision.feasible': true };
    const place = reach('the-specimen', clear, { 'how-much-of-the-ring': 'cut-the-ring (70)' });
    expect(place.patient.facts['margin.status']).toBe('R1');
    expect(offeredAt(place)['re-excise-at-the-cava']).toBe('correct');
  });

  it.each([40, 50, 70])('%d of 100 where 40 would do: a patch still closes it', (share) => {
    expect(three(share, small)).toEqual(['suboptimal P31', 'correct', 'suboptimal P34']);
  });

  it('75 of 100 where 40 would do: a patch or a graft, with a reason', () => {
    const reason = 'acceptable with reason';
    expect(three(75, small)).toEqual(['not scored', reason, reason]);
  });

  it.each([
    ['lower', 'suboptimal P31'],
    ['upper', 'harmful P30'],
  ])('past the line a tube has to close it, in the %s segment too', (level, tied) => {
    expect(three(80, { ...small, 'ivc.level': level })).toEqual([tied, 'harmful P34', 'correct']);
  });

  it('past the line a patch folds and clots', () => {
    const patched = decide(drawn(100, small), 'patch-the-cava because share-of-the-ring-is-small');
    expect(patched.after.facts['cava.trouble']).toBe('clot');
    const wise = decide(drawn(60, small), 'patch-the-cava because share-of-the-ring-is-small');
    expect(wise.after.facts['cava.trouble']).toBe('none');
  });

  it('is as it should be where a situation begins behind it', () => {
    expect(
      marks(meet('a-closed-cava'), ['tie-the-cava because told-that-up-to-half-swell']),
    ).toEqual({ 'tie-the-cava because told-that-up-to-half-swell': 'correct' });
    expect(meet('a-closed-cava').patient.facts['ivc.cutPct']).toBe(100);
  });
});

it('a right renal vein that is sewn to the new cava drains again', () => {
  const kidney = upTo('the-right-kidney', 'a-renal-vein-in-the-tumour');
  expect(kidney.patient.facts['renal.rightVein']).toBe('sacrificed');
  expect(decide(kidney, 'plant-the-vein-anew').after.facts['renal.rightVein']).toBe('reimplanted');
});
