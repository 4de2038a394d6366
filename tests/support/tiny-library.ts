import { buildLibrary } from '../../src/content/library.ts';
import { formatProblem } from '../../src/content/problem.ts';
import type { ContentFile } from '../../src/content/problem.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Library } from '../../src/domain/library.ts';
import { compileJudge } from '../../src/rules/judge.ts';
import type { Judge } from '../../src/rules/judge.ts';

const facts = `
site: { kind: given, label: Site, values: [leg, arm] }
lump.sizeCm: { kind: given, label: Size, from: 1, to: 10, unit: cm }
lump.depth: { kind: given, label: Depth, values: [superficial, deep] }
fate.margin: { kind: given, label: Margin to come, values: [clear, involved] }
lump.class:
  kind: derived
  label: Size class
  values: [small, large]
  rows:
    - { when: { lump.sizeCm: { under: 5 } }, is: small }
    - { is: large }
needle.side: { kind: parameter, label: Side, values: [along, across] }
needle.offsetMm: { kind: parameter, label: Offset, from: -20, to: 20, step: 10, unit: mm }
needle.place:
  kind: derived
  label: Place of the needle
  values: [on-line, off-line]
  rows:
    - { when: { needle.side: across }, is: off-line }
    - { when: { needle.offsetMm: { within: [-10, 10] } }, is: on-line }
    - { is: off-line }
lump.imaged: { kind: course, label: Imaged, type: boolean, start: false }
tract: { kind: course, label: Tract, values: [clean, soiled], start: clean }
tract.taken: { kind: course, label: Tract taken out, type: boolean, start: false }
course.week: { kind: course, label: Week, from: 0, to: 50, start: 0, unit: weeks }
operation.week: { kind: course, label: Week of the operation, from: 0, to: 50, start: 0, unit: weeks }
weeks.since: { kind: derived, label: Weeks since the operation, difference: [course.week, operation.week] }
margin: { kind: course, hidden: true, label: Margin, values: [unknown, clear, involved], start: unknown }
`;

const guidance = `
source:
  id: "900"
  title: A tiny source
  short: Tiny source
  kind: made up for tests
  date: undated
  year: null
  weight: None.
  review: None.
  checked: 2026-11-22
statements:
  look-first: { says: Look first., section: All, kind: recommendation, strength: must, label: current, applies: {} }
  stay-on-line: { says: Stay on the line., section: All, kind: technique, strength: must, label: current, applies: {} }
  clear-it: { says: Clear it., section: All, kind: recommendation, strength: must, label: current, applies: {} }
`;

const pitfall = (id: string, number: string, mended = '') => `
${id}:
  number: ${number}
  title: ${id}
  error: An error.
  tempts: A temptation.
  harm: A harm.
  severity: grave
  statements: [look-first]
  ${mended}
`;
const pitfalls = [
  pitfall('waited', 'P01'),
  pitfall('needle-off-line', 'P02', 'mended: { tract.taken: true }'),
  pitfall('opened-a-large-lump', 'P03'),
  pitfall('tract-left-behind', 'P04'),
  pitfall('operated-without-clamp', 'P05'),
  pitfall('tumour-left', 'P06'),
].join('');

const reasons = `
easy-to-reach: It is easy to reach.
small-and-shallow: It is small and shallow.
quick: It is quick.
asked-for: The patient asked for it.
`;

const acts = `
image:
  label: Image it
  past: Imaged
  takesWeeks: 1
  burden: 2
  consequences: &images
    images:
      - set: { lump.imaged: true }
        reveal: [lump.sizeCm, lump.depth]
        tells: "It measures {lump.sizeCm}."
wait: { label: Wait, past: Waited, takesWeeks: 6, burden: 0 }
send-home: { label: Send home, past: Sent home, takesWeeks: 2, burden: 1, consequences: *images }
needle:
  label: Needle
  past: Needle biopsy
  parameters: [needle.side, needle.offsetMm]
  takesWeeks: 1
  burden: 3
  consequences:
    tract:
      - { when: { needle.place: off-line }, raise: { tract: soiled }, tells: It went astray. }
cut-open: { label: Cut it open, past: Cut open, takesWeeks: 1, burden: 2 }
take-tract:
  label: Take the tract
  past: Tract taken
  burden: 3
  consequences: { tract: [{ set: { tract.taken: true } }] }
chest-ct: { label: Chest CT, past: Chest CT, burden: 2 }
chest-film: { label: Chest film, past: Chest film, burden: 2 }
nothing-more: { label: None of these, past: Nothing more, burden: 0 }
draw-the-line: { label: Draw the line, past: Line drawn, burden: 1 }
clamp: { label: Clamp, past: Clamped, burden: 1 }
operate:
  label: Operate
  past: Operated
  takesWeeks: 2
  burden: 4
  consequences:
    operation: [{ set: { operation.week: { of: course.week }, margin: { of: fate.margin } } }]
reoperate:
  label: Operate again
  past: Operated again
  burden: 4
  consequences: { operation: [{ set: { margin: clear } }] }
leave-it: { label: Leave it, past: Left, burden: 0 }
`;

const rules = `
first-look:
  question: What is done first?
  judges: [image, wait, send-home]
  rows:
    - id: look
      verdicts:
        image: correct
        wait: harmful
        send-home: harmful
      why: Look first.
      statements: [look-first]
      pitfalls: [waited]
tissue:
  question: How is tissue taken?
  judges: [needle, cut-open]
  rows:
    - { id: off, when: { needle.place: off-line }, verdicts: { needle: harmful }, why: Off the line., statements: [stay-on-line], pitfalls: [needle-off-line] }
    - { id: "on", verdicts: { needle: correct }, why: On the line., statements: [stay-on-line] }
    - { id: open-small, when: { lump.class: small }, verdicts: { cut-open: acceptable with reason }, why: Small., statements: [stay-on-line], reasons: [small-and-shallow] }
    - { id: open-large, verdicts: { cut-open: suboptimal }, why: Large., statements: [stay-on-line], pitfalls: [opened-a-large-lump] }
plan:
  question: What belongs to the plan?
  judges: [take-tract, chest-ct, chest-film, nothing-more]
  rows:
    - id: soiled
      when: { tract: soiled }
      verdicts:
        take-tract:
          verdict: correct
          leftOut: { verdict: harmful, why: Left behind., pitfalls: [tract-left-behind] }
      why: Take it along.
      statements: [clear-it]
    - { id: clean, verdicts: { take-tract: suboptimal }, why: Nothing to take., statements: [clear-it] }
    - { id: lungs, verdicts: { chest-ct: correct, chest-film: suboptimal, nothing-more: suboptimal }, why: Look at the lungs., statements: [look-first] }
operation:
  question: In which order?
  judges: [draw-the-line, clamp, operate]
  constraints:
    - { id: line-first, first: draw-the-line, then: operate, broken: suboptimal, why: Draw it first., statements: [stay-on-line] }
    - { id: clamp-first, when: { lump.depth: deep }, first: clamp, then: operate, broken: harmful, why: It bleeds., statements: [clear-it], pitfalls: [operated-without-clamp] }
report:
  question: What follows from the margin?
  judges: [reoperate, leave-it]
  rows:
    - { id: all, verdicts: { reoperate: acceptable, leave-it: acceptable }, why: It depends., statements: [clear-it] }
report-of-a-leg:
  question: What follows from the margin in a leg?
  applies: { site: leg }
  overrides: report
  judges: [reoperate, leave-it]
  rows:
    - { id: clear, when: { margin: clear }, verdicts: { leave-it: correct, reoperate: suboptimal }, why: It is clear., statements: [clear-it] }
    - { id: late, when: { margin: unknown, weeks.since: { over: 10 } }, verdicts: { reoperate: correct, leave-it: harmful }, why: It is late., statements: [clear-it], pitfalls: [tumour-left] }
    - { id: not-clear, verdicts: { reoperate: correct, leave-it: harmful }, why: It is not clear., statements: [clear-it], pitfalls: [tumour-left] }
`;

const kase = `
id: tiny
title: A tiny case
summary: A lump in the leg.
cover: leg
patient: "{name}, a lump in the leg"
personas: [{ name: Ada, pronoun: she }]
fixed: { site: leg }
base: { lump.sizeCm: 4, lump.depth: deep, fate.margin: clear }
variation: { lump.sizeCm: [2, 4, 8], lump.depth: [superficial, deep], fate.margin: [clear, involved] }
sound: [{ never: { lump.sizeCm: 8, lump.depth: superficial }, because: No room. }]
situations:
  - { id: sent-late, title: Sent late, at: plan, given: { lump.depth: deep }, set: { tract: soiled }, tells: Others have had a go. }
chapters:
  - id: before
    title: Before
    about: From the lump to the needle.
    minutes: 1
    steps:
      - id: first
        title: First
        tells: [{ text: A lump. }]
        question: What first?
        kind: one
        asks: [first-look]
        options: [{ act: image, text: Image }, { act: wait, text: Wait }]
        next: [{ when: { lump.imaged: false }, to: late-image }]
      - id: late-image
        title: Late
        detour: true
        tells: [{ text: It has grown. }]
        question: What now?
        kind: one
        asks: [first-look]
        options: [{ act: image, text: Image }, { act: send-home, text: Home }]
      - id: tissue
        title: Tissue
        tells: [{ when: { lump.imaged: true }, text: "A lump of {lump.sizeCm}." }]
        question: How?
        kind: one
        asks: [tissue]
        reasons: [easy-to-reach, small-and-shallow, quick, asked-for]
        options: [{ act: needle, text: Needle }, { act: cut-open, text: Open }]
  - id: after
    title: After
    about: From the plan to the report.
    minutes: 1
    steps:
      - id: plan
        title: Plan
        tells: [{ text: The board meets. }]
        question: What belongs to it?
        kind: several
        asks: [plan]
        options:
          - { act: take-tract, text: Tract }
          - { act: chest-ct, text: CT }
          - { act: chest-film, text: Film }
          - { act: nothing-more, text: None, alone: true }
      - id: operation
        title: Operation
        tells: [{ text: The theatre is ready. }]
        question: In which order?
        kind: order
        asks: [operation]
        options: [{ act: draw-the-line, text: Draw }, { act: clamp, text: Clamp }, { act: operate, text: Operate }]
      - id: report
        title: Report
        arrives: { report: [{ add: { course.week: 3 }, reveal: [margin] }] }
        tells: [{ text: "{weeks.since} weeks later the margin is known." }]
        question: What follows?
        kind: one
        asks: [report-of-a-leg]
        options: [{ act: reoperate, text: Again }, { act: leave-it, text: Leave }]
endings:
  - about: The leg
    texts: [{ when: { margin: clear }, text: It is clear. }, { text: It comes back. }]
`;

/** One word of the tiny content replaced by another: everywhere in a file, and at least once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The files of a library so small that everything in it can be counted by hand. */
export function tinyFiles(...edits: readonly Edit[]): readonly ContentFile[] {
  const files: Record<string, string> = {
    'content.yaml': 'version: "2026.1"',
    'facts/all.yaml': facts,
    'guidance/900.yaml': guidance,
    'pitfalls/all.yaml': pitfalls,
    'reasons/all.yaml': reasons,
    'acts/all.yaml': acts,
    'rules/all.yaml': rules,
    'cases/tiny.yaml': kase,
  };
  for (const { file, from, to } of edits) {
    const text = files[file];
    if (!text?.includes(from)) throw new Error(`${file} does not contain: ${from}`);
    files[file] = text.replaceAll(from, to);
  }
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

export interface Tiny {
  readonly library: Library;
  readonly kase: Case;
  readonly judge: Judge;
}

/** The tiny library, built and compiled. */
export function tiny(...edits: readonly Edit[]): Tiny {
  const built = buildLibrary(tinyFiles(...edits));
  if (!built.library) throw new Error(built.problems.map(formatProblem).join('\n'));
  const kase = built.library.cases['tiny'] as Case;
  return { library: built.library, kase, judge: compileJudge(built.library) };
}
