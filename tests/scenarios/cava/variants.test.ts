import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { offeredAt } from '../../support/played.ts';
import { theCava } from '../../support/cava.ts';

// The variants of 6.2: each row of its table, met as a drawn patient or in a situation.
const { best, decide, marks, meet, newPatient, reach } = theCava;
const reason = 'acceptable with reason';

const irradiated = (gray: number) => ({
  'what-comes-first': `irradiate-first (${gray}) because organ-doses-are-on-the-plan`,
});
const atTheCava = (different: Facts = {}) => offeredAt(reach('what-becomes-of-it', different));
const small = { 'ivc.circumferencePct': 40 };
const wide = { 'fate.margin': 'R0-wide' };

describe('the first patient, 90 % of a narrowed cava with few collaterals (C8)', () => {
  it('gets a ringed graft; a patch is harmful, ligation and a composite tube are suboptimal', () => {
    expect(atTheCava()).toEqual({
      'tie-the-cava': 'suboptimal P31',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'correct',
      'own-vein-for-the-cava': 'not scored',
      'composite-autograft': 'suboptimal P52',
      'shell-it-out': 'harmful P23 P11',
    });
  });
});

describe('circumference, lumen and collaterals', () => {
  it.each([40, 60])('%d %%, narrowed: a patch is correct (C7)', (share) => {
    expect(atTheCava({ 'ivc.circumferencePct': share })).toMatchObject({
      'tie-the-cava': 'suboptimal P31',
      'patch-the-cava': 'correct',
      'graft-the-cava': 'suboptimal P34',
    });
  });

  it('closed, with good collaterals: ligation is correct, a graft acceptable (C6)', () => {
    const closed = {
      'ivc.lumen': 'occluded',
      'ivc.collaterals': 'robust',
      'ivc.circumferencePct': 100,
    };
    const marked = {
      'tie-the-cava': 'correct',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'acceptable',
    };
    expect(atTheCava(closed)).toMatchObject(marked);
    expect(offeredAt(meet('a-closed-cava'))).toMatchObject(marked);
  });

  it('closed, the collaterals divided on the way in: ligation is no longer right', () => {
    const place = reach(
      'what-becomes-of-it',
      { 'ivc.lumen': 'occluded', 'ivc.collaterals': 'robust', 'ivc.circumferencePct': 100 },
      {
        'the-order-of-the-day':
          'explore-the-belly > open-the-way > divide-the-collaterals > hold-both-ends > decide-at-the-cava > full-heparin > set-the-clamps > take-the-tumour-out',
      },
    );
    expect(offeredAt(place)).toMatchObject({
      'tie-the-cava': 'suboptimal P32',
      'graft-the-cava': 'acceptable',
    });
  });

  it('90 %, narrowed, good collaterals: a graft is correct, ligation needs that the patient was told (C9)', () => {
    const place = reach('what-becomes-of-it', { 'ivc.collaterals': 'robust' });
    expect(offeredAt(place)).toMatchObject({
      'tie-the-cava': reason,
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'correct',
    });
    const tied = decide(place, 'tie-the-cava because told-that-up-to-half-swell');
    expect(tied.judged.credit).toBe(1);
    expect(decide(place, 'tie-the-cava because shortest-time-under-the-clamp').judged.credit).toBe(
      0.5,
    );
  });
});

describe('the middle segment', () => {
  it('cannot be tied without an outflow for the kidneys; a vein in the tumour costs the right kidney', () => {
    const place = meet('a-renal-vein-in-the-tumour');
    let now = place;
    while (now.step?.id !== 'what-becomes-of-it') now = best(now);
    expect(offeredAt(now)).toMatchObject({
      'tie-the-cava': 'harmful P38',
      'tie-with-a-plan-for-the-kidneys': 'suboptimal P31',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'correct',
    });
    const kidney = best(now);
    expect(kidney.step?.id).toBe('the-right-kidney');
    expect(offeredAt(kidney)).toEqual({
      'take-the-right-kidney': 'correct',
      'leave-the-right-kidney': 'harmful P38',
      'plant-the-vein-anew': 'not scored',
    });
  });

  it('is reached behind the liver; a right kidney that is invaded comes out with it', () => {
    let now = meet('a-tumour-of-the-middle-segment');
    while (now.step?.id !== 'the-order-of-the-day') now = best(now);
    const order =
      'explore-the-belly > open-the-way > free-the-organ > hold-both-ends > decide-at-the-cava > divide-the-collaterals > full-heparin > set-the-clamps > take-the-tumour-out';
    expect(decide(now, order).judged.credit).toBe(1);
    while (now.step?.id !== 'the-neighbour') now = best(now);
    expect(offeredAt(now)).toEqual({
      'take-the-organ-along': 'correct',
      'shave-it-off-the-organ': 'harmful P44',
      'freeze-the-plane-first': 'not scored',
    });
    expect(decide(now, 'take-the-organ-along').after.facts).toMatchObject({
      'kidney.right': 'removed',
      'field.contamination': 'clean',
    });
  });

  it('whose right renal vein is clamped wants the artery clamped, too', () => {
    let now = meet('a-renal-vein-in-the-tumour');
    now = {
      ...now,
      patient: { ...now.patient, facts: { ...now.patient.facts, 'renal.veinCaught': false } },
    };
    while (now.step?.id !== 'the-renal-artery') now = best(now);
    expect(offeredAt(now)).toEqual({
      'artery-with-the-vein': 'correct',
      'vein-alone': 'suboptimal P39',
      'both-sides-with-both-arteries': 'not scored',
    });
  });
});

describe('the upper segment', () => {
  const upTo = (
    step: string,
    situation = 'a-tumour-of-the-upper-segment',
    different: Facts = {},
  ) => {
    let now = meet(situation, different);
    while (now.step?.id !== step) now = best(now);
    return now;
  };

  it('cannot be tied, whatever is printed (C5), and a small share of it is patched (C4)', () => {
    expect(offeredAt(upTo('a-printed-line'))).toEqual({
      'read-as-printed': 'harmful P30',
      'read-as-lower-and-middle': 'correct',
      'read-as-lower-alone': 'suboptimal',
      'read-as-nowhere': 'suboptimal',
    });
    expect(offeredAt(upTo('what-becomes-of-it'))).toMatchObject({
      'tie-the-cava': 'harmful P30',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'correct',
    });
    expect(
      offeredAt(upTo('what-becomes-of-it', 'a-tumour-of-the-upper-segment', small)),
    ).toMatchObject({
      'tie-the-cava': 'harmful P30',
      'patch-the-cava': 'correct',
      'graft-the-cava': 'suboptimal P34',
    });
  });

  it('is reached from the side through chest and belly, or through belly and breastbone', () => {
    expect(offeredAt(upTo('the-set-up'))).toMatchObject({
      'supine-and-midline': 'suboptimal',
      'left-side-down': 'correct',
      'laparotomy-with-sternotomy': 'acceptable',
    });
  });

  it('with a tongue in the atrium wants the bypass arranged before', () => {
    expect(offeredAt(upTo('the-heart', 'a-tongue-in-the-heart'))).toEqual({
      'arrange-the-bypass': 'correct',
      'pull-it-down-into-the-cava': 'harmful P29',
      'call-them-if-needed': 'harmful P29',
      'echo-before-the-day': 'not scored',
    });
  });
});

describe('bowel in the field', () => {
  const invaded = { 'organs.invaded': true };
  const afterTheBowel = (different: Facts = {}) =>
    best(best(meet('bowel-in-the-field', different)));

  it('spilt: PTFE is harmful, own vein correct, ligation acceptable (C3)', () => {
    expect(offeredAt(afterTheBowel())).toEqual({
      'tie-the-cava': 'acceptable',
      'patch-the-cava': 'harmful P34',
      'graft-the-cava': 'harmful P35',
      'own-vein-for-the-cava': 'correct',
      'composite-autograft': 'not scored',
      'shell-it-out': 'harmful P23 P11',
    });
  });

  it('spilt, a small share: a patch needs a reason (C3)', () => {
    expect(offeredAt(afterTheBowel(small))['patch-the-cava']).toBe(`${reason} P35`);
  });

  it('spilt, a cava long closed: ligation correct, own vein acceptable (C2)', () => {
    const closed = {
      'ivc.lumen': 'occluded',
      'ivc.collaterals': 'robust',
      'ivc.circumferencePct': 100,
    };
    expect(offeredAt(afterTheBowel(closed))).toMatchObject({
      'tie-the-cava': 'correct',
      'graft-the-cava': 'harmful P35',
      'own-vein-for-the-cava': 'acceptable',
    });
  });

  it('resected without a spill: a graft as in a clean field, with its cover', () => {
    expect(atTheCava(invaded)).toMatchObject({ 'graft-the-cava': 'correct' });
    expect(offeredAt(reach('over-the-graft', invaded))).toMatchObject({
      'cover-the-graft': 'correct',
      'bowel-as-a-cover': 'suboptimal P35',
    });
  });
});

describe('legs and clots', () => {
  it('a swollen leg at the first visit is looked at for a clot', () => {
    const place = reach('the-swollen-leg', { 'pres.legEdema': true, 'pres.dvt': true });
    expect(offeredAt(place)).toEqual({
      'legs-and-cava': 'correct',
      'venous-phase-alone': 'acceptable',
      'stockings-for-tumour-oedema': 'harmful P47',
      'heparin-before-images': 'not scored',
    });
  });

  it('phlebitis in the past: swelling is said to be likelier', () => {
    expect(offeredAt(reach('the-legs', { 'history.phlebitis': true }))).toMatchObject({
      'say-more-after-phlebitis': 'correct',
      'say-up-to-half': 'acceptable',
    });
    expect(offeredAt(reach('the-legs'))).toMatchObject({
      'say-more-after-phlebitis': 'suboptimal',
      'say-up-to-half': 'correct',
    });
  });

  it('at home: aspirin; with an ulcer that has bled aspirin or nothing; with a clot nothing is scored', () => {
    expect(offeredAt(reach('the-tablets'))).toEqual({
      'warfarin-alone': 'suboptimal P49',
      'warfarin-and-aspirin': `${reason} P49`,
      'aspirin-for-life': 'correct',
      'heparin-then-aspirin': 'acceptable',
      'nothing-at-all': reason,
    });
    expect(offeredAt(reach('the-tablets', { 'patient.bleedingRisk': 'high' }))).toEqual({
      'warfarin-alone': 'harmful P49',
      'warfarin-and-aspirin': 'harmful P49',
      'aspirin-for-life': 'acceptable',
      'heparin-then-aspirin': 'not scored',
      'nothing-at-all': 'acceptable',
    });
    expect(new Set(Object.values(offeredAt(meet('a-clot-of-its-own'))))).toEqual(
      new Set(['not scored']),
    );
  });

  it('after ligation stockings are right, and rebuilding for the leg is harmful', () => {
    const closed = {
      'ivc.lumen': 'occluded',
      'ivc.collaterals': 'robust',
      'ivc.circumferencePct': 100,
    };
    expect(offeredAt(reach('the-leg', closed))).toEqual({
      'image-graft-and-legs': 'acceptable',
      'compress-and-walk': 'correct',
      'back-to-theatre-for-the-leg': 'harmful P46',
    });
    expect(offeredAt(reach('the-leg'))).toEqual({
      'image-graft-and-legs': 'correct',
      'compress-and-walk': 'suboptimal P47',
      'back-to-theatre-for-the-leg': 'suboptimal P47',
    });
  });

  it('a creatinine that climbs is supported, and not called final', () => {
    expect(offeredAt(reach('the-creatinine', { 'fate.ward': 'creatinine' }))).toEqual({
      'support-and-watch-the-urine': 'correct',
      'plan-dialysis-for-life': 'suboptimal P48',
      'stop-the-hourly-urine': 'suboptimal P48',
      'look-at-the-renal-outflow': 'not scored',
    });
  });
});

describe('what comes first', () => {
  const doses = (different: Facts) =>
    marks(
      reach('what-comes-first', different),
      [40, 45, 50, 55, 60].map((gray) => `irradiate-first (${gray}) because recorded-by-the-board`),
    );
  const told = (gray: number) => `irradiate-first (${gray}) because recorded-by-the-board`;

  it('a threatened margin: surgery correct, 45 to 50 Gy acceptable, above 55 harmful', () => {
    expect(offeredAt(reach('what-comes-first'))).toEqual({
      'resect-first': 'correct',
      'irradiate-as-proven': 'suboptimal P36 P37',
      'chemoradiate-first': 'suboptimal P57',
      'drugs-first': `${reason} P57`,
      'treat-without-an-operation': 'harmful P12',
    });
    expect(doses({})).toEqual({
      [told(40)]: 'suboptimal',
      [told(45)]: 'acceptable',
      [told(50)]: 'acceptable',
      [told(55)]: `${reason} P18`,
      [told(60)]: 'harmful P18',
    });
  });

  it('a margin that nothing threatens: 45 to 50 Gy only with a record', () => {
    expect(doses({ 'margin.threatened': false })).toMatchObject({
      [told(45)]: reason,
      [told(50)]: reason,
    });
  });

  it('an aorta in the tumour: radiation or both first, and resection without an offer is suboptimal', () => {
    const borderline = { 'tumour.resectability': 'borderline', 'surgery.mutilating': true };
    expect(offeredAt(reach('what-comes-first', borderline))).toMatchObject({
      'resect-first': 'suboptimal P60',
      'chemoradiate-first': 'correct',
      'drugs-first': 'acceptable',
    });
    expect(doses(borderline)).toMatchObject({ [told(50)]: 'correct' });
  });
});

describe('after the operation', () => {
  const field = (different: Facts, otherwise: Readonly<Record<string, string>> = {}) => {
    const place = reach('the-specimen', different, otherwise);
    return [
      offeredAt(place)['no-rays-at-the-cava'],
      ...[44, 45, 50, 51, 56, 57, 66].map(
        (gray) =>
          Object.values(marks(place, [`irradiate-the-bed (${gray}) because more-is-safer`]))[0],
      ),
    ];
  };
  const r1 = { 'fate.margin': 'R1', 'reexcision.feasible': false };
  const r2 = { 'fate.margin': 'R2', 'reexcision.feasible': false };
  const late = ['suboptimal P18', 'suboptimal P18'];

  it('wide, not high grade, not huge: none is correct (N1)', () => {
    expect(field(wide)).toEqual([
      'correct',
      'suboptimal',
      reason,
      reason,
      'suboptimal P18',
      'suboptimal P18',
      ...late,
    ]);
  });

  it.each([
    ['high grade', { ...wide, 'tumour.grade': 'high' }],
    ['17 cm', { ...wide, 'tumour.sizeCm': 17 }],
  ])('wide, %s: either, with the board (N2)', (_, different) => {
    expect(field(different).slice(0, 4)).toEqual([reason, 'suboptimal', reason, reason]);
  });

  it('the situation of 17 cm, high grade and a wide margin is N2', () => {
    expect(offeredAt(meet('seventeen-centimetres'))['no-rays-at-the-cava']).toBe(reason);
  });

  it('close: either, with the board; a limb dose and Category 1 are suboptimal (N3)', () => {
    expect(field({})).toEqual([
      reason,
      'suboptimal',
      reason,
      reason,
      'suboptimal P18',
      'suboptimal P18',
      ...late,
    ]);
    expect(offeredAt(reach('the-specimen'))).toMatchObject({
      'irradiate-by-the-limb-rule': 'suboptimal P18 P37',
      'exempt-as-compartmental': 'suboptimal P37',
    });
  });

  it.each([
    ['R1', 'suboptimal P20'],
    ['R2', 'harmful P20'],
  ])('%s that can be cleared is re-excised (N4)', (margin, none) => {
    const place = reach('the-specimen', { 'fate.margin': margin, 'reexcision.feasible': true });
    expect(offeredAt(place)).toMatchObject({
      're-excise-at-the-cava': 'correct',
      'no-rays-at-the-cava': none,
    });
    expect(best(place).step?.id).toBe('the-specimen-again');
    const kept = decide(place, 'no-rays-at-the-cava because operation-decides-alone').next;
    expect(offeredAt(kept)).toEqual({
      're-excise-at-the-cava': 'correct',
      'leave-the-edge': 'harmful P20',
    });
  });

  it('R1 that cannot be cleared: 45 to 50 Gy correct, to 56 with organ doses (N5)', () => {
    expect(field(r1)).toEqual([
      `${reason} P20`,
      'suboptimal',
      'correct',
      'correct',
      `${reason} P18`,
      `${reason} P18`,
      ...late,
    ]);
  });

  it('R1 after preoperative drugs: nothing is scored (N6)', () => {
    const drugs = { 'what-comes-first': 'drugs-first because recorded-by-the-board' };
    expect(new Set(field(r1, drugs))).toEqual(new Set(['not scored']));
  });

  it('R2 that cannot be cleared: either, with the board (N7)', () => {
    expect(field(r2).slice(0, 6)).toEqual([
      reason,
      'suboptimal',
      reason,
      reason,
      `${reason} P18`,
      `${reason} P18`,
    ]);
  });

  const boost = (gray: number, different: Facts) => {
    const place = reach('the-specimen-after-radiotherapy', different, irradiated(gray));
    return [
      offeredAt(place)['no-more-rays'],
      ...[9, 10, 11, 12, 16, 17].map(
        (more) => Object.values(marks(place, [`boost-the-bed (${more}) because more-is-safer`]))[0],
      ),
      offeredAt(place)['a-second-full-course'],
    ];
  };
  const sub = 'suboptimal';
  const twice = 'harmful P19';

  it.each([50, 55])('%d Gy before, wide: no more (Q1)', (gray) => {
    expect(boost(gray, wide)).toEqual(['correct', sub, sub, sub, sub, sub, twice, twice]);
  });

  it('50 Gy before, close: no more is correct, a boost to 66 with its reason (Q2)', () => {
    expect(boost(50, {})).toEqual([
      'correct',
      reason,
      reason,
      reason,
      reason,
      reason,
      twice,
      twice,
    ]);
  });

  it('55 Gy before, close: a boost to 66, so 11 Gy at most (Q2)', () => {
    const more = 'suboptimal P18';
    expect(boost(55, {})).toEqual(['correct', reason, reason, reason, more, more, twice, twice]);
  });

  it.each([
    ['R1', 'suboptimal P20'],
    ['R2', 'harmful P20'],
  ])('%s that can be cleared, irradiated before (Q3)', (margin, none) => {
    const place = reach(
      'the-specimen-after-radiotherapy',
      { 'fate.margin': margin, 'reexcision.feasible': true },
      irradiated(50),
    );
    expect(offeredAt(place)).toMatchObject({
      're-excise-at-the-cava': 'correct',
      'no-more-rays': none,
      'a-second-full-course': twice,
    });
  });

  it('R1 that cannot be cleared: none or 10 to 16 Gy after 50 (Q4), 10 to 11 after 55 (Q5)', () => {
    expect(boost(50, r1)).toEqual([
      `${reason} P20`,
      sub,
      reason,
      reason,
      reason,
      reason,
      twice,
      twice,
    ]);
    const more = 'suboptimal P18';
    expect(boost(55, r1)).toEqual([`${reason} P20`, sub, reason, reason, more, more, twice, twice]);
  });

  it('R2 that cannot be cleared, irradiated before: either, with the board (Q6)', () => {
    expect(boost(50, r2)).toEqual([reason, reason, reason, reason, reason, reason, twice, twice]);
  });
});

describe('the years', () => {
  it('low grade or small: the same calendar', () => {
    for (const different of [{ 'tumour.grade': 'low' }, { 'tumour.sizeCm': 4.4 }]) {
      const place = reach('the-letter', different);
      expect(marks(place, ['plan-the-visits (3, 6)', 'plan-the-visits (6, 12)'])).toMatchObject({
        'plan-the-visits (3, 6)': 'correct',
      });
      expect(offeredAt(place)['longer-intervals-since-it-looked-mild']).toMatch(/suboptimal P09/);
    }
  });

  it('a late single nodule in a fit patient is restaged and can be resected', () => {
    const place = reach('month-forty', { 'fate.relapse': 'lung-nodule' });
    expect(offeredAt(place)).toMatchObject({
      'restage-then-resect': 'correct',
      'observe-for-eight-weeks': reason,
      'drugs-alone': 'suboptimal P54',
      'give-up': 'suboptimal P54',
    });
  });

  it('many metastases, no doxorubicin so far, and after doxorubicin', () => {
    expect(offeredAt(reach('the-drugs'))).toMatchObject({
      'doxorubicin-based': 'correct',
      trabectedin: 'suboptimal',
      'gemcitabine-docetaxel': `${reason} P55`,
      'regional-drugs': 'suboptimal P55',
      'operate-on-all-metastases': 'harmful P54',
      'doxorubicin-with-trabectedin': 'not scored',
    });
    const adjuvant = {
      'drugs-after-the-operation': 'offer-chemotherapy because decided-together-after-hearing-both',
    };
    expect(offeredAt(reach('the-drugs', {}, adjuvant))).toMatchObject({
      'doxorubicin-based': 'suboptimal P56',
      trabectedin: 'correct',
      'gemcitabine-docetaxel': 'acceptable',
    });
  });

  it('a half-closed graft is talked over, and not scored', () => {
    expect(new Set(Object.values(offeredAt(reach('a-half-closed-graft'))))).toEqual(
      new Set(['not scored']),
    );
  });
});

describe('the published patient', () => {
  it('is met irradiated with 55 Gy, is operated on, and has full lungs at month 14', () => {
    let now = meet('the-published-patient');
    expect(now.patient.facts).toMatchObject({ 'rt.preopGy': 55, 'tumour.sizeCm': 4.6 });
    const met: string[] = [];
    while (now.step) {
      met.push(now.step.id);
      now = best(now);
    }
    expect(met).toEqual(
      expect.arrayContaining([
        'the-second-scan',
        'the-lower-end',
        'over-the-graft',
        'the-tablets',
        'the-specimen-after-radiotherapy',
        'month-twelve',
        'the-drugs',
        'a-half-closed-graft',
      ]),
    );
    expect(now.patient.facts).toMatchObject({
      'ivc.reconstruction': 'graft',
      'margin.status': 'R0-close',
      'relapse.found': 'many-nodules',
    });
  });

  it('is operated on although one diameter has grown', () => {
    const scan = best(meet('the-published-patient'));
    expect(offeredAt(scan)).toEqual({
      'operate-as-drawn': 'correct',
      'measure-the-volume': 'acceptable',
      'call-it-a-failure': 'harmful P50',
      'wait-six-more-weeks': 'not scored',
    });
  });
});

describe('a nodule in the liver', () => {
  const nodule = { 'surgery.suspiciousLesion': true };

  it('is frozen first; benign, the operation goes on', () => {
    const place = reach('a-nodule-in-the-liver', nodule);
    expect(offeredAt(place)).toEqual({
      'frozen-section-of-the-nodule': 'correct',
      'take-it-for-paraffin': 'harmful P43',
      'leave-the-nodule': 'harmful P43',
      'close-on-sight': 'suboptimal',
    });
    expect(best(place).step?.id).toBe('what-is-held');
  });

  it('malignant, the operation stops, and nothing is debulked', () => {
    const positive = { ...nodule, 'surgery.frozenSection': 'positive' };
    const place = reach('five-more', positive);
    expect(offeredAt(place)).toEqual({
      'stop-and-close': 'correct',
      'resect-to-gain-time': 'harmful P45',
      'resect-cava-and-nodule': 'harmful P45',
    });
    expect(best(place).step?.id).toBe('the-drugs');
  });
});

it('the first patient begins with an infrarenal tumour', () => {
  expect(newPatient().patient.facts).toMatchObject({ 'ivc.level': 'lower', site: 'ivc' });
});
