import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { decide, marks, reach } from '../../support/played.ts';
import { judge } from '../../support/shipped.ts';

// Table 6.1 of the analysis, SV-13 to SV-16, SV-21, SV-22: the base patient, or the one that "When" asks for.
const irradiated = {
  'the-sequence': 'radiotherapy-first (50) because smaller-field-against-wound-risk',
};

const localControl = (facts: Facts) => judge.reader.value('local.control', facts);

describe('SV-13, a positive margin', () => {
  const place = reach('the-margin', { 'fate.margin': 'R1' });
  const acts = ['re-excise-the-bed', 'straight-to-radiotherapy', 'keep-the-margin'];

  it.each(['R1', 'R2'])('%s that can be cleared is cleared first', (margin) => {
    expect(marks(reach('the-margin', { 'fate.margin': margin }), acts)).toEqual({
      're-excise-the-bed': 'correct',
      'straight-to-radiotherapy': 'suboptimal P20',
      'keep-the-margin': 'harmful P20',
    });
  });

  it('after radiotherapy, to accept R1 is suboptimal and to accept R2 harmful', () => {
    const after = (margin: string) => reach('the-margin', { 'fate.margin': margin }, irradiated);
    expect(marks(after('R1'), acts)).toEqual({
      're-excise-the-bed': 'correct',
      'straight-to-radiotherapy': 'suboptimal P20',
      'keep-the-margin': 'suboptimal P20',
    });
    expect(marks(after('R2'), acts)).toEqual({
      're-excise-the-bed': 'correct',
      'straight-to-radiotherapy': 'suboptimal P20',
      'keep-the-margin': 'harmful P20',
    });
  });

  it('the re-excision makes the margin final, and the weeks start again', () => {
    const { after } = decide(place, 're-excise-the-bed');
    expect(after.facts).toMatchObject({ 'margin.status': 'R0-wide', 'reexcision.done': true });
    const before = Number(place.patient.facts['course.week']);
    expect(after.facts['course.week']).toBe(before + 3);
    const visit = reach('the-start', { 'fate.margin': 'R1' }).patient.facts;
    expect(visit['postop.weeksSinceSurgery']).toBe(5);
    expect(visit['course.week']).toBe(before + 3 + 5);
  });
});

describe('SV-14, radiotherapy or not', () => {
  const place = reach('radiotherapy-or-not');
  const because = ' because deep-large-and-graded';
  const choose = (act: string) => `${act}${because}`;

  it('high grade, deep, 6.2 cm, wide: 50 to 60 Gy', () => {
    expect(
      marks(place, [
        choose('radiotherapy-50-60'),
        choose('radiotherapy-with-boost'),
        choose('no-radiotherapy'),
        choose('call-it-compartmental'),
        choose('take-to-the-board'),
      ]),
    ).toEqual({
      [choose('radiotherapy-50-60')]: 'correct',
      [choose('radiotherapy-with-boost')]: 'suboptimal',
      [choose('no-radiotherapy')]: 'harmful',
      [choose('call-it-compartmental')]: 'harmful',
      [choose('take-to-the-board')]: 'suboptimal',
    });
  });

  it('plans it, or raises the risk in the thigh', () => {
    const planned = decide(place, choose('radiotherapy-50-60')).after;
    expect(planned.facts).toMatchObject({ 'rt.planned': true });
    const end = (act: string, different = {}) =>
      reach('rehabilitation', different, { 'radiotherapy-or-not': choose(act) }).patient.facts;
    const control = (act: string, different = {}) => localControl(end(act, different));
    expect(control('radiotherapy-50-60')).toBe('good');
    expect(control('no-radiotherapy')).toBe('poor');
    expect(control('call-it-compartmental')).toBe('poor');
    // where no rule asks for it, leaving it out risks nothing
    expect(control('no-radiotherapy', { 'tumour.grade': 'low' })).toBe('good');
    expect(control('no-radiotherapy', { 'tumour.depth': 'superficial' })).toBe('good');
  });
});

describe('SV-22, after radiotherapy before the operation', () => {
  const because = ' because recorded-by-the-board';
  const acts = ['no-further-radiotherapy', 'boost-after-preoperative', 'second-full-course'].map(
    (act) => `${act}${because}`,
  );
  const place = reach('after-preoperative-radiotherapy', {}, irradiated);

  it('a wide margin needs no more', () => {
    expect(Object.values(marks(place, acts))).toEqual(['correct', 'suboptimal', 'harmful P19']);
  });

  it('the boost stays within 66 Gy in all and within 16 Gy, the second course passes every ceiling', () => {
    expect(decide(place, acts[0] as string).after.facts).toMatchObject({ 'rt.postopGy': 0 });
    expect(decide(place, acts[2] as string).after.facts).toMatchObject({
      'rt.postopGy': 60,
      'limb.function': 'poor',
    });
    for (const before of [45, 50, 55, 60, 66]) {
      const given = reach(
        'after-preoperative-radiotherapy',
        {},
        {
          'the-sequence': `radiotherapy-first (${before}) because smaller-field-against-wound-risk`,
        },
      );
      const { facts } = decide(given, acts[1] as string).after;
      expect(facts['rt.preopGy']).toBe(before);
      expect(Number(facts['rt.postopGy'])).toBeLessThanOrEqual(16);
      expect(before + Number(facts['rt.postopGy'])).toBeLessThanOrEqual(66);
      // 10 to 16 Gy where there is room for them
      if (before <= 55) expect(Number(facts['rt.postopGy'])).toBeGreaterThanOrEqual(10);
    }
  });
});

describe('SV-21, the consent', () => {
  const place = reach('the-consent');

  it('promises control in the thigh, not a longer life', () => {
    expect(marks(place, ['aim-at-local-control', 'promise-a-longer-life'])).toEqual({
      'aim-at-local-control': 'correct',
      'promise-a-longer-life': 'suboptimal P36',
    });
    expect(decide(place, 'aim-at-local-control').after.facts).toMatchObject({ trust: 'kept' });
    expect(decide(place, 'promise-a-longer-life').after.facts).toMatchObject({ trust: 'shaken' });
  });
});

describe('SV-15, the start in week 5', () => {
  const place = reach('the-start');
  const wait = (weeks: number) => `start-radiotherapy (${weeks})`;

  it('is now, the haematoma goes into the field', () => {
    expect(place.patient.facts).toMatchObject({
      'postop.weeksSinceSurgery': 5,
      'postop.hematoma': true,
    });
    expect(marks(place, [0, 1, 3, 5, 6, 7].map(wait))).toEqual({
      [wait(0)]: 'correct',
      [wait(1)]: 'acceptable',
      [wait(3)]: 'suboptimal P01',
      [wait(5)]: 'not scored',
      [wait(6)]: 'not scored',
      [wait(7)]: 'harmful P01',
    });
  });

  it('is kept, and a start in week 12 risks the thigh', () => {
    for (const [weeks, started, control] of [
      [0, 5, 'good'],
      [1, 6, 'good'],
      [3, 8, 'good'],
      [7, 12, 'poor'],
    ] as const) {
      const { facts } = reach('rehabilitation', {}, { 'the-start': wait(weeks) }).patient;
      expect(facts['rt.startedWeek']).toBe(started);
      expect(localControl(facts)).toBe(control);
    }
  });
});

describe('SV-15b, the start in week 3', () => {
  const place = reach('the-start', { 'postop.visitWeek': 3 });

  it('waits for week 4', () => {
    expect(
      marks(place, [
        'start-radiotherapy (0)',
        'start-radiotherapy (1)',
        'start-radiotherapy (2)',
        'start-radiotherapy (3)',
      ]),
    ).toEqual({
      'start-radiotherapy (0)': 'suboptimal P21',
      'start-radiotherapy (1)': 'correct',
      'start-radiotherapy (2)': 'acceptable',
      'start-radiotherapy (3)': 'acceptable',
    });
  });

  it('a review next week starts in week 4', () => {
    const { after } = decide(place, 'wait-with-a-review');
    expect(after.facts['rt.startedWeek']).toBe(4);
  });
});

describe('SV-15c, an open wound in week 6', () => {
  const place = reach('the-start', { 'postop.visitWeek': 6, 'wound.healed': false });

  it('waits for healing, with a day for the next look', () => {
    expect(
      marks(place, ['wait-with-a-review', 'wait-without-a-review', 'start-radiotherapy (0)']),
    ).toEqual({
      'wait-with-a-review': 'correct',
      'wait-without-a-review': 'suboptimal',
      'start-radiotherapy (0)': 'harmful P21',
    });
    expect(decide(place, 'start-radiotherapy (0)').after.facts).toMatchObject({
      'rt.startedWeek': 6,
      'limb.function': 'poor',
    });
  });
});

describe('SV-16, dose and field after a wide margin', () => {
  const dose = reach('the-dose');
  const course = (gray: number, days: number) => `imrt-course (${gray}, ${days})`;

  it('50 to 60 Gy by IMRT', () => {
    expect(
      marks(dose, [
        course(2, 25),
        course(1.8, 28),
        course(2, 30),
        course(2.5, 20),
        course(2, 33),
        course(1.8, 37),
        'opposed-fields-course (2, 25)',
      ]),
    ).toEqual({
      [course(2, 25)]: 'correct',
      [course(1.8, 28)]: 'correct',
      [course(2, 30)]: 'correct',
      [course(2.5, 20)]: 'acceptable',
      [course(2, 33)]: 'suboptimal',
      [course(1.8, 37)]: 'suboptimal',
      'opposed-fields-course (2, 25)': 'suboptimal',
    });
    expect(decide(dose, course(1.8, 28)).after.facts['rt.postopGy']).toBe(50.4);
    expect(decide(dose, course(1.8, 37)).after.facts).toMatchObject({
      'rt.postopGy': 66.6,
      'limb.function': 'reduced',
    });
  });

  it('the bed and the haematoma lie in the field', () => {
    const field = reach('the-field');
    expect(
      marks(field, ['cover-the-bed + cover-the-haematoma', 'cover-the-bed', 'cover-the-haematoma']),
    ).toEqual({
      'cover-the-bed + cover-the-haematoma': 'correct; correct',
      'cover-the-bed': 'correct; harmful P16',
      'cover-the-haematoma': 'correct; harmful P17',
    });
    const covered = (acts: string) => localControl(decide(field, acts).next.patient.facts);
    expect(covered('cover-the-bed + cover-the-haematoma')).toBe('good');
    expect(covered('cover-the-bed')).toBe('poor');
    expect(covered('cover-the-haematoma')).toBe('poor');
  });
});
