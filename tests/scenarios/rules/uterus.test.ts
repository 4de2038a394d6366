import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { every, named, patient, without } from '../../support/patients.ts';
import { uterus } from '../../support/shipped.ts';
import { citedBy, labelsOf, rowOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

/** The first patient of the uterine case after the operation, some facts different. */
const operated = (different: Facts = {}): Facts =>
  patient({
    ...uterus.fixed,
    ...uterus.base,
    stage: 'localized',
    histology: 'leiomyosarcoma',
    'surgery.done': true,
    'uterine.operation': 'tah',
    'margin.sideWall': 'clear',
    ...different,
  });

describe('the ovaries (5.5)', () => {
  const table = 'ovaries-at-hysterectomy';
  const keep = (different: Facts) => verdictOf(table, 'keep-the-ovaries', operated(different));

  it.each(
    every({
      'patient.menopause': ['pre', 'post'],
      'ovary.invaded': [false, true],
      histology: ['leiomyosarcoma', 'unproven'],
    }).map((facts) => [named(facts), facts] as const),
  )('%s: scored only before the menopause, healthy, proven', (_, facts) => {
    const scored =
      facts['patient.menopause'] === 'pre' &&
      facts['ovary.invaded'] === false &&
      facts['histology'] === 'leiomyosarcoma';
    expect(keep(facts)).toBe(scored ? 'correct' : 'not scored');
    expect(verdictOf(table, 'remove-the-ovaries-to-be-safe', operated(facts))).toBe(
      scored ? 'harmful P05' : 'not scored',
    );
  });

  it('are no question of this table in stromal sarcoma', () => {
    expect(keep({ histology: 'ess' })).toMatch(/does not|no patient|not for/i);
  });

  it('cite the rule and its pitfall, and show the conflict', () => {
    expect(citedBy(table, 'before-the-menopause')).toEqual(
      expect.arrayContaining(['uterine.no-routine-bso-premenopausal', 'pitfall.assume-bso']),
    );
    expect(labelsOf(table, 'before-the-menopause')).toContain('K01');
    expect(labelsOf(table, 'unproven')).toContain('PR15');
  });
});

describe('radiotherapy after hysterectomy (5.5)', () => {
  const table = 'radiotherapy-after-hysterectomy';
  const acts = ['no-pelvic-radiotherapy', 'pelvic-radiotherapy', 'radiotherapy-by-the-limb-rule'];

  it.each(
    every({
      'tumour.sizeCm': [4, 5, 5.3, 20],
      'tumour.grade': ['low', 'intermediate', 'high'],
    }).map((facts) => [named(facts), facts] as const),
  )('clear, %s: none, whatever size and grade', (_, facts) => {
    expect(verdictsOf(table, acts, operated(facts))).toEqual({
      'no-pelvic-radiotherapy': 'correct',
      'pelvic-radiotherapy': 'harmful P06',
      'radiotherapy-by-the-limb-rule': 'harmful P37 P06',
    });
  });

  it('with tumour at the side wall the board decides, and its record makes radiotherapy acceptable', () => {
    const atTheWall = operated({ 'margin.sideWall': 'positive' });
    expect(verdictsOf(table, [...acts, 'take-the-pelvis-to-the-board'], atTheWall)).toEqual({
      'take-the-pelvis-to-the-board': 'correct',
      'no-pelvic-radiotherapy': 'acceptable',
      'pelvic-radiotherapy': 'acceptable with reason P06',
      'radiotherapy-by-the-limb-rule': 'suboptimal P37 P06',
    });
    expect(verdictOf(table, 'pelvic-radiotherapy', atTheWall, 'recorded-by-the-board')).toBe(
      'acceptable with reason',
    );
    expect(labelsOf(table, 'side-wall-positive')).toEqual(
      expect.arrayContaining(['K03', 'PR12', 'G16']),
    );
  });

  it('cannot be judged before the side wall has been seen', () => {
    const unseen = without(operated(), 'margin.sideWall');
    expect(verdictOf(table, 'no-pelvic-radiotherapy', unseen)).toMatch(/missing|not known/i);
  });
});

describe('chemotherapy after hysterectomy (5.6, PR20)', () => {
  const offer = (size: number, grade: string) =>
    verdictOf(
      'adjuvant-chemotherapy-uterus',
      'offer-chemotherapy',
      operated({ 'tumour.sizeCm': size, 'tumour.grade': grade }),
    );

  it.each([
    [5.1, 'high', 'acceptable'],
    [5.1, 'intermediate', 'acceptable'],
    [5, 'high', 'suboptimal'],
    [4.9, 'high', 'suboptimal'],
    [9, 'low', 'suboptimal'],
  ])('%d cm, %s grade, offered: %s', (size, grade, verdict) => {
    expect(offer(size, grade)).toBe(verdict);
  });
});

describe('tissue before the operation (UT-03)', () => {
  it('is not scored, whatever is chosen', () => {
    const table = 'tissue-from-a-uterine-mass';
    for (const act of ['core-by-the-agreed-route', 'scrape-the-womb', 'no-needle']) {
      expect(verdictOf(table, act, operated())).toBe('not scored');
    }
    expect(labelsOf(table, 'silent')).toEqual(expect.arrayContaining(['G15', 'PR17']));
  });
});

describe('the nodes (PR14)', () => {
  const nodes = (macroscopic: boolean) =>
    verdictsOf(
      'extent-of-operation-uterus',
      ['dissect-the-pelvic-nodes', 'take-the-hard-node'],
      operated({ 'nodes.macroscopic': macroscopic }),
    );

  it('neither seen nor felt: left; seen: taken', () => {
    expect(nodes(false)['dissect-the-pelvic-nodes']).toBe('harmful P08');
    expect(nodes(true)).toEqual({
      'dissect-the-pelvic-nodes': 'not scored',
      'take-the-hard-node': 'correct',
    });
  });
});

describe('the visits (5.7, PR13)', () => {
  const table = 'visits-after-uterine-sarcoma';
  const plan = (early: number, late: number, grade = 'high', why: string | null = null) =>
    verdictOf(
      table,
      'plan-the-visits',
      operated({ 'tumour.grade': grade, 'fu.monthsEarly': early, 'fu.monthsLate': late }),
      why,
    );

  it.each([
    [2, 6, 'acceptable'],
    [3, 6, 'correct'],
    [4, 6, 'correct'],
    [5, 6, 'suboptimal P53'],
    [4, 5, 'acceptable'],
    [4, 7, 'suboptimal'],
    [3, 12, 'suboptimal'],
  ])('high grade, every %d and every %d months: %s', (early, late, verdict) => {
    expect(plan(early, late)).toBe(verdict);
  });

  it.each([
    [3, 6, 'correct'],
    [5, 6, 'acceptable with reason P09'],
    [4, 7, 'acceptable with reason P09'],
  ])('low grade, every %d and every %d months: %s', (early, late, verdict) => {
    expect(plan(early, late, 'low')).toBe(verdict);
  });

  it('low grade, wider, for the one reason that holds', () => {
    expect(plan(6, 12, 'low', 'calendar-is-for-higher-grades')).toBe('acceptable with reason');
    expect(plan(6, 12, 'low', 'the-way-is-long')).toBe('acceptable with reason P09');
  });

  it('a tumour that was small is judged by its grade', () => {
    const row = (grade: string) =>
      rowOf(
        table,
        'longer-intervals-since-it-looked-mild',
        operated({ 'tumour.sizeCm': 4, 'tumour.grade': grade }),
      );
    expect([row('low'), row('intermediate'), row('high')]).toEqual(['low-grade', 'small', 'small']);
  });
});

describe('who has the word on a suspected sarcoma of the uterus', () => {
  const table = 'who-leads-a-suspected-uterine-sarcoma';
  const suspected = (imaged: boolean) => patient({ ...uterus.fixed, 'workup.imagingDone': imaged });

  it('a myomectomy elsewhere is two errors before the images, one after them', () => {
    expect(verdictOf(table, 'myomectomy-here', suspected(false))).toBe('harmful P07 P02');
    expect(verdictOf(table, 'myomectomy-here', suspected(true))).toBe('harmful P07');
    expect(verdictOf(table, 'gynae-oncology-alone', suspected(true))).toBe('suboptimal P07');
  });
});
