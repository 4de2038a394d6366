import { runStrategy, strategies } from '../../src/course/strategies.ts';
import { lineOf, playing } from './played.ts';
import { judge, uterus } from './shipped.ts';

/** The uterine case, played as the saphenous one is in played.ts. */
export const theUterus = playing(uterus);

/** A whole attempt by one idea, as lines of a log. */
export function playedBy(name: 'best' | 'least' | 'most'): readonly string[] {
  const scope = { kase: uterus, chapter: null };
  const { newPatient, cells } = theUterus;
  return runStrategy(judge, cells, scope, newPatient(), strategies[name]).frames.map(lineOf);
}

/** The best log of the first patient. */
export const bestOfUterus: readonly string[] = [
  'the-first-look: image-the-mass → correct (sarcoma-until-imaged)',
  'who-leads: refer-to-the-centre → correct (centre-before-tissue)',
  'the-road-to-theatre: plan-the-chest-ct > read-the-full-report > decide-on-the-ovaries > hear-the-board > operate-on-the-uterus → ' +
    'operate-on-the-uterus correct (board-before-the-operation); operate-on-the-uterus correct (lungs-before-the-operation); ' +
    'decide-on-the-ovaries correct (report-before-the-ovaries)',
  'staging: chest-ct → chest-ct correct (lungs-by-ct)',
  'the-tissue: core-by-the-agreed-route → not scored (silent)',
  'the-report: settle-subtype-and-grade → correct (name-and-grade)',
  'the-web-page: explain-dates-and-evidence → correct (dated-advice)',
  'line-by-line: claim-whole-uterus + claim-stage-decides + claim-drugs-seldom-clear → ' +
    'claim-whole-uterus correct (holds); claim-stage-decides correct (holds); claim-drugs-seldom-clear correct (holds)',
  'the-ovaries: keep-the-ovaries → correct (before-the-menopause)',
  'the-way-out: open-in-one-piece → not scored (silent)',
  'what-comes-out: take-the-whole-uterus → take-the-whole-uterus correct (uterus)',
  'radiotherapy-or-not: no-pelvic-radiotherapy because trial-found-no-longer-life → correct (clear)',
  'chemotherapy: leave-chemotherapy-out → correct (not-standard)',
  'the-figures: give-ranges-with-dates → correct (dated-ranges)',
  'hormones: say-that-nobody-wrote-of-it → not scored (silent)',
  'the-calendar: plan-the-visits (4, 6) because early-years-carry-the-risk → correct (calendar)',
  'the-scans: follow-up-chest-ct → follow-up-chest-ct correct (chest)',
  'a-clean-year: keep-to-the-calendar → correct (risk-goes-on)',
  'one-nodule: restage-then-resect because few-late-and-fit → correct (late-few-and-fit)',
  'many-nodules: doxorubicin-based because never-had-doxorubicin → correct (first-line)',
  'the-second-line: trabectedin because has-had-doxorubicin → correct (second-line)',
  'the-pain: palliative-radiotherapy → correct (spread)',
];
