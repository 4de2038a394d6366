import { buildLibrary } from '../../src/content/library.ts';
import { formatProblem } from '../../src/content/problem.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { compileJudge } from '../../src/rules/judge.ts';
import type { Judge } from '../../src/rules/judge.ts';

/**
 * One table, complete: where a suspected sarcoma is biopsied. Its tract leaves the line beyond 5 mm and the
 * field beyond 15 mm, numbers of our own (PR22).
 */
const files = {
  'content.yaml': 'version: "2026.1"',
  'facts/biopsy.yaml': `
site: { kind: given, label: Site, values: [saphenous, ivc] }
stage: { kind: course, label: Stage, values: [suspected, localized], start: suspected }
workup.imagingDone: { kind: course, type: boolean, start: false, label: Lump imaged }
contamination: { kind: course, values: [none, tract, field], start: none, label: Contaminated tissue }
tract.direction: { kind: parameter, values: [along, across], label: Direction to the planned cut }
tract.offsetMm: { kind: parameter, from: -40, to: 40, step: 1, unit: mm, label: Distance from the planned cut }
tract.placement:
  kind: derived
  label: Place of the tract
  values: [in-line, near, off-line]
  rows:
    - { when: { tract.direction: across }, is: off-line }
    - { when: { tract.offsetMm: { within: [-5, 5] } }, is: in-line }
    - { when: { tract.offsetMm: { within: [-15, 15] } }, is: near }
    - { is: off-line }
  convention: PR22
`,
  'acts/biopsy.yaml': `
core-needle-biopsy:
  label: Core needle biopsy
  past: Core needle biopsy
  parameters: [tract.direction, tract.offsetMm]
  burden: 3
  consequences:
    tract:
      - { when: { tract.placement: off-line }, raise: { contamination: tract } }
incisional-biopsy:
  label: Small open biopsy
  past: Open biopsy
  parameters: [tract.direction, tract.offsetMm]
  burden: 3
`,
  'rules/biopsy.yaml': `
biopsy-of-a-suspected-sarcoma:
  question: Where and how is tissue taken from a suspected sarcoma of the leg?
  applies: { stage: suspected, site: saphenous }
  judges: [core-needle-biopsy, incisional-biopsy]
  rows:
    - id: before-imaging
      when: { workup.imagingDone: false }
      verdicts: { core-needle-biopsy: harmful, incisional-biopsy: harmful }
      why: Nobody has seen yet how deep the lump goes, what it touches, or where the operation will run.
      statements: [workup.image-before-biopsy]
      pitfalls: [biopsied-before-imaging]
    - id: off-the-line
      when: { tract.placement: off-line }
      verdicts: { core-needle-biopsy: harmful, incisional-biopsy: harmful }
      why: The tract lies outside the tissue that the operation removes, so the operation has to grow to follow it.
      statements: [biopsy.along-resection-axis, pitfall.biopsy-outside-trajectory]
      pitfalls: [biopsied-off-the-planned-resection]
    - id: on-the-line
      when: { tract.placement: in-line }
      verdicts: { core-needle-biopsy: correct, incisional-biopsy: acceptable }
      why: The operation will take the tract out together with the tumour.
      statements: [biopsy.along-resection-axis]
    - id: silent
      when: { tract.placement: near }
      verdicts: { core-needle-biopsy: not scored, incisional-biopsy: not scored }
      why: No source says how many millimetres still count as the line.
      gap: G17
      conventions: [PR22]
`,
  'pitfalls/biopsy.yaml': ['biopsied-before-imaging', 'biopsied-off-the-planned-resection']
    .map(
      (id, i) => `
${id}:
  number: P0${i + 2}
  title: ${id}
  error: An error.
  tempts: A temptation.
  harm: A harm.
  severity: grave
  statements: [workup.image-before-biopsy]
`,
    )
    .join(''),
  'guidance/001.yaml': `
source:
  { id: "001", title: Five pages, short: Pages, kind: review, date: undated, year: null, weight: None., review: None., checked: 2026-11-22 }
statements:
  workup.image-before-biopsy: &statement
    { says: A claim., section: All, kind: technique, strength: must, label: current, applies: {} }
  biopsy.along-resection-axis: *statement
  pitfall.biopsy-outside-trajectory: *statement
`,
  'guidance/gaps.yaml': 'G17: { title: How far, says: No millimetres., handling: Not scored. }',
  'guidance/conventions.yaml': `
PR22: { title: The line, says: 5 and 15 mm., why: A word needs a number., fills: [G17] }
`,
};

/** The judge of the worked example. */
export function workedExample(): Judge {
  const built = buildLibrary(Object.entries(files).map(([path, text]) => ({ path, text })));
  if (!built.library) throw new Error(built.problems.map(formatProblem).join('\n'));
  return compileJudge(built.library);
}

/** What is known before the needle: a lump of the leg, imaged. */
export const imaged: Facts = {
  site: 'saphenous',
  stage: 'suspected',
  'workup.imagingDone': true,
  contamination: 'none',
};

/** The same with a needle set so. */
export const needleAt = (offsetMm: number, direction = 'along', before = imaged): Facts => ({
  ...before,
  'tract.direction': direction,
  'tract.offsetMm': offsetMm,
});
