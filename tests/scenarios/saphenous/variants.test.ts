import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { best, decide, marks, meet, offeredAt, reach } from '../../support/played.ts';

// The variants of 6.1: each row of its table, met as a drawn patient or in a situation.
const reason = 'acceptable with reason';
const irradiated = {
  'the-sequence': 'radiotherapy-first (50) because smaller-field-against-wound-risk',
};

const afterOperation = (different: Facts) => offeredAt(reach('radiotherapy-or-not', different));
const afterIrradiation = (step: string, different: Facts) => reach(step, different, irradiated);

const L5 = {
  'radiotherapy-50-60': 'correct',
  'radiotherapy-with-boost': 'suboptimal',
  'no-radiotherapy': 'harmful',
  'take-to-the-board': 'suboptimal',
};
const eitherWithTheBoard = {
  'radiotherapy-50-60': reason,
  'radiotherapy-with-boost': 'suboptimal',
  'no-radiotherapy': reason,
  'take-to-the-board': 'correct',
};
const noneIsFine = { ...eitherWithTheBoard, 'no-radiotherapy': 'acceptable' };

const wholeOperation = {
  'en-bloc-with-vein-tract-and-cuff': 'correct',
  'down-to-the-deep-fascia': 'suboptimal',
  'thin-margin-at-an-intact-plane': 'acceptable',
  'wide-but-tract-left': 'suboptimal',
  'wide-but-vein-left': 'harmful P11',
  'shell-out-at-operation': 'harmful P11',
  'strip-with-the-lump': 'harmful P11',
};

describe('size, depth and grade', () => {
  it('3.5 cm, deep, high grade: radiotherapy or none, by the board (L7)', () => {
    expect(afterOperation({ 'tumour.sizeCm': 3.5 })).toMatchObject(eitherWithTheBoard);
  });

  it.each([9.4, 11.8])('%d cm: radiotherapy, as for the first patient (L5)', (size) => {
    expect(afterOperation({ 'tumour.sizeCm': size })).toMatchObject(L5);
  });

  it('above an intact fascia, 6.2 cm, high grade: either, by the board (L8); the fascia is a margin', () => {
    const superficial = { 'tumour.depth': 'superficial' };
    expect(afterOperation(superficial)).toMatchObject(eitherWithTheBoard);
    expect(offeredAt(reach('the-extent', superficial))).toMatchObject({
      'en-bloc-with-vein-tract-and-cuff': 'correct',
      'down-to-the-deep-fascia': 'correct',
    });
  });

  it.each(['intermediate', 'low'])(
    'above the fascia, %s grade: none is acceptable (L10, L12)',
    (grade) => {
      const different = { 'tumour.depth': 'superficial', 'tumour.grade': grade };
      expect(afterOperation(different)).toMatchObject(noneIsFine);
    },
  );

  it('reported low, deep, 6.2 cm: either, by the board (L11); operation and calendar stay as they are', () => {
    const low = { 'tumour.grade': 'low' };
    expect(afterOperation(low)).toMatchObject(eitherWithTheBoard);
    expect(offeredAt(reach('the-extent', low))).toEqual(wholeOperation);
    const calendar = reach('the-calendar', low);
    expect(marks(calendar, ['plan-the-visits (3, 6)', 'plan-the-visits (6, 12)'])).toEqual({
      'plan-the-visits (3, 6)': 'correct',
      'plan-the-visits (6, 12)': 'suboptimal P53',
    });
    expect(offeredAt(calendar)).toMatchObject({
      'longer-intervals-since-it-looked-mild': 'suboptimal P09 P24',
    });
  });

  it('intermediate, deep, 6.2 cm: radiotherapy, and none is suboptimal (L6)', () => {
    expect(afterOperation({ 'tumour.grade': 'intermediate' })).toMatchObject({
      ...L5,
      'no-radiotherapy': 'suboptimal',
    });
  });

  it('not of high risk: chemotherapy is suboptimal, offered or prescribed', () => {
    for (const different of [
      { 'tumour.depth': 'superficial' },
      { 'tumour.grade': 'low' },
      { 'tumour.sizeCm': 3.5 },
    ]) {
      expect(offeredAt(reach('adjuvant-chemotherapy', different))).toEqual({
        'leave-chemotherapy-out': 'correct',
        'offer-chemotherapy': 'suboptimal',
        'prescribe-chemotherapy': 'suboptimal P57',
      });
    }
  });
});

describe('the compartment', () => {
  it('came out whole, deep, large, high grade: none is right, radiotherapy needs its reason (L3)', () => {
    expect(offeredAt(meet('the-whole-compartment'))).toMatchObject({
      'no-radiotherapy': 'correct',
      'call-it-compartmental': 'correct',
      'radiotherapy-50-60': `${reason} P13`,
      'radiotherapy-with-boost': 'suboptimal P13',
    });
  });

  it.each([{ 'tumour.grade': 'low' }, { 'tumour.sizeCm': 3.5 }])(
    'came out whole, otherwise (%o): none is right, radiotherapy suboptimal (L4)',
    (different) => {
      expect(offeredAt(meet('the-whole-compartment', different))).toMatchObject({
        'no-radiotherapy': 'correct',
        'radiotherapy-50-60': 'suboptimal P13',
        'radiotherapy-with-boost': 'suboptimal P13',
      });
    },
  );
});

describe('the margin, no radiotherapy before', () => {
  it.each([
    [
      'high',
      {
        'radiotherapy-50-60': 'correct',
        'radiotherapy-with-boost': 'acceptable',
        'no-radiotherapy': 'harmful',
      },
    ],
    [
      'intermediate',
      {
        'radiotherapy-50-60': 'correct',
        'radiotherapy-with-boost': 'acceptable',
        'no-radiotherapy': 'suboptimal',
      },
    ],
    [
      'low',
      {
        'radiotherapy-50-60': reason,
        'radiotherapy-with-boost': reason,
        'no-radiotherapy': reason,
      },
    ],
  ])('close, %s grade (L14, L15, L16)', (grade, says) => {
    expect(afterOperation({ 'fate.margin': 'R0-close', 'tumour.grade': grade })).toMatchObject(
      says,
    );
  });

  it.each(['R1', 'R2'])(
    '%s that can be re-excised is re-excised (L1), then read again',
    (margin) => {
      const place = reach('the-margin', { 'fate.margin': margin });
      expect(offeredAt(place)).toEqual({
        're-excise-the-bed': 'correct',
        'straight-to-radiotherapy': 'suboptimal P20',
        'keep-the-margin': 'harmful P20',
      });
      expect(offeredAt(best(place))).toMatchObject(L5);
      // who leaves it to the board is asked again, and there L1 holds too
      const again = decide(place, 'straight-to-radiotherapy').next;
      expect(offeredAt(again)).toMatchObject({
        're-excise-after-the-board': 'correct',
        'radiotherapy-50-60': 'suboptimal P20',
        'radiotherapy-with-boost': 'suboptimal P20',
        'no-radiotherapy': 'harmful P20',
      });
    },
  );

  it.each(['R1', 'R2'])('%s that cannot: radiotherapy with a boost (L2)', (margin) => {
    const different = { 'fate.margin': margin, 'reexcision.feasible': false };
    expect(offeredAt(reach('the-margin', different))).not.toHaveProperty('re-excise-the-bed');
    expect(afterOperation(different)).toMatchObject({
      'radiotherapy-with-boost': 'correct',
      'radiotherapy-50-60': reason,
      'no-radiotherapy': 'harmful P20',
    });
  });
});

describe('the margin after 50 Gy', () => {
  it.each([
    ['R0-wide', 'suboptimal'],
    ['R0-close', reason],
  ])('%s: no more is right (M1, M2)', (margin, boost) => {
    expect(
      offeredAt(afterIrradiation('after-preoperative-radiotherapy', { 'fate.margin': margin })),
    ).toEqual({
      'no-further-radiotherapy': 'correct',
      'boost-after-preoperative': boost,
      'second-full-course': 'harmful P19',
    });
  });

  it.each([
    ['R1', 'suboptimal P20'],
    ['R2', 'harmful P20'],
  ])('%s that can be re-excised is re-excised (M3, M4)', (margin, accepted) => {
    const different = { 'fate.margin': margin };
    expect(offeredAt(afterIrradiation('the-margin', different))).toEqual({
      're-excise-the-bed': 'correct',
      'straight-to-radiotherapy': 'suboptimal P20',
      'keep-the-margin': accepted,
    });
    const accepting = { ...irradiated, 'the-margin': 'keep-the-margin' };
    expect(offeredAt(reach('after-preoperative-radiotherapy', different, accepting))).toEqual({
      're-excise-the-bed': 'correct',
      'no-further-radiotherapy': accepted,
      'boost-after-preoperative': 'suboptimal P20',
      'second-full-course': 'harmful P19',
    });
  });

  it.each(['R1', 'R2'])('%s that cannot: a boost, or none by the board (M5)', (margin) => {
    const different = { 'fate.margin': margin, 'reexcision.feasible': false };
    expect(offeredAt(afterIrradiation('after-preoperative-radiotherapy', different))).toEqual({
      'boost-after-preoperative': 'correct',
      'no-further-radiotherapy': reason,
      'second-full-course': 'harmful P19',
    });
  });
});

describe('what the tumour has reached', () => {
  const borderline = { 'tumour.resectability': 'borderline', 'tumour.wallInvolved': true };

  it('the wall of the femoral vein: 50 Gy first, the wall comes out, its joins lie in the field', () => {
    const sequence = reach('the-sequence', borderline);
    expect(
      marks(sequence, ['radiotherapy-first (50) because margin-threatened-by-the-vessel']),
    ).toEqual({
      'radiotherapy-first (50) because margin-threatened-by-the-vessel': 'correct',
    });
    expect(offeredAt(sequence)).toMatchObject({
      'surgery-first': reason,
      'chemoradiation-first': `${reason} P57`,
    });
    expect(offeredAt(reach('the-vessels', borderline))).toEqual({
      'take-the-wall-and-rebuild': 'correct',
      'peel-off-the-vessel': 'harmful P11',
      'leave-a-rim-on-the-vessel': 'harmful P12',
    });
    const first = { 'the-sequence': 'surgery-first because vessel-can-be-taken-and-rebuilt' };
    expect(offeredAt(reach('the-field', borderline, first))).toMatchObject({
      'cover-the-repaired-vessel': 'correct',
    });
  });

  it('only amputation would clear it: drugs or radiation are offered first, and may save the leg', () => {
    const mutilating = { ...borderline, 'surgery.mutilating': true };
    const sequence = reach('the-sequence', mutilating);
    const gray = 'radiotherapy-first (50) because margin-threatened-by-the-vessel';
    expect(marks(sequence, [gray])).toEqual({ [gray]: 'correct' });
    expect(offeredAt(sequence)).toMatchObject({
      'surgery-first': 'suboptimal P60',
      'chemoradiation-first': 'correct',
      'chemotherapy-first': 'correct',
    });
    const cut = decide(sequence, 'surgery-first because margins-can-be-had-now');
    expect(cut.after.facts).toMatchObject({ 'limb.lost': true });
    expect(decide(sequence, gray).after.facts).toMatchObject({ 'limb.lost': false });
  });

  it('the fibula, from a crural vein: the bone comes out in one piece with it', () => {
    expect(offeredAt(meet('grown-into-the-fibula'))).toMatchObject({
      'en-bloc-with-the-bone': 'correct',
      'en-bloc-with-vein-tract-and-cuff': 'suboptimal',
    });
  });

  it('a deep vein with its artery in one sheath: sheath and wall come out', () => {
    expect(offeredAt(meet('a-vein-with-its-artery'))).toEqual({
      'take-the-wall-and-rebuild': 'correct',
      'peel-off-the-vessel': 'harmful P11',
      'leave-a-rim-on-the-vessel': 'harmful P12',
    });
  });
});

describe('what others have done before', () => {
  it('a biopsy off the axis: its tract comes out, and weeks were lost', () => {
    const place = meet('biopsied-elsewhere');
    expect(place.patient.facts).toMatchObject({ contamination: 'tract' });
    expect(place.patient.facts['course.delayWeeks']).toBeGreaterThan(0);
    expect(offeredAt(place)).toMatchObject({
      'en-bloc-with-vein-tract-and-cuff': 'correct',
      'wide-but-tract-left': 'suboptimal',
    });
  });

  it('the "varix" taken out: restage, then re-excise the bed; no re-excision is harmful', () => {
    const place = meet('taken-out-elsewhere');
    expect(place.patient.facts).toMatchObject({
      contamination: 'field',
      'biopsy.specimen': 'whole',
    });
    expect(offeredAt(place)).toEqual({
      'refer-to-the-centre': 'correct',
      'image-here-then-refer': 'acceptable',
      'excise-without-the-centre': 'harmful P07 P02',
    });
    const plan = decide(place, 'refer-to-the-centre').next;
    expect(plan.step?.id).toBe('after-the-unplanned-excision');
    const right = 'bed-mri > plan-the-chest-ct > plan-the-re-excision > plan-the-radiotherapy';
    expect(decide(plan, right).judged.credit).toBe(1);
    const without = decide(plan, 'bed-mri > plan-the-chest-ct > plan-the-radiotherapy');
    expect(without.judged.findings.map(({ verdict }) => verdict)).toContain('harmful');
    expect(without.judged.credit).toBe(0);
  });
});

describe('weeks, wound, nodes, lungs and drugs', () => {
  const visit = (week: number, different: Facts = {}) =>
    reach('the-start', { 'postop.visitWeek': week, ...different });
  const start = (weeks: number) => `start-radiotherapy (${weeks})`;

  it('week 3: wait for week 4', () => {
    expect(marks(visit(3), [start(0), start(1)])).toEqual({
      [start(0)]: 'suboptimal P21',
      [start(1)]: 'correct',
    });
  });

  it('week 5: now', () => {
    expect(marks(visit(5), [start(0), start(3)])).toEqual({
      [start(0)]: 'correct',
      [start(3)]: 'suboptimal P01',
    });
  });

  it.each([8, 12])(
    'week %i, delayed for a haematoma: at once, and to wait on is harmful',
    (week) => {
      const place = visit(week);
      expect(marks(place, [start(0), start(1), start(4)])).toEqual({
        [start(0)]: 'correct',
        [start(1)]: 'harmful P01',
        [start(4)]: 'harmful P01',
      });
      expect(offeredAt(place)).toEqual({
        'wait-with-a-review': 'harmful P01',
        'wait-without-a-review': 'harmful P01',
      });
    },
  );

  it('after a re-excision the weeks count from that operation', () => {
    const { facts } = visit(5, { 'fate.margin': 'R1' }).patient;
    expect(facts).toMatchObject({ 'reexcision.done': true, 'postop.weeksSinceSurgery': 5 });
  });

  it('an open wound in week 6: wait, with a day for the next look', () => {
    const place = visit(6, { 'wound.healed': false });
    expect(offeredAt(place)).toEqual({
      'wait-with-a-review': 'correct',
      'wait-without-a-review': 'suboptimal',
    });
    expect(marks(place, [start(0)])).toEqual({ [start(0)]: 'harmful P21' });
  });

  it('a node that can be felt: image, needle or remove it', () => {
    expect(offeredAt(reach('the-groin', { 'nodes.clinical': 'positive' }))).toMatchObject({
      'look-at-the-nodes': 'correct',
      'remove-the-enlarged-node': 'correct',
      'leave-the-nodes': 'suboptimal',
    });
  });

  it('lung nodules at staging: the drugs by 5.6, the thigh not scored', () => {
    const spread = { 'fate.staging': 'many-nodules' };
    const thigh = decide(reach('staging', spread), 'chest-ct').next;
    expect(new Set(Object.values(offeredAt(thigh)))).toEqual(new Set(['not scored']));
    const drugs = best(thigh);
    expect(drugs.step?.id).toBe('many-nodules');
    expect(offeredAt(drugs)).toMatchObject({
      'doxorubicin-based': 'correct',
      trabectedin: 'suboptimal',
      'operate-on-all-metastases': 'harmful P54',
    });
  });

  it('doxorubicin chosen after the operation: many nodules get trabectedin', () => {
    const treated = { 'adjuvant-chemotherapy': 'offer-chemotherapy' };
    expect(
      offeredAt(reach('many-nodules', { 'fate.relapse': 'many-nodules' }, treated)),
    ).toMatchObject({
      trabectedin: 'correct',
      'gemcitabine-docetaxel': 'acceptable',
      'doxorubicin-based': 'suboptimal P56',
    });
  });
});
