import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { theCava } from '../../support/cava.ts';
import { numberOf } from '../../support/verdicts.ts';

// Section 4 of the analysis: every pitfall that names this case can be committed in it.
const { best, decide, meet, reach } = theCava;

type Error = readonly [
  number: string,
  step: string,
  act: string,
  different?: Facts,
  otherwise?: Readonly<Record<string, string>>,
];

const closed = {
  'ivc.lumen': 'occluded',
  'ivc.collaterals': 'robust',
  'ivc.circumferencePct': 100,
};
const irradiated = {
  'what-comes-first': 'irradiate-first (50) because organ-doses-are-on-the-plan',
};
const adjuvant = {
  'drugs-after-the-operation': 'offer-chemotherapy because decided-together-after-hearing-both',
};
const cleared = { 'fate.margin': 'R2', 'reexcision.feasible': true };
const bare = 'open-the-way > hold-both-ends > decide-at-the-cava > divide-the-collaterals';

const errors: readonly Error[] = [
  ['P01', 'the-start-at-the-cava', 'wait-without-a-review'],
  ['P02', 'a-shadow', 'needle-under-ultrasound'],
  ['P03', 'the-needle', 'open-biopsy-from-the-front'],
  ['P04', 'the-needle', 'core-by-the-shortest-way'],
  ['P07', 'who-leads-here', 'explore-it-here'],
  ['P08', 'the-aorta', 'clear-the-aortic-nodes'],
  ['P09', 'the-letter', 'longer-intervals-since-it-looked-mild', { 'tumour.sizeCm': 4.4 }],
  ['P11', 'what-becomes-of-it', 'shell-it-out because shortest-time-under-the-clamp'],
  ['P12', 'what-comes-first', 'treat-without-an-operation because radiation-lengthens-life'],
  ['P14', 'the-aorta', 'strip-the-aorta'],
  ['P15', 'the-lower-end', 'finger-behind-the-artery', {}, irradiated],
  ['P16', 'the-field-at-the-cava', 'cover-the-bed + modulated-fields + cover-the-repaired-vessel'],
  ['P17', 'the-field-at-the-cava', 'cover-the-bed + modulated-fields + cover-the-haematoma'],
  ['P18', 'the-specimen', 'irradiate-the-bed (60) because more-is-safer'],
  [
    'P19',
    'the-specimen-after-radiotherapy',
    'a-second-full-course because more-is-safer',
    {},
    irradiated,
  ],
  ['P20', 'the-specimen', 'no-rays-at-the-cava because operation-decides-alone', cleared],
  ['P21', 'the-start-at-the-cava', 'start-radiotherapy (0)', { 'postop.visitWeek': 3 }],
  ['P22', 'the-chest', 'chest-film'],
  ['P23', 'what-becomes-of-it', 'shell-it-out because nothing-foreign-in-a-belly'],
  ['P24', 'the-letter', 'longer-intervals-since-it-looked-mild', { 'tumour.grade': 'low' }],
  ['P25', 'the-first-report', 'operate-without-the-grade'],
  ['P28', 'the-needle', 'resect-on-the-images'],
  ['P29', 'questions-to-the-scan', 'two-lines-will-do'],
  ['P30', 'a-printed-line', 'read-as-printed'],
  ['P31', 'what-becomes-of-it', 'tie-the-cava because shortest-time-under-the-clamp'],
  [
    'P32',
    'the-order-of-the-day',
    'explore-the-belly > divide-the-collaterals > open-the-way > hold-both-ends > decide-at-the-cava > full-heparin > set-the-clamps > take-the-tumour-out',
  ],
  ['P33', 'the-list', 'book-the-graft'],
  ['P34', 'what-becomes-of-it', 'patch-the-cava because share-of-the-ring-is-small'],
  ['P35', 'over-the-graft', 'flush-both-ways + irrigate-and-look + bowel-as-a-cover'],
  ['P36', 'what-comes-first', 'irradiate-as-proven because radiation-lengthens-life'],
  ['P37', 'the-specimen', 'exempt-as-compartmental because operation-decides-alone'],
  ['P40', 'at-the-spine', 'pull-and-see'],
  [
    'P41',
    'the-order-of-the-day',
    `explore-the-belly > ${bare} > set-the-clamps > full-heparin > take-the-tumour-out`,
  ],
  [
    'P42',
    'the-set-up',
    'antibiotic-an-hour-before + heparin-under-the-skin + catheter-and-lines + supine-and-midline',
  ],
  ['P43', 'a-nodule-in-the-liver', 'leave-the-nodule', { 'surgery.suspiciousLesion': true }],
  ['P44', 'the-neighbour', 'shave-it-off-the-organ', { 'organs.invaded': true }],
  [
    'P45',
    'five-more',
    'resect-to-gain-time',
    { 'surgery.suspiciousLesion': true, 'surgery.frozenSection': 'positive' },
  ],
  ['P46', 'the-leg', 'back-to-theatre-for-the-leg', closed],
  ['P47', 'the-leg', 'compress-and-walk'],
  ['P48', 'the-creatinine', 'plan-dialysis-for-life', { 'fate.ward': 'creatinine' }],
  ['P49', 'the-tablets', 'warfarin-alone because published-patient-had-it'],
  ['P50', 'the-second-scan', 'call-it-a-failure', {}, irradiated],
  ['P51', 'questions-to-the-scan', 'demand-catheter-studies'],
  ['P52', 'what-becomes-of-it', 'composite-autograft because nothing-foreign-in-a-belly'],
  ['P53', 'month-twelve', 'let-go-after-a-clean-year'],
  ['P54', 'the-drugs', 'operate-on-all-metastases because newest-is-best'],
  ['P55', 'the-drugs', 'regional-drugs because local-drugs-spare-the-body'],
  ['P56', 'the-drugs', 'doxorubicin-based because newest-is-best', {}, adjuvant],
  ['P57', 'drugs-after-the-operation', 'prescribe-chemotherapy because large-sarcomas-get-drugs'],
  [
    'P60',
    'what-comes-first',
    'resect-first because margins-can-be-had-now',
    { 'tumour.resectability': 'borderline', 'surgery.mutilating': true },
  ],
];

const named = (step: Parameters<typeof decide>[0], act: string): readonly string[] =>
  decide(step, act).judged.findings.flatMap(({ pitfalls }) => pitfalls.map(numberOf));

describe('a pitfall of this case is committed', () => {
  for (const [number, step, act, different = {}, otherwise = {}] of errors) {
    it(`${number}, at ${step}, by ${act}`, () => {
      expect(named(reach(step, different, otherwise), act)).toContain(number);
    });
  }

  it.each([
    ['P38', 'a-renal-vein-in-the-tumour', 'the-right-kidney', 'leave-the-right-kidney'],
    ['P30', 'a-tumour-of-the-upper-segment', 'what-becomes-of-it', 'tie-the-cava'],
    ['P29', 'a-tongue-in-the-heart', 'the-heart', 'call-them-if-needed'],
  ])('%s, in the situation %s, at %s', (number, situation, step, act) => {
    let now = meet(situation);
    while (now.step?.id !== step) now = best(now);
    const because = now.step.reasons.length > 0 ? ` because ${now.step.reasons[0]}` : '';
    expect(named(now, `${act}${because}`)).toContain(number);
  });
});
