import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { isProblem } from '../../../src/domain/decision.ts';
import { patient } from '../../support/patients.ts';
import { judge } from '../../support/shipped.ts';
import { citedBy, labelsOf, rowOf, verdictOf } from '../../support/verdicts.ts';

// Table 5.2 of the analysis: limb and trunk after radiotherapy before the operation.
const table = 'radiotherapy-after-preoperative';
const acts = [
  're-excise-the-bed',
  'no-further-radiotherapy',
  'boost-after-preoperative',
  'second-full-course',
] as const;

const irradiated = (different: Facts): Facts =>
  patient({ stage: 'localized', 'surgery.done': true, 'rt.preopGy': 50, ...different });

const reason = 'acceptable with reason';

/** Re-excise, no more, boost to 66 in all, second full course. A dash: not offered. */
const rows = [
  {
    is: 'M1',
    margins: ['R0-wide'],
    feasible: [true, false],
    id: 'wide',
    says: ['—', 'correct', 'suboptimal', 'harmful P19'],
    cites: ['rt.preop-dose-50', 'rt.preop-50-general'],
  },
  {
    is: 'M2',
    margins: ['R0-close'],
    feasible: [true, false],
    id: 'close',
    says: ['not scored', 'correct', reason, 'harmful P19'],
    cites: ['rt.boost-to-66-close-or-positive', 'rt.preop-dose-50'],
  },
  {
    is: 'M3',
    margins: ['R1'],
    feasible: [true],
    id: 'microscopic-and-re-excisable',
    says: ['correct', 'suboptimal P20', 'suboptimal P20', 'harmful P19'],
    cites: ['surg.reexcise-inadequate-margin-first'],
  },
  {
    is: 'M4',
    margins: ['R2'],
    feasible: [true],
    id: 'macroscopic-and-re-excisable',
    says: ['correct', 'harmful P20', 'suboptimal P20', 'harmful P19'],
    cites: ['surg.reexcise-inadequate-margin-first'],
  },
  {
    is: 'M5',
    margins: ['R1', 'R2'],
    feasible: [false],
    id: 'positive-and-not-re-excisable',
    says: ['—', reason, 'correct', 'harmful P19'],
    cites: [
      'rt.r1r2-mandatory-no-reexcision',
      'rt.boost-to-66-close-or-positive',
      'rt.alg3-r1r2-mandatory-boost-66',
    ],
  },
] as const;

describe('radiotherapy after preoperative radiotherapy of a limb tumour (5.2)', () => {
  for (const { is, margins, feasible, says, id, cites } of rows) {
    it(`${is}: ${margins.join(' or ')} after 45 to 50.4 Gy`, () => {
      const offered = acts.filter((_, i) => says[i] !== '—');
      for (const margin of margins) {
        for (const can of feasible) {
          for (const dose of [45, 50, 50.4]) {
            const known = irradiated({
              'margin.status': margin,
              'reexcision.feasible': can,
              'rt.preopGy': dose,
            });
            expect(offered.map((act) => verdictOf(table, act, known))).toEqual(
              says.filter((said) => said !== '—'),
            );
            expect(rowOf(table, 'no-further-radiotherapy', known)).toBe(id);
          }
        }
      }
    });

    it(`${is} cites what the analysis cites`, () => {
      expect(citedBy(table, id)).toEqual(expect.arrayContaining([...cites]));
    });
  }

  it('names the project rules on the doses, and the gap', () => {
    expect(labelsOf(table, 'close')).toEqual(expect.arrayContaining(['PR01', 'PR07']));
    expect(labelsOf(table, 'positive-and-not-re-excisable')).toEqual(
      expect.arrayContaining(['K45', 'PR07', 'PR08', 'G36']),
    );
    expect(labelsOf(table, 'twice')).toContain('PR07');
  });

  it.each([
    ['M2, the boost', { 'margin.status': 'R0-close' }, 'boost-after-preoperative'],
    [
      'M5, no more',
      { 'margin.status': 'R1', 'reexcision.feasible': false },
      'no-further-radiotherapy',
    ],
  ])('%s: the reason asked for is the record of the board', (_, different, act) => {
    const finding = judge.judge(table, act, irradiated(different));
    expect(isProblem(finding) ? finding : finding.reasons).toEqual(['recorded-by-the-board']);
  });

  it('does not speak of a patient without radiotherapy before the operation', () => {
    const known = irradiated({ 'rt.preopGy': 0, 'margin.status': 'R0-wide' });
    expect(verdictOf(table, 'no-further-radiotherapy', known)).toMatch(/does not speak/);
  });
});
