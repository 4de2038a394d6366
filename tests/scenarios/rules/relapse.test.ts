import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../src/domain/decision.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { patient } from '../../support/patients.ts';
import { judge } from '../../support/shipped.ts';
import { citedBy, labelsOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

// Table 5.6 of the analysis; SV-20, SV-23, SV-24.
const relapsed = (found: string, different: Facts = {}): Facts =>
  patient({
    stage: found.startsWith('local') ? 'recurrent' : 'metastatic',
    'surgery.done': true,
    'relapse.found': found,
    ...different,
  });

describe('one lung nodule, late, in a fit patient', () => {
  const table = 'one-late-lung-nodule';
  const known = relapsed('lung-nodule');

  it('is restaged and then resected', () => {
    expect(
      verdictsOf(
        table,
        ['restage-then-resect', 'observe-for-eight-weeks', 'drugs-alone', 'give-up'],
        known,
      ),
    ).toEqual({
      'restage-then-resect': 'correct',
      'observe-for-eight-weeks': 'acceptable with reason',
      'drugs-alone': 'suboptimal P54',
      'give-up': 'suboptimal P54',
    });
    expect(citedBy(table, 'late-few-and-fit')).toEqual([
      'met.lung-metastasectomy-selected',
      'met.resect-isolated-long-dfi-good-ps',
    ]);
    expect(labelsOf(table, 'late-few-and-fit')).toContain('PR11');
  });

  it('may be watched for what eight weeks show, and for nothing else', () => {
    const finding = judge.judge(table, 'observe-for-eight-weeks', known);
    expect(isProblem(finding) ? finding : finding.reasons).toEqual([
      'eight-weeks-show-what-follows',
    ]);
  });

  it('is not scored in a patient who is not fit: the sources speak of the fit (G19)', () => {
    const frail = { ...known, 'patient.performanceStatus': 'poor' };
    expect(verdictOf(table, 'restage-then-resect', frail)).toBe('not scored');
    expect(verdictOf(table, 'give-up', frail)).toBe('not scored');
  });

  it('is another question than many nodules', () => {
    expect(verdictOf(table, 'restage-then-resect', relapsed('many-nodules'))).toMatch(
      /does not speak/,
    );
  });
});

describe('a lesion at an odd site', () => {
  it('is a possible metastasis until tissue tells', () => {
    const table = 'lesion-at-an-odd-site';
    expect(
      verdictsOf(
        table,
        ['work-up-as-a-metastasis', 'treat-as-a-new-cancer', 'leave-it-as-unrelated'],
        relapsed('pancreatic-lesion'),
      ),
    ).toEqual({
      'work-up-as-a-metastasis': 'correct',
      'treat-as-a-new-cancer': 'suboptimal',
      'leave-it-as-unrelated': 'suboptimal',
    });
    expect(citedBy(table, 'metastasis-first')).toEqual(['met.unusual-site-pancreatic-head']);
  });
});

describe('a recurrence in the scar', () => {
  const table = 'local-recurrence-limb';
  const acts = ['restage-then-resect', 'radiotherapy-of-the-recurrence', 'drugs-alone', 'give-up'];

  it('that can be resected is restaged and resected; more radiation is not scored (G25)', () => {
    expect(verdictsOf(table, acts, relapsed('local-recurrence'))).toEqual({
      'restage-then-resect': 'correct',
      'radiotherapy-of-the-recurrence': 'not scored',
      'drugs-alone': 'suboptimal P54',
      'give-up': 'suboptimal P54',
    });
    expect(citedBy(table, 'resectable')).toEqual(
      expect.arrayContaining([
        'met.resect-isolated-long-dfi-good-ps',
        'outcome.cure-or-palliation-despite-recurrence',
      ]),
    );
    expect(labelsOf(table, 'resectable')).toContain('G25');
  });

  it('that cannot be resected gets radiotherapy', () => {
    expect(verdictsOf(table, acts, relapsed('local-recurrence-fixed'))).toEqual({
      'restage-then-resect': 'not scored',
      'radiotherapy-of-the-recurrence': 'acceptable',
      'drugs-alone': 'not scored',
      'give-up': 'suboptimal',
    });
    expect(citedBy(table, 'fixed')).toContain('rt.palliative-after-curative-attempt');
  });
});

describe('many metastases', () => {
  const table = 'drugs-for-extensive-metastases';
  const acts = [
    'doxorubicin-based',
    'trabectedin',
    'gemcitabine-docetaxel',
    'regional-drugs',
    'operate-on-all-metastases',
    'doxorubicin-with-trabectedin',
  ];
  const whatever = {
    'regional-drugs': 'suboptimal P55',
    'operate-on-all-metastases': 'harmful P54',
    'doxorubicin-with-trabectedin': 'not scored',
  };
  const naive = relapsed('many-nodules', { 'chemo.priorDoxorubicin': false });
  const treated = relapsed('many-nodules', { 'chemo.priorDoxorubicin': true });

  it('no doxorubicin before: an anthracycline first', () => {
    expect(verdictsOf(table, acts, naive)).toEqual({
      'doxorubicin-based': 'correct',
      trabectedin: 'suboptimal',
      'gemcitabine-docetaxel': 'acceptable with reason P55',
      ...whatever,
    });
  });

  it('doxorubicin before, also adjuvant: trabectedin, never doxorubicin again', () => {
    expect(verdictsOf(table, acts, treated)).toEqual({
      'doxorubicin-based': 'suboptimal P56',
      trabectedin: 'correct',
      'gemcitabine-docetaxel': 'acceptable',
      ...whatever,
    });
  });

  it('gemcitabine with docetaxel first needs another reason than fifty against thirty', () => {
    const said = (reason: string) => verdictOf(table, 'gemcitabine-docetaxel', naive, reason);
    expect(said('anthracycline-not-possible')).toBe('acceptable with reason');
    expect(said('fifty-beats-thirty')).toBe('acceptable with reason P55');
    expect(said('newest-is-best')).toBe('acceptable with reason P55');
  });

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'first-line')).toEqual(
      expect.arrayContaining(['met.first-line-anthracycline', 'chemo.gemcitabine-docetaxel-50pct']),
    );
    expect(citedBy(table, 'second-line')).toEqual(
      expect.arrayContaining(['met.second-line-trabectedin', 'chemo.gemcitabine-docetaxel-50pct']),
    );
    expect(citedBy(table, 'regional')).toContain('chemo.regional-often-used-claim');
    expect(citedBy(table, 'knife')).toContain('met.lung-metastasectomy-selected');
    expect(labelsOf(table, 'knife')).toContain('PR11');
    expect(labelsOf(table, 'newer')).toContain('PR17');
  });
});

describe('a painful metastasis', () => {
  it('gets radiotherapy under its own name, with or without drugs (K38)', () => {
    const table = 'pain-from-a-metastasis';
    expect(
      verdictsOf(
        table,
        ['palliative-radiotherapy', 'palliative-radiotherapy-and-drugs', 'call-it-adjuvant'],
        relapsed('many-nodules'),
      ),
    ).toEqual({
      'palliative-radiotherapy': 'correct',
      'palliative-radiotherapy-and-drugs': 'correct',
      'call-it-adjuvant': 'suboptimal',
    });
    expect(citedBy(table, 'honest-aim')).toEqual(
      expect.arrayContaining([
        'met.palliative-rt',
        'met.palliative-chemo-rt-pain',
        'met.chemo-unlikely-to-clear',
      ]),
    );
  });
});

describe('the primary, with metastases from the start', () => {
  it('is planned together with the drugs, and not scored', () => {
    const table = 'primary-with-metastases';
    const known = relapsed('many-nodules', { 'surgery.done': false });
    for (const act of [
      'operate-on-the-primary-anyway',
      'irradiate-the-primary',
      'plan-the-primary-together',
    ]) {
      expect(verdictOf(table, act, known)).toBe('not scored');
    }
    expect(labelsOf(table, 'silent')).toEqual(['G39']);
  });
});
