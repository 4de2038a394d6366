import { describe, expect, it } from 'vitest';
import { expectPlayed as expectPlayedIn, instead } from '../../support/logs.ts';
import type { Outcome } from '../../support/logs.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { bestOfUterus as best, playedBy, theUterus } from '../../support/uterus.ts';

// Whole attempts, typed: every decision with its verdict, row and pitfalls. What is not listed must not be there.

const expectPlayed = (log: readonly string[], outcome: Outcome, different: Facts = {}): void => {
  expectPlayedIn(log, outcome, theUterus.newPatient(different), theUterus);
};

describe('the best log', () => {
  it('of the first patient has 22 steps, 19 that are scored, and passes with 100 %', () => {
    expectPlayed(best, { of: [19, 19], passed: true });
    expect(playedBy('best')).toEqual(best);
  });

  it('of a woman past the menopause: ovaries and the page on them are not scored', () => {
    const log = instead(best, {
      'the-ovaries':
        'the-ovaries: remove-the-ovaries-to-be-safe → not scored (after-the-menopause)',
      'line-by-line':
        'line-by-line: claim-whole-uterus + claim-stage-decides + claim-drugs-seldom-clear + claim-ovaries-go → ' +
        'claim-whole-uterus correct (holds); claim-stage-decides correct (holds); claim-drugs-seldom-clear correct (holds); ' +
        'claim-ovaries-go not scored (ovaries-after-the-menopause)',
      'one-nodule': [],
      'many-nodules': [],
      'the-second-line': [],
      'the-pain': [],
    });
    const different = {
      'patient.menopause': 'post',
      'patient.ageYears': 66,
      'fate.relapse': 'nothing',
    };
    expectPlayed(log, { of: [14, 14], passed: true }, different);
  });

  it('of a woman without tissue before the operation: scored again from the final report on', () => {
    const log = instead(best, {
      'the-tissue': 'the-tissue: no-needle → not scored (silent)',
      'the-report': [],
      'the-web-page': [],
      'line-by-line': [],
      'the-ovaries': 'the-ovaries: keep-the-ovaries → not scored (unproven)',
      'what-comes-out': [
        'operated-without-a-name: take-the-uterus-without-its-neck → not scored (unproven)',
        'what-was-left: complete-the-hysterectomy → correct (part-of-the-uterus-left)',
      ],
    });
    // 4 before theatre, the final report, 5 that follow, 5 later
    expectPlayed(log, { of: [15, 15], passed: true });
  });

  it('of stromal sarcoma: the ovary rule is scored and nothing after it', () => {
    const log = [
      ...best.slice(0, 6),
      'the-other-sarcoma: decide-for-stromal-sarcoma → correct (another-rule)',
      'beyond-the-sources: treat-with-hormones → not scored (silent)',
    ];
    expectPlayed(log, { of: [6, 6], passed: true }, { 'fate.histology': 'ess' });
  });

  it('of stromal sarcoma found after the operation', () => {
    const log = [
      ...best.slice(0, 4),
      'the-tissue: no-needle → not scored (silent)',
      'the-ovaries: remove-one-ovary → not scored (unproven)',
      'the-way-out: keyhole-in-a-bag → not scored (silent)',
      'operated-without-a-name: shell-the-tumour-out-first → not scored (unproven)',
      'the-other-sarcoma: decide-for-stromal-sarcoma → correct (another-rule)',
      'beyond-the-sources: treat-as-leiomyosarcoma → not scored (silent)',
    ];
    expectPlayed(log, { of: [5, 5], passed: true }, { 'fate.histology': 'ess' });
  });

  it('of a woman whose lungs are full at staging: the uterus weighs nothing', () => {
    const log = [
      ...best.slice(0, 4),
      'the-report: settle-subtype-and-grade → correct (name-and-grade)',
      'the-uterus-with-metastases: operate-on-the-primary-anyway → not scored (silent)',
      ...best.slice(-3),
    ];
    expectPlayed(log, { of: [8, 8], passed: true }, { 'fate.staging': 'many-nodules' });
  });
});

describe('whoever does the least', () => {
  const log = [
    'the-first-look: watch-the-fibroid → harmful (sarcoma-until-imaged)',
    'who-leads: refer-to-the-centre → correct (centre-before-tissue)',
    'the-road-to-theatre: decide-on-the-ovaries → ' +
      'without operate-on-the-uterus suboptimal (board-before-the-operation) P07; ' +
      'without operate-on-the-uterus suboptimal (lungs-before-the-operation) P22; ' +
      'without read-the-full-report suboptimal (report-before-the-ovaries) P26',
    'staging: no-staging → no-staging harmful (lungs-by-ct) P22; without chest-ct harmful (lungs-by-ct) P22',
    'the-empty-chest-folder: press-on-without-the-chest → harmful (ct-first) P22',
    'the-tissue: no-needle → not scored (silent)',
    'the-ovaries: keep-the-ovaries → not scored (unproven)',
    'the-way-out: keyhole-and-strips → not scored (silent)',
    'operated-without-a-name: take-the-uterus-without-its-neck → not scored (unproven)',
    'what-was-left: no-second-operation → suboptimal (part-of-the-uterus-left)',
    'radiotherapy-or-not: no-pelvic-radiotherapy because trial-found-no-longer-life → correct (clear)',
    'chemotherapy: leave-chemotherapy-out → correct (not-standard)',
    'the-figures: say-cured → suboptimal (dated-ranges)',
    'hormones: say-that-nobody-wrote-of-it → not scored (silent)',
    'the-calendar: come-back-if-something-is-felt because early-years-carry-the-risk → harmful (nothing-planned) P53',
    'the-scans: no-scans → no-scans suboptimal (chest) P53; without follow-up-chest-ct suboptimal (chest) P53',
    'a-clean-year: discharge-after-a-clean-year → harmful (risk-goes-on) P53',
    'many-nodules: doxorubicin-based because never-had-doxorubicin → correct (first-line)',
    'the-second-line: doxorubicin-based because has-had-doxorubicin → suboptimal (second-line) P56',
    'the-pain: palliative-radiotherapy → correct (spread)',
  ];

  it('earns 6.5 of 15 and fails', () => {
    // 1 of 4, 0.5 for the neck left behind, 2.5 of 5 that follow, 0 + 1 + 0.5 + 1 later; one nodule never met
    expectPlayed(log, {
      of: [6.5, 15],
      unmended: [
        'sarcoma-until-imaged',
        'lungs-by-ct P22', // the board demanded the chest CT: it was not put right by who decided
        'lungs-by-ct P22',
        'ct-first P22',
        'nothing-planned P53',
        'risk-goes-on P53',
      ],
      passed: false,
    });
  });

  it('is what the strategy plays', () => {
    expect(playedBy('least')).toEqual(log);
  });
});

describe('whoever does the most', () => {
  const log = [
    'the-first-look: enucleate-the-fibroid → harmful (sarcoma-until-imaged) P02',
    'a-late-referral: finish-it-here → harmful (team-first) P07',
    'the-road-to-theatre: operate-on-the-uterus > decide-on-the-ovaries > plan-the-chest-ct > read-the-full-report > hear-the-board → ' +
      'operate-on-the-uterus suboptimal (board-before-the-operation) P07; ' +
      'operate-on-the-uterus suboptimal (lungs-before-the-operation) P22; ' +
      'decide-on-the-ovaries suboptimal (report-before-the-ovaries) P26',
    'staging: chest-film + chest-ct + ct-of-abdomen-and-pelvis + bone-scan → chest-film suboptimal (lungs-by-ct); ' +
      'chest-ct correct (lungs-by-ct); ct-of-abdomen-and-pelvis acceptable (lungs-by-ct); bone-scan not scored (bone)',
    'the-report: settle-subtype-and-grade → correct (name-and-grade)',
    'the-web-page: write-it-down → acceptable (dated-advice)',
    'line-by-line: claim-whole-uterus + claim-ovaries-go + claim-nodes-go + claim-stage-decides + claim-radiation-is-routine + ' +
      'claim-drugs-into-vessels + claim-drugs-seldom-clear → claim-whole-uterus correct (holds); ' +
      'claim-ovaries-go suboptimal (ovaries-before-the-menopause) P58; claim-nodes-go suboptimal (nodes) P58; ' +
      'claim-stage-decides correct (holds); claim-radiation-is-routine suboptimal (radiation) P58; ' +
      'claim-drugs-into-vessels suboptimal (vessels) P55; claim-drugs-seldom-clear correct (holds)',
    'the-ovaries: remove-the-ovaries-to-be-safe → harmful (before-the-menopause) P05',
    'the-way-out: open-in-one-piece → not scored (silent)',
    'what-comes-out: take-the-whole-uterus + take-the-uterus-without-its-neck + shell-the-tumour-out-first + dissect-the-pelvic-nodes → ' +
      'take-the-whole-uterus correct (uterus); take-the-uterus-without-its-neck suboptimal (uterus); ' +
      'shell-the-tumour-out-first suboptimal (uterus); dissect-the-pelvic-nodes harmful (clean-nodes) P08',
    'radiotherapy-or-not: pelvic-radiotherapy because trial-found-no-longer-life → harmful (clear) P06',
    'chemotherapy: offer-chemotherapy → acceptable (high-risk)',
    'the-figures: give-ranges-with-dates → correct (dated-ranges)',
    'hormones: say-that-nobody-wrote-of-it → not scored (silent)',
    'the-calendar: plan-the-visits (12, 12) because early-years-carry-the-risk → suboptimal (sparse-early) P53',
    'the-scans: follow-up-chest-film + follow-up-chest-ct + follow-up-imaging-of-the-pelvis + follow-up-pet → ' +
      'follow-up-chest-film suboptimal (chest); follow-up-chest-ct correct (chest); ' +
      'follow-up-imaging-of-the-pelvis acceptable (added); follow-up-pet not scored (silent)',
    'a-clean-year: keep-to-the-calendar → correct (risk-goes-on)',
    'many-nodules: doxorubicin-based because never-had-doxorubicin → suboptimal (second-line) P56',
    'the-pain: palliative-radiotherapy → correct (spread)',
  ];

  it('earns 8 and a third of 18 and fails', () => {
    // 0 + 0 (never asked who leads) + 0 + 0.5 + 1 to the report, 1 + 1/3 + 0 + 0 in theatre, 0 + 1 + 1 + 0.5 + 0.5 after it,
    // 1 + 0 (one nodule never met) + 0.5 + 1 later
    expectPlayed(log, {
      of: [1.5 + (1 + 1 / 3) + 3 + 2.5, 18],
      mended: ['sarcoma-until-imaged P02', 'team-first P07'],
      unmended: ['before-the-menopause P05', 'clean-nodes P08', 'clear P06'],
      passed: false,
    });
  });

  it('is what the strategy plays', () => {
    expect(playedBy('most')).toEqual(log);
  });
});
