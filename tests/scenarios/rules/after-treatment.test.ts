import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { every, named, patient, without } from '../../support/patients.ts';
import { chosen } from '../../support/several.ts';
import { citedBy, labelsOf, rowOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

const treated = (different: Facts = {}): Facts =>
  patient({ stage: 'localized', 'surgery.done': true, 'margin.status': 'R0-wide', ...different });

describe('the consent for radiotherapy (SV-21)', () => {
  const table = 'consent-for-radiotherapy';

  it('aims at local control, and promises no longer life', () => {
    expect(
      verdictsOf(
        table,
        ['aim-at-local-control', 'promise-a-longer-life', 'say-it-does-nothing'],
        treated(),
      ),
    ).toEqual({
      'aim-at-local-control': 'correct',
      'promise-a-longer-life': 'suboptimal P36',
      'say-it-does-nothing': 'suboptimal',
    });
    expect(citedBy(table, 'honest-aim')).toEqual(
      expect.arrayContaining([
        'outcome.rt-improves-local-control',
        'outcome.rt-no-os-benefit-shown',
      ]),
    );
    expect(labelsOf(table, 'honest-aim')).toContain('K11');
  });
});

describe('chemotherapy after the operation (5.6, SV-17)', () => {
  const table = 'adjuvant-chemotherapy-limb';
  const highRisk = every({
    'tumour.depth': ['deep'],
    'tumour.grade': ['intermediate', 'high'],
    'tumour.sizeCm': [5.3, 6.2, 11.8],
  });
  const notHighRisk = [
    ...every({
      'tumour.depth': ['superficial'],
      'tumour.grade': ['high'],
      'tumour.sizeCm': [5.3, 11.8],
    }),
    ...every({ 'tumour.depth': ['deep'], 'tumour.grade': ['low'], 'tumour.sizeCm': [5.3, 11.8] }),
    ...every({
      'tumour.depth': ['deep'],
      'tumour.grade': ['high'],
      'tumour.sizeCm': [3.5, 4.7, 5],
    }),
  ];
  const acts = ['leave-chemotherapy-out', 'offer-chemotherapy', 'prescribe-chemotherapy'];
  const judged = (some: readonly Facts[]) =>
    Object.fromEntries(
      some.map((one) => [named(one), Object.values(verdictsOf(table, acts, treated(one)))]),
    );
  const all = (some: readonly Facts[], says: readonly string[]) =>
    Object.fromEntries(some.map((one) => [named(one), says]));

  it('may be offered where the risk is high: deep, above 5 cm, not low grade', () => {
    expect(judged(highRisk)).toEqual(all(highRisk, ['correct', 'acceptable', 'suboptimal P57']));
  });

  it('is not offered otherwise', () => {
    expect(judged(notHighRisk)).toEqual(
      all(notHighRisk, ['correct', 'suboptimal', 'suboptimal P57']),
    );
  });

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'not-standard')).toContain('chemo.adjuvant-not-standard');
    expect(citedBy(table, 'high-risk')).toEqual(
      expect.arrayContaining([
        'chemo.adjuvant-option-high-risk',
        'chemo.doxorubicin-for-chemosensitive',
      ]),
    );
  });

  it('an offer cannot be judged while the grade is not known', () => {
    expect(verdictOf(table, 'offer-chemotherapy', without(treated(), 'tumour.grade'))).toMatch(
      /tumour\.grade not known/,
    );
  });
});

describe('rehabilitation (5.7, SV-18)', () => {
  it('goes on until nothing more is gained', () => {
    const table = 'rehabilitation-limb';
    expect(
      verdictsOf(
        table,
        ['arrange-rehabilitation', 'hand-out-exercises', 'no-rehabilitation'],
        treated(),
      ),
    ).toEqual({
      'arrange-rehabilitation': 'correct',
      'hand-out-exercises': 'suboptimal P59',
      'no-rehabilitation': 'suboptimal P59',
    });
    expect(citedBy(table, 'until-maximal')).toEqual(['post.rehabilitation-until-maximal']);
  });
});

describe('the calendar of visits (5.7, SV-19)', () => {
  const table = 'visits-after-treatment';
  const visits = (early: number, late: number, different: Facts = {}): string =>
    verdictOf(table, 'plan-the-visits', {
      ...treated(different),
      'fu.monthsEarly': early,
      'fu.monthsLate': late,
    });

  /** Months between visits to year 3, with half-yearly visits after it. */
  const early = {
    1: 'acceptable',
    2: 'acceptable',
    3: 'correct',
    4: 'correct',
    5: 'suboptimal P53',
    6: 'suboptimal P53',
    9: 'suboptimal P53',
    12: 'suboptimal P53',
  };
  /** Months between visits in years 3 to 5, with visits every 3 or 4 months before. */
  const late = {
    2: 'acceptable',
    3: 'acceptable',
    5: 'acceptable',
    6: 'correct',
    7: 'suboptimal',
    12: 'suboptimal',
  };

  it.each(['low', 'intermediate', 'high'])(
    'is the same for a venous tumour of %s grade',
    (grade) => {
      const known = { 'tumour.grade': grade };
      const months = (of: object): readonly number[] => Object.keys(of).map(Number);
      expect(Object.fromEntries(months(early).map((n) => [n, visits(n, 6, known)]))).toEqual(early);
      for (const before of [3, 4]) {
        expect(Object.fromEntries(months(late).map((n) => [n, visits(before, n, known)]))).toEqual(
          late,
        );
      }
    },
  );

  it('often at first and seldom later is not enough', () => {
    expect(visits(1, 12)).toBe('suboptimal');
    expect(visits(12, 12)).toBe('suboptimal P53');
    expect(visits(12, 3)).toBe('suboptimal P53');
  });

  it('a low-grade report from a vein stretches nothing (P09, P24)', () => {
    const act = 'longer-intervals-since-it-looked-mild';
    expect(verdictOf(table, act, treated({ 'tumour.grade': 'low' }))).toBe('suboptimal P09 P24');
    expect(verdictOf(table, act, treated({ 'tumour.grade': 'high', 'tumour.sizeCm': 3.5 }))).toBe(
      'suboptimal P09',
    );
    expect(citedBy(table, 'low-grade-vein')).toContain('pitfall.small-or-low-grade-is-safe');
    expect(labelsOf(table, 'low-grade-vein')).toContain('PR13');
  });

  it('no visits at all are harmful', () => {
    for (const grade of ['low', 'intermediate', 'high']) {
      expect(
        verdictOf(table, 'come-back-if-something-is-felt', treated({ 'tumour.grade': grade })),
      ).toBe('harmful P53');
    }
  });

  it('does not speak of a low-grade tumour elsewhere, where longer intervals need a reason', () => {
    const elsewhere = { site: 'limb-trunk', 'tumour.grade': 'low', 'tumour.venousOrigin': false };
    expect(visits(6, 12, elsewhere)).toMatch(/does not speak/);
    expect(visits(3, 6, { ...elsewhere, 'tumour.grade': 'high' })).toBe('correct');
  });

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'calendar')).toEqual(
      expect.arrayContaining([
        'fu.years-0-3-every-3-4-months',
        'fu.years-3-5-every-6-months',
        'fu.after-5-years-annual',
      ]),
    );
    expect(citedBy(table, 'calendar-low-grade')).toContain('path.all-venous-high-grade');
    const kept = { 'fu.monthsEarly': 3, 'fu.monthsLate': 6 };
    const low = { ...treated({ 'tumour.grade': 'low' }), ...kept };
    expect(rowOf(table, 'plan-the-visits', low)).toBe('calendar-low-grade');
    expect(rowOf(table, 'plan-the-visits', { ...treated(), ...kept })).toBe('calendar');
  });
});

describe('the scans of follow-up (5.7)', () => {
  const table = 'scans-after-treatment-limb';

  it('judges each test alone', () => {
    expect(
      verdictsOf(
        table,
        [
          'follow-up-chest-ct',
          'follow-up-mri-of-the-site',
          'follow-up-chest-film',
          'follow-up-pet',
          'no-scans',
        ],
        treated(),
      ),
    ).toEqual({
      'follow-up-chest-ct': 'correct',
      'follow-up-mri-of-the-site': 'acceptable',
      'follow-up-chest-film': 'suboptimal',
      'follow-up-pet': 'not scored',
      'no-scans': 'suboptimal P53',
    });
    expect(citedBy(table, 'chest')).toContain('fu.chest-ct-risk-adapted');
    expect(labelsOf(table, 'site')).toEqual(['G18']);
  });

  it.each([
    ['chest CT', 'follow-up-chest-ct', 1, ['follow-up-chest-ct: correct']],
    [
      'chest CT with MRI of the thigh',
      'follow-up-chest-ct follow-up-mri-of-the-site',
      1,
      ['follow-up-chest-ct: correct', 'follow-up-mri-of-the-site: acceptable'],
    ],
    [
      'chest CT with a film',
      'follow-up-chest-ct follow-up-chest-film',
      0.5,
      ['follow-up-chest-ct: correct', 'follow-up-chest-film: suboptimal'],
    ],
    [
      'MRI of the thigh alone',
      'follow-up-mri-of-the-site',
      0,
      ['follow-up-mri-of-the-site: acceptable', 'without follow-up-chest-ct: suboptimal P53'],
    ],
    [
      'none',
      'no-scans',
      0,
      ['no-scans: suboptimal P53', 'without follow-up-chest-ct: suboptimal P53'],
    ],
  ])('%s', (_, acts, credit, findings) => {
    expect(chosen('the-scans', acts, { stage: 'localized' })).toEqual({ credit, findings });
  });
});

describe('after a clean year (5.7)', () => {
  it('the calendar goes on', () => {
    const table = 'after-a-clean-year';
    expect(
      verdictsOf(
        table,
        [
          'keep-to-the-calendar',
          'once-a-year-from-now',
          'visits-without-the-chest',
          'discharge-after-a-clean-year',
        ],
        treated(),
      ),
    ).toEqual({
      'keep-to-the-calendar': 'correct',
      'once-a-year-from-now': 'suboptimal P53',
      'visits-without-the-chest': 'suboptimal P53',
      'discharge-after-a-clean-year': 'harmful P53',
    });
  });
});
