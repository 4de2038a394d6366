import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import type { Place } from '../../../src/course/replay.ts';
import { best, expectPlayed, instead, manyNodules } from '../../support/logs.ts';
import type { Outcome } from '../../support/logs.ts';
import { meet, newPatient } from '../../support/played.ts';
import { judge, saphenous } from '../../support/shipped.ts';
import { pitfallsNamed } from '../../../src/course/walk/named.ts';
import { numberOf } from '../../support/verdicts.ts';

// One whole attempt for each error that the case lets a trainee commit.

interface Attempt extends Outcome {
  readonly title: string;
  readonly patient?: Facts;
  readonly from?: () => Place;
  readonly log: readonly string[];
}

const order = 'bed-mri > plan-the-chest-ct > plan-the-re-excision > plan-the-radiotherapy';
const unplanned =
  `after-the-unplanned-excision: ${order} → plan-the-re-excision correct (images-before-re-excision); ` +
  'plan-the-re-excision correct (lungs-before-re-excision); plan-the-radiotherapy correct (re-excision-before-radiotherapy)';
const marked = 'plan-for-the-contamination: mark-the-tract-for-excision → correct (take-it-along)';

/** The road without radiotherapy after the operation. */
const noRays = { 'the-consent': [], 'the-start': [], 'the-dose': [], 'the-field': [] };
const afterRays = (line: string) => ({
  ...noRays,
  'the-haematoma': [],
  'radiotherapy-or-not': line,
});

/** Nobody looked, and the one nodule has become many. */
const foundLate = { 'one-nodule': manyNodules };
const inMonthFive = { 'a-clean-year': [], 'one-nodule': manyNodules };

const diagnosis: readonly Attempt[] = [
  {
    title:
      'P10, foam through the tumour: half a year lost, a tract to take along, mended by a wide excision',
    log: instead(best, {
      'first-look': 'first-look: sclerose-the-lump → harmful (tumour-until-imaged) P10',
      'biopsy-of-the-lump': [best[3] as string, marked],
    }),
    of: [23, 24],
    mended: ['tumour-until-imaged P10'],
    passed: true,
  },
  {
    title: 'P10, the vein stripped: the centre, the images and the needle come too late to count',
    log: instead(best, {
      'first-look': ['first-look: strip-the-vein → harmful (tumour-until-imaged) P10', unplanned],
      'who-leads': [],
      'images-of-the-thigh': [],
      'biopsy-of-the-lump': [],
    }),
    of: [20, 24],
    mended: ['tumour-until-imaged P10'],
    passed: true,
  },
  {
    title:
      'P07, biopsied where nobody operates on sarcomas: mended when its tract comes out at the centre',
    log: instead(best, {
      'who-leads': [
        'who-leads: biopsy-without-the-centre → harmful (tissue-outside-before-images) P07 P02',
        'late-referral: refer-to-the-centre → correct (centre-before-tissue)',
      ],
      'biopsy-of-the-lump': [best[3] as string, marked],
    }),
    of: [23, 24],
    mended: ['tissue-outside-before-images P07 P02'],
    passed: true,
  },
  {
    title: 'P51, catheters first: suboptimal, three weeks lost',
    log: instead(best, {
      'images-of-the-thigh':
        'images-of-the-thigh: angiography-before-anything because vessels-need-a-map-first → suboptimal (catheter-first) P51',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P02, no images, then a needle: mended by late images and the excision of the tract',
    log: instead(best, {
      'images-of-the-thigh':
        'images-of-the-thigh: no-further-images because clinically-clear-enough → harmful (nothing) P02',
      'biopsy-of-the-lump': [
        'biopsy-of-the-lump: core-needle-biopsy (along, 0) → harmful (before-imaging) P02',
        'imaging-after-the-biopsy: mri-with-ct-where-needed → correct (mri-leads)',
      ],
    }),
    of: [22, 24],
    mended: ['nothing P02', 'before-imaging P02'],
    passed: true,
  },
  {
    title: 'P03 and P04, the needle 20 mm beside the cut: mended, since the tract comes out',
    log: instead(best, {
      'biopsy-of-the-lump': [
        'biopsy-of-the-lump: core-needle-biopsy (along, 20) → harmful (off-the-line) P03 P04',
        marked,
      ],
    }),
    of: [23, 24],
    mended: ['off-the-line P03 P04'],
    passed: true,
  },
  {
    title: 'P03 and P04 again, and the tract is left: nothing mends it',
    log: instead(best, {
      'biopsy-of-the-lump': [
        'biopsy-of-the-lump: core-needle-biopsy (along, 20) → harmful (off-the-line) P03 P04',
        'plan-for-the-contamination: say-nothing-of-the-tract → harmful (take-it-along) P04',
      ],
      'the-extent': 'the-extent: wide-but-tract-left → suboptimal (en-bloc)',
    }),
    of: [22.5, 24],
    unmended: ['off-the-line P03 P04', 'take-it-along P04'],
    passed: false,
  },
  {
    title: 'P27, shelled out to see what it is: mended by the wide excision of the whole bed',
    log: instead(best, {
      'biopsy-of-the-lump': [
        'biopsy-of-the-lump: shell-out-the-lump → harmful (shelled-out) P27',
        unplanned,
      ],
    }),
    of: [23, 24],
    mended: ['shelled-out P27'],
    passed: true,
  },
  {
    title: 'P25, the operation booked without a grade: suboptimal, the centre asks for it',
    log: instead(best, {
      'pathology-report': [
        'pathology-report: operate-without-the-grade → suboptimal (full-report) P25',
        'the-second-reading: ask-for-grade-and-subtype → correct (full-report)',
      ],
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P23 and P25, a benign report believed: mended by the grade and a wide excision',
    patient: { 'fate.firstReport': 'looks-benign' },
    log: instead(best, {
      'pathology-report': [
        'pathology-report: accept-as-benign → harmful (full-report) P23 P25',
        'the-second-reading: ask-for-grade-and-subtype → correct (full-report)',
      ],
    }),
    of: [23, 24],
    mended: ['full-report P23 P25'],
    passed: true,
  },
  {
    title: 'P22, a chest film for a chest CT: mended by the CT before the operation',
    log: instead(best, {
      staging: [
        'staging: chest-film → chest-film suboptimal (lungs-by-ct); without chest-ct harmful (lungs-by-ct) P22',
        'the-empty-chest-folder: chest-ct-after-all → correct (ct-first)',
      ],
    }),
    of: [23, 24],
    mended: ['lungs-by-ct P22'],
    passed: true,
  },
];

const operation: readonly Attempt[] = [
  {
    title:
      'P60, the leg taken off before anything else was offered: no harm by the table, but the steps are lost',
    patient: {
      'tumour.resectability': 'borderline',
      'tumour.wallInvolved': true,
      'surgery.mutilating': true,
    },
    log: instead(best, {
      'the-sequence':
        'the-sequence: surgery-first because margins-can-be-had-now → suboptimal (limb-at-stake) P60',
      'the-extent': [],
      'a-benign-look': [],
      'the-vessels': [],
      'the-groin': [],
      'the-haematoma': [],
      'the-margin': [],
      'radiotherapy-or-not': [],
      ...noRays,
    }),
    // expected: six to the diagnosis, five in theatre, margin and dose before, chemotherapy, the leg, four later
    of: [6 + 0.5 + 2 + 4, 19],
    passed: false,
  },
  {
    title:
      'P12, radiation and drugs instead of the knife: mended by a late excision, and the steps are lost',
    log: instead(best, {
      'the-sequence': [
        'the-sequence: treat-instead-of-excising because large-sarcomas-get-drugs → harmful (excision-is-the-cure) P12',
        'the-lump-is-still-there: operate-after-all → correct (still-resectable)',
      ],
      ...afterRays(
        'after-preoperative-radiotherapy: no-further-radiotherapy because dose-before-is-not-enough → correct (wide)',
      ),
    }),
    of: [17, 24],
    mended: ['excision-is-the-cure P12'],
    passed: false,
  },
  {
    title: 'P11, the vein spared, and put right on the table',
    log: instead(best, {
      'the-extent': 'the-extent: wide-but-vein-left → harmful (en-bloc) P11',
      'a-benign-look': 'a-benign-look: widen-to-the-drawing → correct (already-too-small)',
    }),
    of: [23, 24],
    mended: ['en-bloc P11'],
    passed: true,
  },
  {
    title: 'P11 and P20, the vein spared and the margin accepted: it stays, and it comes back',
    patient: { 'fate.relapse': 'nothing' },
    log: instead(best, {
      'the-extent': 'the-extent: wide-but-vein-left → harmful (en-bloc) P11',
      'a-benign-look': 'a-benign-look: go-on-as-planned → suboptimal (already-too-small)',
      'the-margin': 'the-margin: keep-the-margin → harmful (positive-and-re-excisable) P20',
      'radiotherapy-or-not':
        'radiotherapy-or-not: radiotherapy-50-60 because deep-large-and-graded → suboptimal (positive-and-re-excisable) P20',
      'one-nodule': 'a-lump-in-the-scar: restage-then-resect → correct (resectable)',
    }),
    // nothing would have come back on the right road: it ends with the clean year
    of: [22 - 1 - 0.5 - 1 - 0.5 + 1, 23],
    unmended: ['en-bloc P11', 'positive-and-re-excisable P20'],
    passed: false,
  },
  {
    title: 'P23, the operation shrunk for a benign look: mended by the re-excision',
    log: instead(best, {
      'a-benign-look': 'a-benign-look: shrink-the-operation → harmful (shrunk) P23',
      'the-margin': 'the-margin: re-excise-the-bed → correct (positive-and-re-excisable)',
    }),
    of: [23, 24],
    mended: ['shrunk P23'],
    passed: true,
  },
  {
    title: 'P08, a clean groin dissected: nothing mends a leg that swells',
    log: instead(best, { 'the-groin': 'the-groin: dissect-the-groin → harmful (clean) P08' }),
    of: [23, 24],
    unmended: ['clean P08'],
    passed: false,
  },
];

const radiotherapy: readonly Attempt[] = [
  {
    title: 'P20, R1 accepted: mended when the board hears of it and the bed is re-excised',
    patient: { 'fate.margin': 'R1' },
    log: instead(best, {
      'the-margin': 'the-margin: keep-the-margin → harmful (positive-and-re-excisable) P20',
      'radiotherapy-or-not': [
        'radiotherapy-or-not: re-excise-after-the-board because recorded-by-the-board → correct (positive-and-re-excisable)',
        'radiotherapy-on-the-new-margin: radiotherapy-50-60 because deep-large-and-graded → correct (wide-high-deep-large)',
      ],
    }),
    of: [23, 24],
    mended: ['positive-and-re-excisable P20'],
    passed: true,
  },
  {
    title: 'P19, a second full course: nothing takes a dose back',
    log: instead(best, {
      'the-sequence':
        'the-sequence: radiotherapy-first (50) because smaller-field-against-wound-risk → acceptable with reason (resectable)',
      ...afterRays(
        'after-preoperative-radiotherapy: second-full-course because more-is-safer → harmful (twice) P19',
      ),
    }),
    of: [18, 19],
    unmended: ['twice P19'],
    passed: false,
  },
  {
    title: 'P13, irradiated by routine after a whole compartment',
    from: () => meet('the-whole-compartment'),
    log: [
      'radiotherapy-or-not: radiotherapy-50-60 because deep-large-and-graded → acceptable with reason (compartment-out-but-large-deep-and-graded) P13',
      ...best.slice(14),
    ],
    // expected: the question itself, chemotherapy, the leg and four later
    of: [6.5, 7],
    passed: true,
  },
  {
    title: 'P36, a longer life promised',
    log: instead(best, {
      'the-consent': 'the-consent: promise-a-longer-life → suboptimal (honest-aim) P36',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P01, two weeks for the haematoma: suboptimal',
    log: instead(best, {
      'the-start':
        'the-start: start-radiotherapy (3) → suboptimal (weeks-7-to-9-for-a-haematoma) P01',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P01, until week 12 for the haematoma: harmful, and the weeks do not come back',
    log: instead(best, {
      'the-start': 'the-start: start-radiotherapy (7) → harmful (week-12-for-a-haematoma) P01',
    }),
    of: [23, 24],
    unmended: ['week-12-for-a-haematoma P01'],
    passed: false,
  },
  {
    title: 'P21, an open wound irradiated',
    patient: { 'postop.visitWeek': 6, 'wound.healed': false },
    log: instead(best, {
      'the-start': 'the-start: start-radiotherapy (0) → harmful (open-wound-irradiated) P21',
    }),
    of: [23, 24],
    unmended: ['open-wound-irradiated P21'],
    passed: false,
  },
  {
    title: 'P21, started in week 3: suboptimal',
    patient: { 'postop.visitWeek': 3 },
    log: instead(best, {
      'the-start': 'the-start: start-radiotherapy (0) → suboptimal (before-week-4) P21',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P16, the haematoma not measured and left out of the field',
    log: instead(best, {
      'the-haematoma':
        'the-haematoma: ignore-the-haematoma → suboptimal (potential-contamination) P16',
      'the-field':
        'the-field: cover-the-bed → cover-the-bed correct (all-that-may-hold-tumour); without cover-the-haematoma harmful (haematoma) P16',
    }),
    of: [22.5, 24],
    unmended: ['haematoma P16'],
    passed: false,
  },
  {
    title: 'P17, the joins of the repaired vessel left out of the field',
    patient: { 'tumour.resectability': 'borderline', 'tumour.wallInvolved': true },
    log: instead(best, {
      'the-sequence':
        'the-sequence: surgery-first because vessel-can-be-taken-and-rebuilt → acceptable with reason (borderline)',
      'the-vessels': 'the-vessels: take-the-wall-and-rebuild → correct (wall-involved)',
      'the-field':
        'the-field: cover-the-bed + cover-the-haematoma → cover-the-bed correct (all-that-may-hold-tumour); ' +
        'cover-the-haematoma correct (haematoma); without cover-the-repaired-vessel harmful (repaired-vessel) P17',
    }),
    of: [23, 24],
    unmended: ['repaired-vessel P17'],
    passed: false,
  },
];

const later: readonly Attempt[] = [
  {
    title: 'P57, chemotherapy as standard',
    log: instead(best, {
      'adjuvant-chemotherapy':
        'adjuvant-chemotherapy: prescribe-chemotherapy → suboptimal (not-standard) P57',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P59, no rehabilitation',
    log: instead(best, {
      rehabilitation: 'rehabilitation: no-rehabilitation → suboptimal (until-maximal) P59',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P09 and P24, visits stretched for a low-grade report: the one nodule is found as many',
    patient: { 'tumour.grade': 'low' },
    log: instead(best, {
      'radiotherapy-or-not':
        'radiotherapy-or-not: take-to-the-board because recorded-by-the-board → correct (wide-low-venous-deep-large)',
      ...noRays,
      'the-calendar':
        'the-calendar: longer-intervals-since-it-looked-mild → suboptimal (low-grade-vein) P09 P24',
      ...foundLate,
    }),
    // the step about one nodule is never met
    of: [18.5, 20],
    passed: true,
  },
  {
    title: 'P53, discharged after a clean year: the one nodule is found as many',
    log: instead(best, {
      'a-clean-year': 'a-clean-year: discharge-after-a-clean-year → harmful (risk-goes-on) P53',
      ...foundLate,
    }),
    of: [22, 24],
    unmended: ['risk-goes-on P53'],
    passed: false,
  },
  {
    title: 'P54, one nodule in a fit patient, and everybody gives up',
    log: instead(best, {
      'one-nodule':
        'one-nodule: give-up because spread-is-the-end → suboptimal (late-few-and-fit) P54',
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P54, twelve nodules, and all of them are operated on',
    patient: { 'fate.relapse': 'many-nodules' },
    log: instead(best, {
      ...inMonthFive,
      'one-nodule': [
        'many-nodules: operate-on-all-metastases because newest-is-best → harmful (knife) P54',
        manyNodules[1] as string,
      ],
    }),
    of: [23, 24],
    unmended: ['knife P54'],
    passed: false,
  },
  {
    title: 'P55, fifty against thirty',
    patient: { 'fate.relapse': 'many-nodules' },
    log: instead(best, {
      ...inMonthFive,
      'one-nodule': [
        'many-nodules: gemcitabine-docetaxel because fifty-beats-thirty → acceptable with reason (first-line) P55',
        manyNodules[1] as string,
      ],
    }),
    of: [23.5, 24],
    passed: true,
  },
  {
    title: 'P56, doxorubicin after the operation and again for the nodules',
    patient: { 'fate.relapse': 'many-nodules' },
    log: instead(best, {
      ...inMonthFive,
      'adjuvant-chemotherapy': 'adjuvant-chemotherapy: offer-chemotherapy → acceptable (high-risk)',
      'one-nodule': [
        'many-nodules: doxorubicin-based because has-had-doxorubicin → suboptimal (second-line) P56',
        manyNodules[1] as string,
      ],
    }),
    of: [23.5, 24],
    passed: true,
  },
];

const chapters = { diagnosis, operation, radiotherapy, later };

for (const [chapter, attempts] of Object.entries(chapters)) {
  describe(`errors of ${chapter}`, () => {
    it.each(attempts.map((attempt) => [attempt.title, attempt] as const))('%s', (_, attempt) => {
      expectPlayed(attempt.log, attempt, attempt.from?.() ?? newPatient(attempt.patient));
    });
  });
}

describe('all of them together', () => {
  it('commit every pitfall that the case names', () => {
    const named = Object.values(chapters).flatMap((attempts) =>
      attempts.flatMap(({ log }) => log.join(' ').match(/\bP\d\d\b/g) ?? []),
    );
    const wanted = pitfallsNamed(judge.book, saphenous).map(numberOf);
    expect([...new Set(named)].sort()).toEqual([...wanted].sort());
    expect(wanted).toHaveLength(30);
  });
});
