import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { cava } from '../../support/cava.ts';
import { patient } from '../../support/patients.ts';
import { citedBy, labelsOf, rowOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

// Tables 5.3, 5.4, 5.8, 5.9 and 5.10 of the analysis at their bounds.

const known = (different: Facts = {}): Facts =>
  patient({ ...cava.fixed, ...cava.base, stage: 'localized', ...different });

describe('what becomes of the cava (5.3)', () => {
  const table = 'what-becomes-of-the-cava';
  const three = ['tie-the-cava', 'patch-the-cava', 'graft-the-cava'];

  it.each([
    [74, 'suboptimal P31', 'correct', 'suboptimal P34'],
    [75, 'not scored', 'acceptable with reason', 'acceptable with reason'],
    [76, 'suboptimal P31', 'harmful P34', 'correct'],
  ])('%d %% of an open cava with few collaterals', (share, tie, patch, graft) => {
    expect(verdictsOf(table, three, known({ 'ivc.circumferencePct': share }))).toEqual({
      'tie-the-cava': tie,
      'patch-the-cava': patch,
      'graft-the-cava': graft,
    });
  });

  it.each(['patent', 'narrowed'])('%s counts as open', (lumen) => {
    expect(rowOf(table, 'graft-the-cava', known({ 'ivc.lumen': lumen }))).toBe('open-with-few');
  });

  it('closed with few collaterals: a graft, ligation suboptimal (C10)', () => {
    expect(verdictsOf(table, three, known({ 'ivc.lumen': 'occluded' }))).toEqual({
      'tie-the-cava': 'suboptimal',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'correct',
    });
  });

  it.each([
    ['upper', 'upper-cannot-be-tied'],
    ['middle', 'middle-without-a-plan'],
    ['lower', 'open-with-few'],
  ])('ligation in the %s segment is judged by %s', (level, row) => {
    expect(rowOf(table, 'tie-the-cava', known({ 'ivc.level': level }))).toBe(row);
  });

  it('in the middle a kidney that is gone needs no outflow', () => {
    const gone = { 'ivc.level': 'middle', 'kidney.right': 'removed' };
    expect(verdictOf(table, 'tie-the-cava', known(gone))).toBe('suboptimal P31');
  });

  it('the upper segment in a foul field: own vein, and ligation stays harmful (C1)', () => {
    const foul = { 'ivc.level': 'upper', 'field.contamination': 'gross' };
    expect(verdictsOf(table, [...three, 'own-vein-for-the-cava'], known(foul))).toEqual({
      'tie-the-cava': 'harmful P30',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'harmful P35',
      'own-vein-for-the-cava': 'correct',
    });
  });

  it('shows the misprint beside the ligation of the upper segment', () => {
    expect(citedBy(table, 'upper-cannot-be-tied')).toContain(
      'ivc.ligation-safe-levels-2-and-3-as-printed',
    );
    expect(labelsOf(table, 'upper-cannot-be-tied')).toContain('K16');
  });
});

describe('radiotherapy after resection at the cava (5.9)', () => {
  const table = 'radiotherapy-after-resection-cava';
  const operated = (different: Facts = {}) =>
    known({ 'surgery.done': true, 'margin.status': 'R0-wide', ...different });
  const dose = (gray: number, different: Facts = {}) =>
    rowOf(table, 'irradiate-the-bed', { ...operated(different), 'rt.fieldDose': gray });

  it.each([
    [15, 'wide'],
    [15.1, 'wide-but-high-or-huge'],
  ])('%d cm, intermediate grade, a wide margin: %s', (size, row) => {
    expect(rowOf(table, 'no-rays-at-the-cava', operated({ 'tumour.sizeCm': size }))).toBe(row);
  });

  it.each([
    [44, 'dose-below-45'],
    [45, 'wide'],
    [50, 'wide'],
    [51, 'dose-50-to-56'],
    [56, 'dose-50-to-56'],
    [57, 'dose-above-56'],
  ])('%d Gy after a wide margin: %s', (gray, row) => {
    expect(dose(gray)).toBe(row);
  });

  it.each([
    [50, 'microscopic-dose'],
    [51, 'positive-dose-to-56'],
    [57, 'dose-above-56'],
  ])('%d Gy after R1 that cannot be cleared: %s', (gray, row) => {
    expect(dose(gray, { 'margin.status': 'R1', 'reexcision.feasible': false })).toBe(row);
  });

  it('a low-grade report from a vein makes no indication', () => {
    const low = operated({ 'tumour.grade': 'low' });
    expect(verdictOf(table, 'no-rays-at-the-cava', low)).toBe('correct');
  });
});

describe('after radiotherapy before the operation (5.9)', () => {
  const table = 'radiotherapy-after-preoperative-cava';
  const boost = (before: number, more: number, margin: string) =>
    rowOf(table, 'boost-the-bed', {
      ...known({
        'surgery.done': true,
        'margin.status': margin,
        'reexcision.feasible': false,
        'rt.preopGy': before,
      }),
      'rt.boostDose': more,
    });

  it.each([
    [50, 16, 'R0-close', 'close'],
    [50, 17, 'R0-close', 'more-than-16'],
    [55, 11, 'R0-close', 'close'],
    [55, 12, 'R0-close', 'total-above-66'],
    [50, 9, 'R1', 'microscopic-small-boost'],
    [50, 10, 'R1', 'microscopic'],
    [45, 16, 'R2', 'macroscopic'],
  ])('%d Gy and %d more, %s: %s', (before, more, margin, row) => {
    expect(boost(before, more, margin)).toBe(row);
  });
});

describe('before the operation', () => {
  const table = 'sequence-of-treatment-cava';

  it.each([
    [40, 'dose-below-45'],
    [45, 'margin-threatened'],
    [50, 'margin-threatened'],
    [55, 'dose-above-50'],
    [60, 'dose-above-the-ceiling'],
  ])('%d Gy first, the margin threatened: %s', (gray, row) => {
    expect(rowOf(table, 'irradiate-first', { ...known(), 'rt.cavaDose': gray })).toBe(row);
  });

  it.each([
    [10, 'does not speak of this patient'],
    [10.1, 'correct'],
  ])('%d cm, not irradiated: the lower end is hard only above 10 cm', (size, said) => {
    const place = known({ 'tumour.sizeCm': size });
    expect(verdictOf('lower-end-of-the-cava', 'iliac-artery-aside', place)).toContain(said);
  });
});

describe('against clots in the graft (5.8)', () => {
  const table = 'against-clots-in-the-graft';
  const grafted = (different: Facts = {}) => known({ 'ivc.reconstruction': 'graft', ...different });

  it('a clot of its own comes before the bleeding risk', () => {
    const both = { 'patient.ownClot': true, 'patient.bleedingRisk': 'high' };
    expect(rowOf(table, 'warfarin-alone', grafted(both))).toBe('clot-of-its-own');
  });

  it('without a graft the sources are silent, and the table is not asked', () => {
    const patched = known({ 'ivc.reconstruction': 'patch' });
    expect(verdictOf(table, 'aspirin-for-life', patched)).toContain('does not speak');
  });
});
