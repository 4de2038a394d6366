import { describe, expect, it } from 'vitest';
import { runStrategy, strategies } from '../../../src/course/strategies.ts';
import { best, expectPlayed, instead, manyNodules } from '../../support/logs.ts';
import { lineOf, newPatient } from '../../support/played.ts';
import { cells, judge, saphenous } from '../../support/shipped.ts';

// Whole attempts, typed: every decision with its verdict, row and pitfalls. What is not listed must not be there.

describe('the best log', () => {
  it('of the first patient has 24 steps and passes with 100 %', () => {
    expectPlayed(best, { of: [24, 24], passed: true });
  });

  it('of a patient without MRI, with a benign report and a borderline tumour, irradiated first', () => {
    const log = instead(best, {
      'images-of-the-thigh':
        'images-of-the-thigh: ct-alone because mri-cannot-be-done → acceptable (mri-impossible)',
      'pathology-report': 'pathology-report: repeat-the-core → acceptable (non-diagnostic)',
      'the-sequence':
        'the-sequence: radiotherapy-first (50) because margin-threatened-by-the-vessel → correct (borderline)',
      'the-vessels': 'the-vessels: take-the-wall-and-rebuild → correct (wall-involved)',
      'the-haematoma': [],
      'radiotherapy-or-not':
        'after-preoperative-radiotherapy: no-further-radiotherapy because recorded-by-the-board → correct (wide)',
      'the-consent': [],
      'the-start': [],
      'the-dose': [],
      'the-field': [],
    });
    const patient = newPatient({
      'workup.mriPossible': false,
      'fate.firstReport': 'looks-benign',
      'tumour.resectability': 'borderline',
      'tumour.wallInvolved': true,
    });
    expectPlayed(log, { of: [19, 19], passed: true }, patient);
  });

  it('of a patient with R1 that cannot be cleared, a wound that stays open and no relapse', () => {
    const log = instead(best, {
      'the-margin': 'the-margin: keep-the-margin → correct (positive-and-not-re-excisable)',
      'radiotherapy-or-not':
        'radiotherapy-or-not: radiotherapy-with-boost because deep-large-and-graded → correct (positive-and-not-re-excisable)',
      'the-start': 'the-start: wait-with-a-review → correct (open-wound)',
      'the-dose': 'the-dose: imrt-course (2, 33) → correct (boost-reached)',
      'one-nodule': [],
    });
    const patient = newPatient({
      'fate.margin': 'R1',
      'reexcision.feasible': false,
      'postop.visitWeek': 6,
      'wound.healed': false,
      'fate.relapse': 'nothing',
    });
    expectPlayed(log, { of: [23, 23], passed: true }, patient);
  });

  it('of a superficial low-grade tumour with a close margin, whose board says radiotherapy', () => {
    const log = instead(best, {
      'the-extent': 'the-extent: down-to-the-deep-fascia → correct (fascia-intact)',
      'the-margin': 'the-margin: keep-the-margin → acceptable (close)',
      'radiotherapy-or-not':
        'radiotherapy-or-not: take-to-the-board because recorded-by-the-board → correct (close-other)',
      'the-dose': 'the-dose: imrt-course (2.5, 20) → acceptable (twenty-fractions)',
      'the-calendar': 'the-calendar: plan-the-visits (4, 6) → correct (calendar-low-grade)',
      'one-nodule': 'the-odd-site: work-up-as-a-metastasis → correct (metastasis-first)',
    });
    const patient = newPatient({
      'tumour.depth': 'superficial',
      'tumour.grade': 'low',
      'fate.margin': 'R0-close',
      'fate.relapse': 'pancreatic-lesion',
    });
    expectPlayed(log, { of: [24, 24], passed: true }, patient);
  });

  it('of a patient whose lungs are full at staging: the thigh weighs nothing', () => {
    const log = [
      ...best.slice(0, 6),
      'the-primary-with-metastases: plan-the-primary-together → not scored (silent)',
      ...manyNodules,
    ];
    expectPlayed(log, { of: [8, 8], passed: true }, newPatient({ 'fate.staging': 'many-nodules' }));
  });
});

describe('whoever does the least', () => {
  const log = [
    'first-look: watch-for-six-months → harmful (tumour-until-imaged) P10',
    'who-leads: refer-to-the-centre → correct (centre-before-tissue)',
    'images-of-the-thigh: no-further-images because cross-sections-plan-everything → harmful (nothing) P02',
    'biopsy-of-the-lump: images-before-the-needle → correct (before-imaging)',
    'pathology-report: ask-for-grade-and-subtype → correct (full-report)',
    'staging: no-staging → no-staging harmful (lungs-by-ct) P22; without chest-ct harmful (lungs-by-ct) P22',
    'the-empty-chest-folder: press-on-without-the-chest → harmful (ct-first) P22',
    'the-sequence: surgery-first because margins-can-be-had-now → correct (resectable)',
    'the-extent: wide-but-vein-left → harmful (en-bloc) P11',
    'a-benign-look: shrink-the-operation → harmful (shrunk) P23',
    'the-vessels: spare-the-vessels → correct (vessels-free)',
    'the-groin: leave-the-nodes → correct (clean)',
    'the-haematoma: ignore-the-haematoma → suboptimal (potential-contamination) P16',
    'the-margin: keep-the-margin → harmful (positive-and-re-excisable) P20',
    'radiotherapy-or-not: no-radiotherapy because deep-large-and-graded → harmful (positive-and-re-excisable) P20',
    'adjuvant-chemotherapy: leave-chemotherapy-out → correct (not-standard)',
    'rehabilitation: no-rehabilitation → suboptimal (until-maximal) P59',
    'the-calendar: come-back-if-something-is-felt → harmful (nothing-planned) P53',
    'the-scans: no-scans → no-scans suboptimal (chest) P53; without follow-up-chest-ct suboptimal (chest) P53',
    'a-clean-year: discharge-after-a-clean-year → harmful (risk-goes-on) P53',
    ...manyNodules,
  ];

  it('earns 8 of 24 and fails', () => {
    // 3 of 6 to the diagnosis, 3 of 5 in theatre, 0.5 of 4 on the report, 1.5 of 5 after it, 0 of 4 later
    expectPlayed(log, {
      of: [8, 24],
      mended: ['nothing P02'],
      // the CT was the board's, not the trainee's
      unmended: [
        'tumour-until-imaged P10',
        'lungs-by-ct P22',
        'lungs-by-ct P22',
        'ct-first P22',
        'en-bloc P11',
        'shrunk P23',
        'positive-and-re-excisable P20',
        'positive-and-re-excisable P20',
        'nothing-planned P53',
        'risk-goes-on P53',
      ],
      passed: false,
    });
  });

  it('is what the strategy plays', () => {
    expect(played('least')).toEqual(log);
  });
});

describe('whoever does the most', () => {
  const log = [
    'first-look: strip-the-vein → harmful (tumour-until-imaged) P10',
    'after-the-unplanned-excision: plan-the-radiotherapy > plan-the-re-excision > bed-mri > plan-the-chest-ct → ' +
      'plan-the-re-excision harmful (images-before-re-excision) P02; ' +
      'plan-the-re-excision suboptimal (lungs-before-re-excision) P22; ' +
      'plan-the-radiotherapy suboptimal (re-excision-before-radiotherapy) P20',
    'pathology-report: repeat-the-core → not scored (diagnostic)',
    'staging: chest-film + chest-ct + ct-of-abdomen-and-pelvis + bone-scan → chest-film suboptimal (lungs-by-ct); ' +
      'chest-ct correct (lungs-by-ct); ct-of-abdomen-and-pelvis acceptable (lungs-by-ct); bone-scan not scored (bone)',
    'the-sequence: surgery-first because margins-can-be-had-now → correct (resectable)',
    'the-extent: en-bloc-with-vein-tract-and-cuff → correct (en-bloc)',
    'a-benign-look: go-on-as-planned → correct (plan-stands)',
    'the-vessels: take-the-femoral-vessels → suboptimal (vessels-free)',
    'the-groin: dissect-the-groin → harmful (clean) P08',
    'the-haematoma: evacuate-the-haematoma → not scored (evacuation)',
    'the-margin: re-excise-the-bed → not scored (wide)',
    'radiotherapy-or-not: radiotherapy-50-60 because deep-large-and-graded → correct (wide-high-deep-large)',
    'the-consent: aim-at-local-control → correct (honest-aim)',
    'the-start: start-radiotherapy (12) → harmful (week-12-for-a-haematoma) P01',
    'the-field: cover-the-bed + cover-the-haematoma + cover-the-repaired-vessel + cover-the-groin + cover-the-whole-thigh → ' +
      'cover-the-bed correct (all-that-may-hold-tumour); cover-the-haematoma correct (haematoma); ' +
      'cover-the-repaired-vessel correct (repaired-vessel); cover-the-groin suboptimal (healthy-tissue); ' +
      'cover-the-whole-thigh suboptimal (healthy-tissue)',
    'the-dose: imrt-course (3, 40) → suboptimal (above-66)',
    'adjuvant-chemotherapy: offer-chemotherapy → acceptable (high-risk)',
    'rehabilitation: arrange-rehabilitation → correct (until-maximal)',
    'the-calendar: plan-the-visits (12, 12) → suboptimal (sparse-early) P53',
    'the-scans: follow-up-chest-film + follow-up-chest-ct + follow-up-mri-of-the-site + follow-up-pet → ' +
      'follow-up-chest-film suboptimal (chest); follow-up-chest-ct correct (chest); ' +
      'follow-up-mri-of-the-site acceptable (site); follow-up-pet not scored (silent)',
    'a-clean-year: keep-to-the-calendar → correct (risk-goes-on)',
    'many-nodules: doxorubicin-based because never-had-doxorubicin → suboptimal (second-line) P56',
    'the-pain: palliative-radiotherapy → correct (honest-aim)',
  ];

  it('earns 14 and a sixth of 24 and fails', () => {
    // 1.5 of 6 (three steps never met), 3.5 of 5, 4 of 4, 0 + 0.5 + 2/3 + 1 + 1 of 5, 0.5 + 0.5 + 1 of 4
    expectPlayed(log, {
      of: [1.5 + 3.5 + 4 + (0.5 + 2 / 3 + 2) + 2, 24],
      mended: ['tumour-until-imaged P10', 'images-before-re-excision P02'],
      unmended: ['clean P08', 'week-12-for-a-haematoma P01'],
      passed: false,
    });
  });

  it('is what the strategy plays', () => {
    expect(played('most')).toEqual(log);
  });
});

function played(name: 'least' | 'most'): readonly string[] {
  const scope = { kase: saphenous, chapter: null };
  return runStrategy(judge, cells, scope, newPatient(), strategies[name]).frames.map(lineOf);
}
