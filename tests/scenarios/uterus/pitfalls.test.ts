import { describe, expect, it } from 'vitest';
import { pitfallsNamed } from '../../../src/course/walk/named.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { judge, uterus } from '../../support/shipped.ts';
import { numberOf } from '../../support/verdicts.ts';
import { theUterus } from '../../support/uterus.ts';

// Section 4: each error that the analysis gives to this case, committed, and not committed by the best decision.
const { marks, reach } = theUterus;

interface Error {
  readonly number: string;
  readonly step: string;
  readonly decision: string;
  readonly patient?: Facts;
  /** A wrong decision before it. */
  readonly otherwise?: Readonly<Record<string, string>>;
}

const errors: readonly Error[] = [
  { number: 'P02', step: 'the-first-look', decision: 'enucleate-the-fibroid' },
  { number: 'P05', step: 'the-ovaries', decision: 'remove-the-ovaries-to-be-safe' },
  {
    number: 'P06',
    step: 'radiotherapy-or-not',
    decision: 'pelvic-radiotherapy because more-is-safer',
  },
  { number: 'P07', step: 'who-leads', decision: 'myomectomy-here' },
  { number: 'P07', step: 'who-leads', decision: 'gynae-oncology-alone' },
  {
    number: 'P08',
    step: 'what-comes-out',
    decision: 'take-the-whole-uterus + dissect-the-pelvic-nodes',
  },
  {
    number: 'P09',
    step: 'the-calendar',
    decision: 'longer-intervals-since-it-looked-mild because small-or-low-grade-is-safe',
    patient: { 'tumour.sizeCm': 4 },
  },
  { number: 'P22', step: 'staging', decision: 'chest-film' },
  { number: 'P25', step: 'the-report', decision: 'decide-on-spindle-cell' },
  {
    number: 'P26',
    step: 'the-other-sarcoma',
    decision: 'keep-by-the-lms-rule',
    patient: { 'fate.histology': 'ess' },
  },
  {
    number: 'P37',
    step: 'radiotherapy-or-not',
    decision: 'radiotherapy-by-the-limb-rule because category-one-elsewhere',
  },
  { number: 'P53', step: 'a-clean-year', decision: 'discharge-after-a-clean-year' },
  { number: 'P54', step: 'one-nodule', decision: 'give-up because spread-is-the-end' },
  {
    number: 'P55',
    step: 'many-nodules',
    decision: 'gemcitabine-docetaxel because fifty-beats-thirty',
  },
  { number: 'P55', step: 'line-by-line', decision: 'claim-drugs-into-vessels' },
  {
    number: 'P56',
    step: 'the-second-line',
    decision: 'doxorubicin-based because has-had-doxorubicin',
  },
  { number: 'P57', step: 'chemotherapy', decision: 'prescribe-chemotherapy' },
  { number: 'P58', step: 'the-web-page', decision: 'follow-the-page' },
];

describe('the errors of the case', () => {
  it.each(errors)('$number is committed by "$decision"', (error) => {
    const { number, step, decision, patient, otherwise } = error;
    const place = reach(step, patient, otherwise);
    expect(marks(place, [decision])[decision]).toContain(number);
  });

  it('are those that the analysis gives to it, and no others', () => {
    const named = [...pitfallsNamed(judge.book, uterus)].map(numberOf).sort();
    expect(named).toEqual([...new Set(errors.map(({ number }) => number))].sort());
  });
});

describe('an error that can be put right', () => {
  it('a myomectomy outside the centre is mended by the whole uterus, clear all around', () => {
    let place = reach('a-late-referral', {}, { 'who-leads': 'myomectomy-here' });
    while (place.step) place = theUterus.best(place);
    expect(place.patient.facts).toMatchObject({
      'care.centre': true,
      'tract.excised': true,
      'margin.status': 'R0-wide',
      'uterine.operation': 'tah',
    });
  });

  it('a neck left behind is taken in a second operation, and counts as a detour', () => {
    const place = reach(
      'what-was-left',
      {},
      { 'what-comes-out': 'take-the-uterus-without-its-neck' },
    );
    expect(place.patient.facts['uterine.operation']).toBe('subtotal');
    expect(theUterus.best(place).patient.facts['uterine.operation']).toBe('tah');
  });
});
