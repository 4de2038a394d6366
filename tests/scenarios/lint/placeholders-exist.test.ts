import { expect, test } from 'vitest';
import { placeholdersExist } from '../../../src/content/lint/placeholders-exist.ts';
import { inCase, inRules } from '../../support/tiny-course.ts';
import { lintTiny } from './lint-tiny.ts';
import { lintWith } from './lint-with.ts';

test.each([
  [
    'cases/saphenous-vein-mass.yaml',
    'The board looks at {tumour.sizeCm}',
    'The board looks at {tumour.size}',
    'tells.0.text',
  ],
  ['cases/saphenous-vein-mass.yaml', 'See {object} again', 'See {objekt} again', 'options.4.text'],
  [
    'cases/saphenous-vein-mass.yaml',
    '"{Name} walks as before."',
    '"{Nam} walks as before."',
    'endings.1.texts.5',
  ],
  [
    'rules/radiotherapy.yaml',
    'Week {rt.startWeek} is before the window',
    'Week {rt.start} is before the window',
    'verdicts.start-radiotherapy',
  ],
  [
    'acts/after.yaml',
    '{Subject} looks it up that evening',
    '{Subjekt} looks it up that evening',
    'consequences.talk.0.tells',
  ],
])('a placeholder in %s that is neither fact nor person is reported: %s', (file, from, to, at) => {
  expect(lintWith(placeholdersExist, [file, from, to])).toEqual([
    expect.stringMatching(new RegExp(`${at}: no fact is called`)),
  ]);
});

test.each([
  ['patient', inCase('"{name}, a lump in the leg"', '"{nam}, a lump in the leg"')],
  ['tells.0.or.0', inCase('text: A lump.', 'text: A lump., or: ["{Nam} has a lump."]')],
  ['situations.0.tells', inCase('tells: Others have had a go.', 'tells: "Others, {nam}."')],
  [
    'arrives.report.0.tells',
    inCase('reveal: [margin]', 'reveal: [margin], tells: "{Nam} has a report"'),
  ],
  ['verdicts.take-tract.leftOut', inRules('why: Left behind.', 'why: "Left by {nam}."')],
  ['operation.constraints.0', inRules('why: Draw it first.', 'why: "{nam} draws."')],
])('also in %s', (at, edit) => {
  expect(lintTiny(placeholdersExist, edit)).toEqual([
    expect.stringMatching(new RegExp(`${at}: no fact is called`)),
  ]);
});
