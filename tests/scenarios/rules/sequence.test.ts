import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { isProblem } from '../../../src/domain/decision.ts';
import { patient } from '../../support/patients.ts';
import { judge } from '../../support/shipped.ts';
import { citedBy, labelsOf, rowOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

// Table 5.10 of the analysis, its rows on limb and trunk; SV-07.
const table = 'sequence-of-treatment-limb';
const others = [
  'surgery-first',
  'chemoradiation-first',
  'chemotherapy-first',
  'treat-instead-of-excising',
];

const localized = (different: Facts = {}): Facts => patient({ stage: 'localized', ...different });
const first = (gray: number, different: Facts = {}, reason: string | null = null): string =>
  verdictOf(table, 'radiotherapy-first', { ...localized(different), 'rt.preopDose': gray }, reason);

const borderline = { 'tumour.resectability': 'borderline', 'tumour.wallInvolved': true };
const mutilating = { ...borderline, 'surgery.mutilating': true };

describe('the sequence, a tumour that can be resected', () => {
  it('surgery first is right, and nothing replaces it', () => {
    expect(verdictsOf(table, others, localized())).toEqual({
      'surgery-first': 'correct',
      'chemoradiation-first': 'suboptimal P57',
      'chemotherapy-first': 'suboptimal P57',
      'treat-instead-of-excising': 'harmful P12',
    });
  });

  it('50 Gy first needs the reason of the smaller field against the wound', () => {
    expect(first(50)).toBe('acceptable with reason');
    const finding = judge.judge(table, 'radiotherapy-first', {
      ...localized(),
      'rt.preopDose': 50,
    });
    expect(isProblem(finding) ? finding : finding.reasons).toEqual([
      'smaller-field-against-wound-risk',
    ]);
    expect(rowOf(table, 'surgery-first', localized())).toBe('resectable');
    expect(citedBy(table, 'resectable')).toEqual(
      expect.arrayContaining([
        'surg.definitive-venous',
        'surg.wide-excision-cornerstone',
        'rt.alg2-resectable-surgery-then-50-60',
        'rt.preop-dose-50',
        'rt.preop-smaller-volumes',
        'rt.preop-acute-wound-complications',
      ]),
    );
    expect(labelsOf(table, 'resectable')).toContain('K13');
  });
});

describe('the dose before the operation', () => {
  it.each([
    [40, 'suboptimal'],
    [44, 'suboptimal'],
    [45, 'acceptable with reason'],
    [50, 'acceptable with reason'],
    [50.4, 'acceptable with reason'],
    [51, 'suboptimal'],
    [55, 'suboptimal'],
    [56, 'harmful'],
    [66, 'harmful'],
  ])('%d Gy in a resectable tumour', (gray, said) => {
    expect(first(gray)).toBe(said);
  });

  it.each([
    [44, 'suboptimal'],
    [45, 'correct'],
    [50, 'correct'],
    [51, 'suboptimal'],
    [55, 'suboptimal'],
    [56, 'harmful'],
  ])('%d Gy in a borderline one, and where the limb is at stake', (gray, said) => {
    expect(first(gray, borderline)).toBe(said);
    expect(first(gray, mutilating)).toBe(said);
  });

  it('both limits are project rules', () => {
    expect(labelsOf(table, 'dose-above-the-ceiling')).toContain('PR06');
    expect(labelsOf(table, 'dose-above-50')).toContain('PR06');
    expect(citedBy(table, 'dose-above-50')).toContain('rt.preop-50-general');
  });

  it('cannot be judged before the dose is set', () => {
    expect(verdictOf(table, 'radiotherapy-first', localized())).toMatch(/rt\.preopDose not known/);
  });
});

describe('the sequence, a borderline tumour', () => {
  it('50 Gy first is right; surgery or both together need a reason', () => {
    expect(verdictsOf(table, others, localized(borderline))).toEqual({
      'surgery-first': 'acceptable with reason',
      'chemoradiation-first': 'acceptable with reason P57',
      'chemotherapy-first': 'acceptable with reason P57',
      'treat-instead-of-excising': 'harmful P12',
    });
    expect(citedBy(table, 'borderline')).toEqual(
      expect.arrayContaining([
        'rt.alg2-borderline-preop-50',
        'rt.preop-venous-evidence-45-50',
        'chemo.neoadjuvant-chemoradiation-unresectable',
      ]),
    );
  });

  it.each([
    ['surgery-first', 'vessel-can-be-taken-and-rebuilt'],
    ['chemoradiation-first', 'margin-threatened-by-the-vessel'],
    ['chemotherapy-first', 'margin-threatened-by-the-vessel'],
  ])('%s: the reason is %s', (act, reason) => {
    expect(verdictOf(table, act, localized(borderline), reason)).toBe('acceptable with reason');
    expect(verdictOf(table, act, localized(borderline), 'large-sarcomas-get-drugs')).toBe(
      act === 'surgery-first' ? 'acceptable with reason' : 'acceptable with reason P57',
    );
  });
});

describe('the sequence, where clear margins would cost the limb', () => {
  it('drugs, radiation or both are offered before that is accepted (P60)', () => {
    expect(verdictsOf(table, others, localized(mutilating))).toEqual({
      'surgery-first': 'suboptimal P60',
      'chemoradiation-first': 'correct',
      'chemotherapy-first': 'correct',
      'treat-instead-of-excising': 'harmful P12',
    });
    expect(citedBy(table, 'limb-at-stake')).toContain('chemo.combined-modality-if-mutilating');
  });
});

describe('the sequence does not speak of', () => {
  it.each([
    ['a tumour that cannot be resected at all', { 'tumour.resectability': 'unresectable' }],
    ['a tumour with metastases', { stage: 'metastatic' }],
    ['a tumour of the cava', { site: 'ivc' }],
    ['a limb that was irradiated already', { 'rt.preopGy': 50 }],
  ])('%s', (_, different) => {
    expect(verdictOf(table, 'surgery-first', localized(different))).toMatch(/does not speak/);
  });
});

describe('an operation withheld', () => {
  it('is done after all, and more of the same is harmful', () => {
    expect(
      verdictsOf(
        'excision-after-all',
        ['operate-after-all', 'go-on-without-an-operation'],
        localized(),
      ),
    ).toEqual({ 'operate-after-all': 'correct', 'go-on-without-an-operation': 'harmful P12' });
  });
});
