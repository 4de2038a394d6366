import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/course/replay.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { decide, meet, reach } from '../../support/played.ts';

// What an act changes in the patient, beyond the state changes that the decisions of 6.1 name.

type Change = readonly [act: string, changes: Facts];

const borderline = { 'tumour.resectability': 'borderline', 'tumour.wallInvolved': true };
const mutilating = { ...borderline, 'surgery.mutilating': true };
const irradiated = {
  'the-sequence': 'radiotherapy-first (50) because smaller-field-against-wound-risk',
};
const unplanned = () => decide(reach('biopsy-of-the-lump'), 'shell-out-the-lump').next;
const grafted = { 'the-vessels': 'take-the-femoral-vessels' };

function changes(title: string, at: () => Place, some: readonly Change[]): void {
  it.each(some)(`${title}: %s`, (act, facts) => {
    expect(decide(at(), act).after.facts).toMatchObject(facts);
  });
}

describe('on the way to the diagnosis', () => {
  changes('the order after an unplanned excision', unplanned, [
    [
      'bed-mri > plan-the-chest-ct > plan-the-re-excision > plan-the-radiotherapy',
      { 'workup.imagingDone': true, 'care.centre': true },
    ],
  ]);
  changes('lungs full at staging', () => reach('staging', { 'fate.staging': 'many-nodules' }), [
    ['chest-ct', { stage: 'metastatic', 'relapse.found': 'many-nodules', 'workup.chest': 'ct' }],
  ]);
  changes(
    'lungs full, and seen late',
    () => decide(reach('staging', { 'fate.staging': 'many-nodules' }), 'no-staging').next,
    [
      [
        'press-on-without-the-chest',
        { stage: 'metastatic', 'relapse.found': 'many-nodules', 'course.delayWeeks': 1 },
      ],
    ],
  );
});

describe('before the operation', () => {
  const sequence = (different: Facts) => () => reach('the-sequence', different);
  const because = ' because margin-threatened-by-the-vessel';

  changes('the sequence', sequence(borderline), [
    [`radiotherapy-first (50)${because}`, { 'rt.preopGy': 50, 'limb.function': 'good' }],
    [`radiotherapy-first (56)${because}`, { 'rt.preopGy': 56, 'limb.function': 'reduced' }],
    [
      `chemoradiation-first${because}`,
      { 'rt.preopGy': 50, 'rt.timing': 'preoperative', 'chemo.priorDoxorubicin': true },
    ],
    [`chemotherapy-first${because}`, { 'rt.preopGy': 0, 'chemo.priorDoxorubicin': true }],
    [
      `treat-instead-of-excising${because}`,
      { 'surgery.withheld': true, 'rt.preopGy': 60, 'chemo.priorDoxorubicin': true },
    ],
  ]);
  changes('the leg at stake', sequence(mutilating), [
    [
      `surgery-first${because}`,
      {
        'limb.lost': true,
        'limb.function': 'poor',
        'surgery.done': true,
        'surgery.veinSegmentResected': true,
        'tract.excised': true,
        'margin.status': 'R0-wide',
      },
    ],
  ]);
  changes(
    'the operation withheld',
    () =>
      decide(reach('the-sequence'), 'treat-instead-of-excising because large-sarcomas-get-drugs')
        .next,
    [['go-on-without-an-operation', { 'course.delayWeeks': 16 + 12, 'surgery.done': false }]],
  );
});

describe('at the operation', () => {
  const limited = (act: string, different: Facts = {}) =>
    decide(reach('the-extent', different), act).next;

  changes('the extent', () => reach('the-extent'), [
    [
      'shell-out-at-operation',
      { 'surgery.done': true, 'surgery.extent': 'limited', contamination: 'field' },
    ],
    [
      'strip-with-the-lump',
      { 'surgery.done': true, 'surgery.extent': 'limited', contamination: 'field' },
    ],
    [
      'wide-but-vein-left',
      { 'surgery.done': true, 'surgery.extent': 'limited', contamination: 'none' },
    ],
  ]);
  it('the whole compartment comes out only where the tumour lay inside it', () => {
    expect(meet('the-whole-compartment').patient.facts).toMatchObject({
      'resection.trulyCompartmental': true,
      'surgery.veinSegmentResected': true,
      'tract.excised': true,
    });
    expect(
      decide(reach('the-extent'), 'en-bloc-with-vein-tract-and-cuff').after.facts,
    ).toMatchObject({
      'resection.trulyCompartmental': false,
    });
  });
  it.each(['R0-wide', 'R0-close', 'R1', 'R2'])(
    'widened on the table, it has the margin that a proper operation gets: %s',
    (margin) => {
      const place = limited('shell-out-at-operation', { 'fate.margin': margin });
      expect(decide(place, 'widen-to-the-drawing').after.facts).toMatchObject({
        'margin.status': margin,
        'surgery.extent': 'wide',
        'surgery.veinSegmentResected': true,
        'tract.excised': true,
      });
    },
  );
  changes('the free vessels', () => reach('the-vessels'), [
    ['take-the-femoral-vessels', { 'vessel.rebuilt': true, 'vessel.sacrificed': true }],
    ['graft-the-saphenous-vein', { 'vessel.rebuilt': true, 'vessel.sacrificed': false }],
  ]);
  changes('the involved wall', () => reach('the-vessels', borderline), [
    ['leave-a-rim-on-the-vessel', { 'margin.status': 'R2', 'vessel.rebuilt': false }],
  ]);
  changes('the groin', () => reach('the-groin'), [
    ['dissect-the-groin', { 'nodes.dissected': true, 'limb.function': 'reduced' }],
  ]);
});

describe('after the operation', () => {
  const because = ' because deep-large-and-graded';
  const board = ' because recorded-by-the-board';
  const asked = (different: Facts) => () => reach('radiotherapy-or-not', different);
  const planned = { 'rt.planned': true, 'rt.timing': 'postoperative' };

  changes('the haematoma', () => reach('the-haematoma'), [
    ['evacuate-the-haematoma', { 'postop.hematomaRecorded': true }],
    ['ignore-the-haematoma', { 'postop.hematomaRecorded': false }],
  ]);
  changes(
    'the vein left behind, and re-excised',
    () =>
      reach(
        'the-margin',
        {},
        { 'the-extent': 'wide-but-vein-left', 'a-benign-look': 'go-on-as-planned' },
      ),
    [
      [
        're-excise-the-bed',
        { 'surgery.veinSegmentResected': true, 'tract.excised': true, 'surgery.extent': 'wide' },
      ],
    ],
  );
  changes(
    'the vein left behind, the margin accepted, and re-excised by the board',
    () =>
      reach(
        'radiotherapy-or-not',
        {},
        {
          'the-extent': 'shell-out-at-operation',
          'a-benign-look': 'go-on-as-planned',
          'the-margin': 'keep-the-margin',
        },
      ),
    [
      [
        `re-excise-after-the-board${because}`,
        {
          'margin.status': 'R0-wide',
          'reexcision.done': true,
          'surgery.veinSegmentResected': true,
          'tract.excised': true,
        },
      ],
    ],
  );
  changes('radiotherapy', asked({}), [
    [`radiotherapy-50-60${because}`, { ...planned, 'rt.boostPlanned': false }],
    [`radiotherapy-with-boost${because}`, { ...planned, 'rt.boostPlanned': true }],
    [`no-radiotherapy${because}`, { 'rt.planned': false, 'rt.timing': 'none' }],
  ]);
  // the board says yes to high grade, to a close margin, and to what the firm rule asks for
  it.each([
    ['high grade, 3.5 cm', { 'tumour.sizeCm': 3.5 }, true],
    ['intermediate grade, deep, 6.2 cm', { 'tumour.grade': 'intermediate' }, true],
    [
      'intermediate grade, superficial',
      { 'tumour.grade': 'intermediate', 'tumour.depth': 'superficial' },
      false,
    ],
    ['low grade', { 'tumour.grade': 'low' }, false],
    ['low grade, a close margin', { 'tumour.grade': 'low', 'fate.margin': 'R0-close' }, true],
  ])('the board decides: %s', (_, different, yes) => {
    expect(decide(asked(different)(), `take-to-the-board${board}`).after.facts).toMatchObject({
      'rt.planned': yes,
    });
  });
  it('the board leaves radiotherapy out after a whole compartment', () => {
    const { after } = decide(meet('the-whole-compartment'), `take-to-the-board${because}`);
    expect(after.facts).toMatchObject({ 'rt.planned': false });
  });
  changes('the second course', () => reach('after-preoperative-radiotherapy', {}, irradiated), [
    ['second-full-course because more-is-safer', { 'rt.postopGy': 60, 'limb.function': 'poor' }],
  ]);
  changes('the consent', () => reach('the-consent'), [
    ['say-it-does-nothing', { trust: 'shaken' }],
  ]);
  changes(
    'the open wound',
    () => reach('the-start', { 'postop.visitWeek': 6, 'wound.healed': false }),
    [
      ['wait-with-a-review', { 'rt.startedWeek': 8, 'rt.missed': false }],
      ['wait-without-a-review', { 'rt.startedWeek': 13, 'rt.missed': true }],
    ],
  );
  changes('the field', () => reach('the-field', {}, grafted), [
    [
      'cover-the-bed + cover-the-haematoma + cover-the-repaired-vessel',
      { 'rt.coversBed': true, 'rt.coversHematoma': true, 'rt.coversVessel': true },
    ],
  ]);
  changes('healthy tissue in the field', () => reach('the-field'), [
    ['cover-the-bed + cover-the-haematoma + cover-the-groin', { 'limb.function': 'reduced' }],
    ['cover-the-bed + cover-the-haematoma + cover-the-whole-thigh', { 'limb.function': 'poor' }],
  ]);
  changes('chemotherapy', () => reach('adjuvant-chemotherapy'), [
    ['prescribe-chemotherapy', { 'chemo.priorDoxorubicin': true, 'chemo.planned': true }],
    ['offer-chemotherapy', { 'chemo.priorDoxorubicin': true, 'chemo.planned': true }],
  ]);
  changes('rehabilitation', () => reach('rehabilitation'), [
    ['hand-out-exercises', { 'limb.function': 'reduced', 'rehab.neglected': true }],
    ['arrange-rehabilitation', { 'rehab.arranged': true, 'rehab.neglected': false }],
  ]);
});

describe('what comes back', () => {
  const clean = (relapse: string) => () => reach('a-clean-year', { 'fate.relapse': relapse });

  it.each([
    ['nothing', 'nothing', 'localized'],
    ['lung-nodule', 'lung-nodule', 'metastatic'],
    ['pancreatic-lesion', 'pancreatic-lesion', 'metastatic'],
    ['local-recurrence', 'local-recurrence', 'recurrent'],
    ['local-recurrence-fixed', 'local-recurrence-fixed', 'recurrent'],
  ])('with the calendar kept: %s', (relapse, found, stage) => {
    const { facts } = decide(clean(relapse)(), 'keep-to-the-calendar').after;
    expect(facts).toMatchObject({ 'relapse.found': found, stage });
  });

  it.each([
    ['lung-nodule', 'many-nodules', 'metastatic'],
    ['pancreatic-lesion', 'pancreatic-lesion', 'metastatic'],
    ['local-recurrence', 'local-recurrence', 'recurrent'],
    ['local-recurrence-fixed', 'local-recurrence-fixed', 'recurrent'],
  ])('seen once a year: %s', (relapse, found, stage) => {
    const { facts } = decide(clean(relapse)(), 'once-a-year-from-now').after;
    expect(facts).toMatchObject({ 'relapse.found': found, stage });
  });

  it('drugs alone count as doxorubicin, and pain sold as cure shakes the trust', () => {
    const nodule = decide(reach('one-nodule'), 'drugs-alone because metastasis-means-drugs');
    expect(nodule.after.facts).toMatchObject({ 'chemo.priorDoxorubicin': true });
    const pain = decide(reach('the-pain', { 'fate.relapse': 'many-nodules' }), 'call-it-adjuvant');
    expect(pain.after.facts).toMatchObject({ trust: 'shaken' });
  });
});

describe('where the course goes', () => {
  const next = (place: Place, act: string) => decide(place, act).next.step?.id;

  it.each([
    ['who-leads', 'excise-without-the-centre', 'after-the-unplanned-excision'],
    ['who-leads', 'biopsy-without-the-centre', 'late-referral'],
    ['biopsy-of-the-lump', 'shell-out-the-lump', 'after-the-unplanned-excision'],
    ['biopsy-of-the-lump', 'core-needle-biopsy (across, 0)', 'plan-for-the-contamination'],
    ['biopsy-of-the-lump', 'core-needle-biopsy (along, 9)', 'pathology-report'],
    ['a-clean-year', 'keep-to-the-calendar', 'one-nodule'],
    ['a-clean-year', 'discharge-after-a-clean-year', 'many-nodules'],
  ])('from %s by %s to %s', (step, act, to) => {
    expect(next(reach(step), act)).toBe(to);
  });

  it('from a late referral, too', () => {
    const late = decide(reach('who-leads'), 'biopsy-without-the-centre').next;
    expect(next(late, 'refer-to-the-centre')).toBe('images-of-the-thigh');
    expect(next(late, 'excise-without-the-centre')).toBe('after-the-unplanned-excision');
  });

  it('a biopsy before its images, off the line, is followed by the images and by the plan for the tract', () => {
    const blind = reach(
      'biopsy-of-the-lump',
      {},
      {
        'images-of-the-thigh': 'no-further-images because clinically-clear-enough',
      },
    );
    const images = decide(blind, 'core-needle-biopsy (along, 20)').next;
    expect(images.step?.id).toBe('imaging-after-the-biopsy');
    expect(next(images, 'mri-with-ct-where-needed')).toBe('plan-for-the-contamination');
  });
});
