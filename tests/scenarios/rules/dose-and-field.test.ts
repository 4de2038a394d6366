import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { patient } from '../../support/patients.ts';
import { chosen } from '../../support/several.ts';
import { citedBy, labelsOf, verdictOf } from '../../support/verdicts.ts';

// SV-16 of the analysis, with rows L2 and L14-L16 of 5.1, PR07, P16, P17.
const table = 'dose-after-resection-limb';

const dose = (total: number, days: number, different: Facts = {}): Facts => ({
  ...patient({ stage: 'localized', 'rt.planned': true, 'margin.status': 'R0-wide', ...different }),
  'rt.fractions': days,
  'rt.fractionGy': total / days,
});

const imrt = (known: Facts): string => verdictOf(table, 'imrt-course', known);

/** Total, days; then after R0-wide, R0-close, and R1 that cannot be re-excised. */
const grid: readonly (readonly [string, number, number, string, string, string])[] = [
  ['45 Gy', 45, 25, 'suboptimal', 'suboptimal', 'suboptimal'],
  ['49.9 Gy', 49.9, 26, 'suboptimal', 'suboptimal', 'suboptimal'],
  ['50 Gy in 25', 50, 25, 'correct', 'correct', 'correct'],
  ['50.4 Gy in 28 of 1.8', 50.4, 28, 'correct', 'correct', 'correct'],
  ['60 Gy in 30', 60, 30, 'correct', 'correct', 'correct'],
  ['60.1 Gy', 60.1, 31, 'suboptimal', 'acceptable', 'correct'],
  ['66 Gy in 33', 66, 33, 'suboptimal', 'acceptable', 'correct'],
  ['66.6 Gy in 37 of 1.8: above the ceiling', 66.6, 37, 'suboptimal', 'suboptimal', 'suboptimal'],
  ['50 Gy in 20, the short course', 50, 20, 'acceptable', 'acceptable', 'acceptable'],
  ['50 Gy in 19, larger fractions', 49.4, 19, 'suboptimal', 'suboptimal', 'suboptimal'],
  ['52.5 Gy in 21 of 2.5', 52.5, 21, 'suboptimal', 'suboptimal', 'suboptimal'],
  ['60 Gy in 20 of 3', 60, 20, 'suboptimal', 'suboptimal', 'suboptimal'],
];

const unclear = { 'margin.status': 'R1', 'reexcision.feasible': false };

describe('the dose after the resection of a limb tumour', () => {
  for (const [title, total, days, wide, close, positive] of grid) {
    it(title, () => {
      expect({
        wide: imrt(dose(total, days)),
        close: imrt(dose(total, days, { 'margin.status': 'R0-close' })),
        positive: imrt(dose(total, days, unclear)),
      }).toEqual({ wide, close, positive });
    });
  }

  it('66 Gy after a wide margin stays suboptimal when the boost was planned before', () => {
    const planned = { 'rt.boostPlanned': true };
    expect(imrt(dose(66, 33, planned))).toBe('suboptimal');
    expect(imrt(dose(60.1, 31, planned))).toBe('suboptimal');
    expect(imrt(dose(60, 30, planned))).toBe('correct');
    expect(imrt(dose(50, 20, planned))).toBe('acceptable');
  });

  it('after a close margin 50 to 60 Gy stay right when a boost was planned before (L14, L15)', () => {
    const planned = { 'rt.boostPlanned': true, 'margin.status': 'R0-close' };
    expect(imrt(dose(60, 30, planned))).toBe('correct');
    expect(imrt(dose(66, 33, planned))).toBe('acceptable');
  });

  it('after a positive margin a boost that was planned is given (L2)', () => {
    const planned = { 'rt.boostPlanned': true, ...unclear };
    expect(imrt(dose(66, 33, planned))).toBe('correct');
    expect(imrt(dose(60.1, 31, planned))).toBe('correct');
    expect(imrt(dose(60, 30, planned))).toBe('suboptimal');
    expect(imrt(dose(50, 20, planned))).toBe('suboptimal');
    expect(imrt(dose(66.6, 37, planned))).toBe('suboptimal');
  });

  it('two opposed fields are not the modern technique, whatever the dose', () => {
    for (const [total, days] of [
      [50, 25],
      [60, 30],
      [66, 33],
    ] as const) {
      expect(verdictOf(table, 'opposed-fields-course', dose(total, days))).toBe('suboptimal');
    }
  });

  it.each([
    [
      'standard',
      ['rt.postop-dose-50-60-fractions', 'rt.postop-50-60-general', 'rt.imrt-modern-technique'],
    ],
    ['twenty-fractions', ['rt.hypofractionated-50-in-20']],
    ['opposed-fields', ['rt.imrt-modern-technique']],
  ])('%s cites what the analysis cites', (row, cites) => {
    expect(citedBy(table, row)).toEqual(expect.arrayContaining(cites));
  });

  it('the ceiling of 66 Gy is a project rule', () => {
    expect(labelsOf(table, 'above-66')).toContain('PR07');
  });
});

describe('the field', () => {
  const field = (acts: string, different: Facts = {}) =>
    chosen('the-field', acts, {
      stage: 'localized',
      'surgery.done': true,
      'rt.planned': true,
      'margin.status': 'R0-wide',
      ...different,
    });
  const haematoma = { 'postop.hematoma': true };
  const graft = { 'vessel.rebuilt': true };

  it('the bed alone is right where there is nothing else', () => {
    expect(field('cover-the-bed')).toEqual({ credit: 1, findings: ['cover-the-bed: correct'] });
  });

  it('bed and haematoma are right where there is one', () => {
    expect(field('cover-the-bed cover-the-haematoma', haematoma)).toEqual({
      credit: 1,
      findings: ['cover-the-bed: correct', 'cover-the-haematoma: correct'],
    });
  });

  it('the haematoma left outside is harmful', () => {
    expect(field('cover-the-bed', haematoma)).toEqual({
      credit: 0,
      findings: ['cover-the-bed: correct', 'without cover-the-haematoma: harmful P16'],
    });
  });

  it('the joins of a vessel left outside are harmful', () => {
    expect(field('cover-the-bed', graft)).toEqual({
      credit: 0,
      findings: ['cover-the-bed: correct', 'without cover-the-repaired-vessel: harmful P17'],
    });
  });

  it('the bed itself left outside is harmful', () => {
    expect(field('cover-the-haematoma', haematoma)).toEqual({
      credit: 0,
      findings: ['cover-the-haematoma: correct', 'without cover-the-bed: harmful P17'],
    });
  });

  it('bed, haematoma and graft: all three, or it is harmful', () => {
    const both = { ...haematoma, ...graft };
    const all = 'cover-the-bed cover-the-haematoma cover-the-repaired-vessel';
    expect(field(all, both).credit).toBe(1);
    expect(field('cover-the-groin', both).findings).toEqual([
      'cover-the-groin: suboptimal',
      'without cover-the-bed: harmful P17',
      'without cover-the-haematoma: harmful P16',
      'without cover-the-repaired-vessel: harmful P17',
    ]);
  });

  it('healthy tissue costs half an end for each field too many', () => {
    // (1 + 1 - 1/2) of 2, and (1 + 1 - 1) of 2
    expect(field('cover-the-bed cover-the-haematoma cover-the-groin', haematoma).credit).toBe(0.75);
    expect(
      field('cover-the-bed cover-the-haematoma cover-the-groin cover-the-whole-thigh', haematoma)
        .credit,
    ).toBe(0.5);
    // (1 - 1) of 1
    expect(field('cover-the-bed cover-the-groin cover-the-whole-thigh').credit).toBe(0);
  });

  it.each([
    ['haematoma', ['rt.hematoma-in-volume', 'rt.hematoma-is-potential-contamination']],
    ['repaired-vessel', ['rt.whole-bed-and-vascular-reconstruction-in-volume']],
    [
      'all-that-may-hold-tumour',
      ['rt.whole-bed-and-vascular-reconstruction-in-volume', 'rt.alg4-include-contaminated-areas'],
    ],
  ])('%s cites what the analysis cites', (row, cites) => {
    expect(citedBy('volume-after-resection-limb', row)).toEqual(expect.arrayContaining(cites));
  });
});
