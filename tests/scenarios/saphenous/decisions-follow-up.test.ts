import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/course/replay.ts';
import { decide, marks, reach } from '../../support/played.ts';

// Table 6.1 of the analysis, SV-17 to SV-20, SV-23, SV-24: the base patient, or the one that "When" asks for.
const reason = 'acceptable with reason';
const week = (place: Place): number => Number(place.patient.facts['course.week']);
const weeksSinceTheOperation = (place: Place): number => week(place) - week(reach('the-groin'));

describe('SV-17, chemotherapy', () => {
  const place = reach('adjuvant-chemotherapy');

  it('is left out, or offered, and never standard', () => {
    expect(
      marks(place, ['leave-chemotherapy-out', 'offer-chemotherapy', 'prescribe-chemotherapy']),
    ).toEqual({
      'leave-chemotherapy-out': 'correct',
      'offer-chemotherapy': 'acceptable',
      'prescribe-chemotherapy': 'suboptimal P57',
    });
    expect(decide(place, 'offer-chemotherapy').after.facts).toMatchObject({
      'chemo.priorDoxorubicin': true,
    });
    expect(decide(place, 'leave-chemotherapy-out').after.facts).toMatchObject({
      'chemo.priorDoxorubicin': false,
    });
  });
});

describe('SV-18, rehabilitation', () => {
  const place = reach('rehabilitation');

  it('goes on to the best function', () => {
    expect(marks(place, ['arrange-rehabilitation', 'no-rehabilitation'])).toEqual({
      'arrange-rehabilitation': 'correct',
      'no-rehabilitation': 'suboptimal P59',
    });
    expect(decide(place, 'arrange-rehabilitation').after.facts).toMatchObject({
      'limb.function': 'good',
    });
    expect(decide(place, 'no-rehabilitation').after.facts).toMatchObject({
      'limb.function': 'reduced',
    });
  });
});

describe('SV-19, the calendar', () => {
  const low = reach('the-calendar', { 'tumour.grade': 'low' });

  it('is every 3 to 4 months, then half-yearly, whatever the grade', () => {
    const acts = [
      'plan-the-visits (3, 6)',
      'plan-the-visits (4, 6)',
      'come-back-if-something-is-felt',
    ];
    for (const place of [reach('the-calendar'), low]) {
      expect(Object.values(marks(place, acts))).toEqual(['correct', 'correct', 'harmful P53']);
    }
    expect(marks(low, ['longer-intervals-since-it-looked-mild'])).toEqual({
      'longer-intervals-since-it-looked-mild': 'suboptimal P09 P24',
    });
  });

  it('the chest is looked at by CT, MRI of the site may be added', () => {
    expect(
      marks(reach('the-scans'), [
        'follow-up-chest-ct',
        'follow-up-chest-ct + follow-up-mri-of-the-site',
        'no-scans',
      ]),
    ).toEqual({
      'follow-up-chest-ct': 'correct',
      'follow-up-chest-ct + follow-up-mri-of-the-site': 'correct; acceptable',
      'no-scans': 'suboptimal P53; suboptimal P53',
    });
  });

  it('does not stop after a clean year', () => {
    expect(
      marks(reach('a-clean-year'), ['keep-to-the-calendar', 'discharge-after-a-clean-year']),
    ).toEqual({
      'keep-to-the-calendar': 'correct',
      'discharge-after-a-clean-year': 'harmful P53',
    });
  });

  it.each([
    ['the calendar kept', {}, 'keep-to-the-calendar', 'lung-nodule'],
    [
      'seldom seen',
      { 'the-calendar': 'plan-the-visits (6, 6)' },
      'keep-to-the-calendar',
      'many-nodules',
    ],
    ['no scans', { 'the-scans': 'no-scans' }, 'keep-to-the-calendar', 'many-nodules'],
    ['once a year', {}, 'once-a-year-from-now', 'many-nodules'],
    ['discharged', {}, 'discharge-after-a-clean-year', 'many-nodules'],
    ['the chest dropped', {}, 'visits-without-the-chest', 'many-nodules'],
  ])('what is found depends on looking: %s', (_, otherwise, act, found) => {
    const { after } = decide(reach('a-clean-year', {}, otherwise), act);
    expect(after.facts['relapse.found']).toBe(found);
  });
});

describe('SV-20, one lung nodule in month 30', () => {
  const place = reach('one-nodule');
  const eight = 'observe-for-eight-weeks because eight-weeks-show-what-follows';

  it('is restaged and resected', () => {
    expect(place.patient.facts['stage']).toBe('metastatic');
    expect(weeksSinceTheOperation(place)).toBeGreaterThan(104);
    const because = ' because metastasis-means-drugs';
    expect(
      marks(place, [
        `restage-then-resect${because}`,
        eight,
        `drugs-alone${because}`,
        `give-up${because}`,
      ]),
    ).toEqual({
      [`restage-then-resect${because}`]: 'correct',
      [eight]: reason,
      [`drugs-alone${because}`]: 'suboptimal P54',
      [`give-up${because}`]: 'suboptimal P54',
    });
  });
});

describe('SV-23, a lesion in the head of the pancreas', () => {
  const place = reach('the-odd-site', { 'fate.relapse': 'pancreatic-lesion' });

  it('is worked up as a metastasis', () => {
    expect(place.patient.facts['stage']).toBe('metastatic');
    expect(weeksSinceTheOperation(place)).toBeGreaterThan(104);
    expect(marks(place, ['work-up-as-a-metastasis', 'treat-as-a-new-cancer'])).toEqual({
      'work-up-as-a-metastasis': 'correct',
      'treat-as-a-new-cancer': 'suboptimal',
    });
  });
});

describe('SV-24, many nodules in month 5', () => {
  const many = { 'fate.relapse': 'many-nodules' };
  const naive = reach('many-nodules', many);
  const drugs = (place: typeof naive) =>
    marks(place, [
      'doxorubicin-based because fifty-beats-thirty',
      'trabectedin because fifty-beats-thirty',
      'gemcitabine-docetaxel because anthracycline-not-possible',
      'gemcitabine-docetaxel because fifty-beats-thirty',
      'regional-drugs because local-drugs-spare-the-body',
      'operate-on-all-metastases because newest-is-best',
      'doxorubicin-with-trabectedin because newest-is-best',
    ]);

  it('come before the first year is over', () => {
    expect(naive.patient.facts).toMatchObject({ stage: 'metastatic', 'fu.year': 0 });
    expect(
      weeksSinceTheOperation(naive) - weeksSinceTheOperation(reach('the-calendar', many)),
    ).toBeLessThan(26);
  });

  it('get an anthracycline first', () => {
    expect(Object.values(drugs(naive))).toEqual([
      'correct',
      'suboptimal',
      reason,
      `${reason} P55`,
      'suboptimal P55',
      'harmful P54',
      'not scored',
    ]);
  });

  it('get trabectedin after doxorubicin', () => {
    const treated = reach('many-nodules', many, { 'adjuvant-chemotherapy': 'offer-chemotherapy' });
    expect(Object.values(drugs(treated))).toEqual([
      'suboptimal P56',
      'correct',
      'acceptable',
      'acceptable',
      'suboptimal P55',
      'harmful P54',
      'not scored',
    ]);
  });

  it('pain gets radiotherapy under its own name', () => {
    expect(
      marks(reach('the-pain', many), [
        'palliative-radiotherapy',
        'palliative-radiotherapy-and-drugs',
        'call-it-adjuvant',
      ]),
    ).toEqual({
      'palliative-radiotherapy': 'correct',
      'palliative-radiotherapy-and-drugs': 'correct',
      'call-it-adjuvant': 'suboptimal',
    });
  });
});
