import { expect, test } from 'vitest';
import { citedStatementsApply } from '../../../src/content/lint/cited-statements-apply.ts';
import { lintWith } from './lint-with.ts';

test('a row may not cite a statement about other patients', () => {
  const problems = lintWith(citedStatementsApply, [
    'rules/systemic.yaml',
    'statements: [chemo.gemcitabine-docetaxel-50pct, met.first-line-anthracycline]',
    'statements: [chemo.gemcitabine-docetaxel-50pct, met.second-line-trabectedin]',
  ]);
  expect(problems).toEqual([
    expect.stringMatching(
      /^rules\/systemic\.yaml:\d+:9 drugs-for-extensive-metastases\.rows\.0\.verdicts\.gemcitabine-docetaxel: "met\.second-line-trabectedin" does not speak of this row's patients/,
    ),
  ]);
});

test('a constraint of an order may not either', () => {
  const problems = lintWith(citedStatementsApply, [
    'rules/unplanned-excision.yaml',
    'statements: [workup.chest-ct-mandatory]',
    'statements: [prog.ivc-upper-segment]',
  ]);
  expect(problems).toEqual([expect.stringContaining('constraints.1: "prog.ivc-upper-segment"')]);
});
