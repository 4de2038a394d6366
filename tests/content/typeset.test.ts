import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/content/typeset.ts';
import { book, saphenous, uterus } from '../support/shipped.ts';

describe('quotes in content', () => {
  it.each([
    [`"It presses on the cava. That explains it."`, '“It presses on the cava. That explains it.”'],
    [`The patient's own vein`, 'The patient’s own vein'],
    [
      `He says: "Ask the surgeons' office ('today')."`,
      'He says: “Ask the surgeons’ office (‘today’).”',
    ],
    [`"'Varix', they wrote"`, '“‘Varix’, they wrote”'],
    ['Nothing to set.', 'Nothing to set.'],
  ])('are set as in print: %s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });

  it('are all set in what is shown', () => {
    for (const content of [book, saphenous, uterus])
      expect(JSON.stringify(content)).not.toMatch(/'|[^\\]\\"/);
  });
});
