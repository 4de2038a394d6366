import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { offeredAt } from '../../support/played.ts';
import { theUterus } from '../../support/uterus.ts';

// The variants of 6.3: each row of its table, met as a drawn patient, by a decision or in a situation.
const { marks, meet, reach } = theUterus;
const reason = 'acceptable with reason';

const offered = (step: string, different: Facts = {}, otherwise: Record<string, string> = {}) =>
  offeredAt(reach(step, different, otherwise));

const silent = (acts: readonly string[]) =>
  Object.fromEntries(acts.map((act) => [act, 'not scored']));

const post = { 'patient.menopause': 'post', 'patient.ageYears': 66 };
const ess = { 'fate.histology': 'ess' };
const unproven = { 'the-tissue': 'no-needle' };
const sideWall = { 'fate.sideWall': 'positive' };
const smallAndLow = { 'tumour.sizeCm': 4, 'tumour.grade': 'low' };
const ovaryActs = [
  'keep-the-ovaries',
  'remove-the-ovaries-to-be-safe',
  'remove-one-ovary',
  'remove-the-ovaries-at-her-request',
];

describe('the first patient: premenopausal, 9 cm, high grade, leiomyosarcoma', () => {
  it('keeps her ovaries; taken by reflex is harmful, at her own request not scored (UT-07)', () => {
    expect(offered('the-ovaries')).toEqual({
      'keep-the-ovaries': 'correct',
      'remove-the-ovaries-to-be-safe': 'harmful P05',
      'remove-one-ovary': 'not scored',
      'remove-the-ovaries-at-her-request': 'not scored',
    });
  });

  it('loses the whole uterus, and no clean node (UT-06, UT-08)', () => {
    expect(offered('what-comes-out')).toEqual({
      'take-the-whole-uterus': 'correct',
      'take-the-uterus-without-its-neck': 'suboptimal',
      'shell-the-tumour-out-first': 'suboptimal',
      'take-right-ovary': 'harmful P05',
      'take-left-ovary': 'harmful P05',
      'dissect-the-pelvic-nodes': 'harmful P08',
    });
  });

  it('is not irradiated, although the rule for limbs would fit (UT-11)', () => {
    expect(offered('radiotherapy-or-not')).toEqual({
      'no-pelvic-radiotherapy': 'correct',
      'pelvic-radiotherapy': 'harmful P06',
      'radiotherapy-by-the-limb-rule': 'harmful P37 P06',
    });
  });

  it('may be offered drugs, and is seen by the calendar (UT-13, UT-15)', () => {
    expect(offered('chemotherapy')).toEqual({
      'leave-chemotherapy-out': 'correct',
      'offer-chemotherapy': 'acceptable',
      'prescribe-chemotherapy': 'suboptimal P57',
    });
    expect(offered('the-calendar')).toEqual({ 'come-back-if-something-is-felt': 'harmful P53' });
  });
});

describe('the menopause', () => {
  it('past it, the ovaries are not scored, planned or taken', () => {
    expect(offered('the-ovaries', post)).toEqual(silent(ovaryActs));
    expect(offered('what-comes-out', post)).toMatchObject(
      silent(['take-right-ovary', 'take-left-ovary']),
    );
    expect(offered('line-by-line', post)).toMatchObject({ 'claim-ovaries-go': 'not scored' });
  });

  it('at sixty and above the eightfold risk of age is not scored, and not asked below', () => {
    expect(offered('the-figures', post)).toMatchObject({ 'add-the-risk-of-age': 'not scored' });
    expect(offered('the-figures', { ...post, 'patient.ageYears': 57 })).not.toHaveProperty(
      'add-the-risk-of-age',
    );
  });
});

describe('the histology', () => {
  it('stromal sarcoma: the ovary rule of leiomyosarcoma is not applied, nothing else is scored (UT-07c)', () => {
    expect(offered('the-other-sarcoma', ess)).toEqual({
      'decide-for-stromal-sarcoma': 'correct',
      'keep-by-the-lms-rule': 'suboptimal P26',
      'remove-the-ovaries-to-be-safe': 'not scored',
    });
    expect(offered('beyond-the-sources', ess)).toEqual(
      silent(['ask-who-knows-stromal-sarcoma', 'treat-as-leiomyosarcoma', 'treat-with-hormones']),
    );
    expect(offeredAt(meet('the-other-name'))).toMatchObject({
      'settle-subtype-and-grade': 'correct',
      'assume-leiomyosarcoma': 'suboptimal P25 P26',
    });
  });

  it('unproven at the operation: nothing is scored until the final report (UT-06, UT-07b)', () => {
    expect(offered('the-ovaries', {}, unproven)).toEqual(silent(ovaryActs));
    expect(offered('operated-without-a-name', {}, unproven)).toEqual(
      silent([
        'take-the-whole-uterus',
        'take-the-uterus-without-its-neck',
        'shell-the-tumour-out-first',
      ]),
    );
  });

  it('leiomyosarcoma on the final report: the nodes are asked for at last (UT-08)', () => {
    expect(offered('what-was-left', {}, unproven)).toEqual({
      'no-second-operation': 'correct',
      'go-back-for-the-nodes': 'harmful P08',
    });
    const less = { ...unproven, 'operated-without-a-name': 'shell-the-tumour-out-first' };
    expect(offered('what-was-left', {}, less)).toEqual({
      'complete-the-hysterectomy': 'correct',
      'no-second-operation': 'suboptimal',
      'go-back-for-the-nodes': 'harmful P08',
    });
  });

  it('stromal sarcoma on the final report: the ovaries that are left, by another rule', () => {
    expect(offered('the-other-sarcoma', ess, unproven)).toMatchObject({
      'decide-for-stromal-sarcoma': 'correct',
      'keep-by-the-lms-rule': 'suboptimal P26',
    });
  });
});

describe('what lies in the pelvis', () => {
  it('a hard node: taken, frozen first is acceptable, left is suboptimal (UT-09)', () => {
    const place = reach('what-comes-out', { 'nodes.macroscopic': true });
    expect(offeredAt(place)).toMatchObject({
      'take-the-hard-node': 'correct',
      'freeze-the-hard-node': 'acceptable',
      'dissect-the-pelvic-nodes': 'not scored',
    });
    expect(
      marks(place, ['take-the-whole-uterus', 'take-the-whole-uterus + freeze-the-hard-node']),
    ).toEqual({
      'take-the-whole-uterus': 'correct; suboptimal',
      'take-the-whole-uterus + freeze-the-hard-node': 'correct; acceptable',
    });
  });

  it('an invaded ovary: not scored', () => {
    const invaded = { 'ovary.invaded': true };
    expect(offered('the-ovaries', invaded)).toEqual(silent(ovaryActs));
    expect(offered('what-comes-out', invaded)).toMatchObject(
      silent(['take-right-ovary', 'take-left-ovary']),
    );
  });

  it.each([
    ['drawn', () => reach('radiotherapy-or-not', sideWall)],
    ['met in its situation', () => meet('tumour-at-the-side-wall')],
  ])(
    'tumour at the side wall, %s: the board, none, or radiotherapy on its record (UT-12)',
    (_, at) => {
      const place = at();
      expect(offeredAt(place)).toEqual({
        'take-the-pelvis-to-the-board': 'correct',
        'no-pelvic-radiotherapy': 'acceptable',
        'pelvic-radiotherapy': `${reason} P06`,
        'radiotherapy-by-the-limb-rule': 'suboptimal P37 P06',
      });
      const why = (given: string) => `pelvic-radiotherapy because ${given}`;
      expect(marks(place, [why('recorded-by-the-board'), why('side-wall-was-positive')])).toEqual({
        [why('recorded-by-the-board')]: reason,
        [why('side-wall-was-positive')]: `${reason} P06`,
      });
    },
  );

  it('both ovaries taken years before: nobody asks for them', () => {
    const different = { ...post, 'history.bso': true };
    expect(reach('line-by-line', different).step?.id).toBe('line-by-line');
    expect(theUterus.best(reach('line-by-line', different)).step?.id).toBe('the-way-out');
    expect(offered('what-comes-out', different)).not.toHaveProperty('take-right-ovary');
    expect(offered('the-road-to-theatre', different)).not.toHaveProperty('decide-on-the-ovaries');
  });

  it('the wish for children: a talk that is not scored, and the same operation', () => {
    const wish = { 'patient.wishesChildren': true };
    expect(offered('the-wish', wish)).toEqual(
      silent(['plan-the-standard-all-the-same', 'look-for-a-way-to-keep-it', 'freeze-eggs-first']),
    );
    expect(offered('what-comes-out', wish)).toEqual(offered('what-comes-out'));
  });

  it('already cut into strips elsewhere: not a mark, and the tissue is there', () => {
    const place = meet('taken-out-in-strips');
    expect(place.step?.id).toBe('the-road-to-theatre');
    let at = place;
    const met = [];
    while (at.step && at.step.id !== 'what-comes-out') {
      met.push(at.step.id);
      at = theUterus.best(at);
    }
    expect(met).not.toContain('the-tissue');
    expect(offeredAt(at)).toEqual(offered('what-comes-out'));
  });
});

describe('size and grade', () => {
  it('4 cm, low grade: the same operation, no drugs, no radiotherapy, visits as the reason says', () => {
    expect(offered('what-comes-out', smallAndLow)).toEqual(offered('what-comes-out'));
    expect(offered('radiotherapy-or-not', smallAndLow)).toEqual({
      'no-pelvic-radiotherapy': 'correct',
      'pelvic-radiotherapy': 'harmful P06',
    });
    expect(offered('chemotherapy', smallAndLow)).toEqual({
      'leave-chemotherapy-out': 'correct',
      'offer-chemotherapy': 'suboptimal',
      'prescribe-chemotherapy': 'suboptimal P57',
    });
    const longer = (why: string) => `longer-intervals-since-it-looked-mild because ${why}`;
    expect(
      marks(reach('the-calendar', smallAndLow), [
        longer('calendar-is-for-higher-grades'),
        longer('small-or-low-grade-is-safe'),
      ]),
    ).toEqual({
      [longer('calendar-is-for-higher-grades')]: reason,
      [longer('small-or-low-grade-is-safe')]: `${reason} P09`,
    });
  });

  it('4 cm, high grade: small is no reason for fewer visits (P09)', () => {
    expect(offered('the-calendar', { 'tumour.sizeCm': 4 })).toMatchObject({
      'longer-intervals-since-it-looked-mild': 'suboptimal P09',
    });
  });

  it.each([7.5, 11.6])('%d cm, intermediate: drugs may be offered', (size) => {
    const different = { 'tumour.sizeCm': size, 'tumour.grade': 'intermediate' };
    expect(offered('chemotherapy', different)).toMatchObject({
      'offer-chemotherapy': 'acceptable',
    });
  });
});

describe('what comes back', () => {
  it('lung metastases at diagnosis: the uterus is not scored, drugs by line', () => {
    const full = { 'fate.staging': 'many-nodules' };
    expect(offered('the-uterus-with-metastases', full)).toEqual(
      silent([
        'operate-on-the-primary-anyway',
        'irradiate-the-primary',
        'plan-the-primary-together',
      ]),
    );
    expect(offered('many-nodules', full)).toMatchObject({ 'doxorubicin-based': 'correct' });
  });

  it('one nodule after two years: restage and resect (UT-16)', () => {
    expect(offered('one-nodule')).toEqual({
      'restage-then-resect': 'correct',
      'observe-for-eight-weeks': reason,
      'drugs-alone': 'suboptimal P54',
      'give-up': 'suboptimal P54',
    });
  });

  it('many, no doxorubicin so far: doxorubicin first (UT-17)', () => {
    const place = reach('many-nodules');
    expect(offeredAt(place)).toEqual({
      'doxorubicin-based': 'correct',
      trabectedin: 'suboptimal',
      'gemcitabine-docetaxel': `${reason} P55`,
      'regional-drugs': 'suboptimal P55',
      'operate-on-all-metastases': 'harmful P54',
      'doxorubicin-with-trabectedin': 'not scored',
    });
    const why = (given: string) => `gemcitabine-docetaxel because ${given}`;
    expect(marks(place, [why('anthracycline-not-possible'), why('fifty-beats-thirty')])).toEqual({
      [why('anthracycline-not-possible')]: reason,
      [why('fifty-beats-thirty')]: `${reason} P55`,
    });
  });

  it.each([
    ['given for the metastases', () => reach('the-second-line')],
    ['given with the operation', () => meet('drugs-before')],
    [
      'offered and taken after the operation',
      () => reach('many-nodules', {}, { chemotherapy: 'offer-chemotherapy' }),
    ],
  ])('many, doxorubicin %s: trabectedin (UT-18)', (_, at) => {
    expect(offeredAt(at())).toMatchObject({
      trabectedin: 'correct',
      'gemcitabine-docetaxel': 'acceptable',
      'doxorubicin-based': 'suboptimal P56',
      'regional-drugs': 'suboptimal P55',
    });
  });

  it('many within half a year: straight to the drugs', () => {
    const early = { 'fate.relapse': 'many-nodules' };
    expect(theUterus.best(reach('the-scans', early)).step?.id).toBe('many-nodules');
  });

  it('alone in the pelvis after 40 months: restage and resect; fixed, radiotherapy (UT-20)', () => {
    expect(offered('back-in-the-pelvis', { 'fate.relapse': 'local-recurrence' })).toEqual({
      'restage-then-resect': 'correct',
      'radiotherapy-of-the-recurrence': 'not scored',
      'drugs-alone': 'suboptimal P54',
      'give-up': 'suboptimal P54',
    });
    expect(offered('back-in-the-pelvis', { 'fate.relapse': 'local-recurrence-fixed' })).toEqual({
      'restage-then-resect': 'not scored',
      'radiotherapy-of-the-recurrence': 'acceptable',
      'drugs-alone': 'not scored',
      'give-up': 'suboptimal',
    });
  });

  it.each([
    ['with metastases', {}],
    ['in the pelvis alone', { 'fate.relapse': 'local-recurrence-fixed' }],
  ])('pain %s: relief, and named so (UT-19)', (_, different) => {
    expect(offered('the-pain', different)).toEqual({
      'palliative-radiotherapy': 'correct',
      'palliative-radiotherapy-and-drugs': 'acceptable',
      'call-it-adjuvant': 'suboptimal',
    });
  });
});
