import { describe, expect, it } from 'vitest';
import { decide, marks, meet, reach } from '../../support/played.ts';

// Table 6.1 of the analysis, SV-07 to SV-12: the base patient, or the one that "When" asks for.
const reason = 'acceptable with reason';

describe('SV-07, the sequence', () => {
  const place = reach('the-sequence');
  const reasons = ' because smaller-field-against-wound-risk';

  it('surgery comes first, or 50 Gy for the smaller field', () => {
    expect(
      marks(place, [
        `surgery-first${reasons}`,
        `radiotherapy-first (50)${reasons}`,
        'radiotherapy-first (50) because radiation-lengthens-life',
        `radiotherapy-first (55)${reasons}`,
        `radiotherapy-first (56)${reasons}`,
        `treat-instead-of-excising${reasons}`,
      ]),
    ).toEqual({
      [`surgery-first${reasons}`]: 'correct',
      [`radiotherapy-first (50)${reasons}`]: reason,
      'radiotherapy-first (50) because radiation-lengthens-life': reason,
      [`radiotherapy-first (55)${reasons}`]: 'suboptimal',
      [`radiotherapy-first (56)${reasons}`]: 'harmful',
      [`treat-instead-of-excising${reasons}`]: 'harmful P12',
    });
  });

  it('only the smaller field against the wound earns the 50 Gy their full credit', () => {
    expect(decide(place, `radiotherapy-first (50)${reasons}`).judged.credit).toBe(1);
    expect(
      decide(place, 'radiotherapy-first (50) because margins-can-be-had-now').judged.credit,
    ).toBe(0.5);
  });

  it('the dose is kept, and the wound pays for it', () => {
    expect(decide(place, `surgery-first${reasons}`).after.facts).toMatchObject({ 'rt.preopGy': 0 });
    const irradiated = decide(place, `radiotherapy-first (50)${reasons}`);
    expect(irradiated.after.facts).toMatchObject({ 'rt.preopGy': 50, 'rt.timing': 'preoperative' });
    expect(irradiated.told.map(({ text }) => text).join(' ')).toMatch(/skin/);
    const withheld = decide(place, `treat-instead-of-excising${reasons}`);
    expect(withheld.after.facts).toMatchObject({
      'surgery.withheld': true,
      'course.delayWeeks': 16,
    });
  });
});

describe('SV-08, the extent', () => {
  const place = reach('the-extent');

  it('vein, tract and cuff come out in one piece', () => {
    expect(
      marks(place, [
        'en-bloc-with-vein-tract-and-cuff',
        'thin-margin-at-an-intact-plane',
        'down-to-the-deep-fascia',
        'wide-but-tract-left',
        'wide-but-vein-left',
        'shell-out-at-operation',
        'strip-with-the-lump',
      ]),
    ).toEqual({
      'en-bloc-with-vein-tract-and-cuff': 'correct',
      'thin-margin-at-an-intact-plane': 'acceptable',
      'down-to-the-deep-fascia': 'suboptimal',
      'wide-but-tract-left': 'suboptimal',
      'wide-but-vein-left': 'harmful P11',
      'shell-out-at-operation': 'harmful P11',
      'strip-with-the-lump': 'harmful P11',
    });
  });

  it.each([
    ['en-bloc-with-vein-tract-and-cuff', 'R0-wide', true, true],
    ['thin-margin-at-an-intact-plane', 'R0-wide', true, true],
    ['down-to-the-deep-fascia', 'R1', true, true],
    ['wide-but-tract-left', 'R0-wide', true, false],
    ['wide-but-vein-left', 'R1', false, true],
    ['shell-out-at-operation', 'R2', false, false],
    ['strip-with-the-lump', 'R2', false, false],
  ])('%s leaves %s; vein segment taken: %s, tract taken: %s', (act, margin, vein, tract) => {
    expect(decide(place, act).after.facts).toMatchObject({
      'margin.status': margin,
      'surgery.veinSegmentResected': vein,
      'tract.excised': tract,
    });
  });

  it('the fascia is a margin where it is intact', () => {
    const superficial = reach('the-extent', { 'tumour.depth': 'superficial' });
    expect(marks(superficial, ['down-to-the-deep-fascia'])).toEqual({
      'down-to-the-deep-fascia': 'correct',
    });
    expect(decide(superficial, 'down-to-the-deep-fascia').after.facts).toMatchObject({
      'margin.status': 'R0-wide',
    });
  });
});

describe('SV-09, a benign look', () => {
  const place = reach('a-benign-look');

  it('changes nothing', () => {
    expect(
      marks(place, ['go-on-as-planned', 'frozen-section-of-the-margin', 'shrink-the-operation']),
    ).toEqual({
      'go-on-as-planned': 'correct',
      'frozen-section-of-the-margin': 'acceptable',
      'shrink-the-operation': 'harmful P23',
    });
  });

  it('an operation shrunk for it leaves tumour behind', () => {
    expect(decide(place, 'shrink-the-operation').after.facts).toMatchObject({
      'margin.status': 'R2',
      'surgery.veinSegmentResected': false,
    });
    expect(decide(place, 'go-on-as-planned').after.facts).toMatchObject({
      'margin.status': 'R0-wide',
    });
  });
});

describe('SV-10, free femoral vessels', () => {
  const place = reach('the-vessels');

  it('are spared, and the saphenous vein is not rebuilt', () => {
    expect(
      marks(place, ['spare-the-vessels', 'take-the-femoral-vessels', 'graft-the-saphenous-vein']),
    ).toEqual({
      'spare-the-vessels': 'correct',
      'take-the-femoral-vessels': 'suboptimal',
      'graft-the-saphenous-vein': 'suboptimal',
    });
    expect(decide(place, 'spare-the-vessels').after.facts).toMatchObject({
      'margin.status': 'R0-wide',
      'vessel.rebuilt': false,
    });
    expect(decide(place, 'take-the-femoral-vessels').after.facts).toMatchObject({
      'vessel.rebuilt': true,
      'limb.function': 'reduced',
    });
  });
});

describe('SV-10b, a vessel wall that is involved', () => {
  const borderline = { 'tumour.resectability': 'borderline', 'tumour.wallInvolved': true };

  it.each([
    ['the femoral vein', () => reach('the-vessels', borderline)],
    ['a deep vein in one sheath with its artery', () => meet('a-vein-with-its-artery')],
  ])('comes out with the tumour: %s', (_, at) => {
    expect(marks(at(), ['take-the-wall-and-rebuild', 'peel-off-the-vessel'])).toEqual({
      'take-the-wall-and-rebuild': 'correct',
      'peel-off-the-vessel': 'harmful P11',
    });
    expect(decide(at(), 'take-the-wall-and-rebuild').after.facts).toMatchObject({
      'vessel.rebuilt': true,
    });
    expect(decide(at(), 'peel-off-the-vessel').after.facts).toMatchObject({
      'margin.status': 'R1',
    });
  });

  it('the joins then have to lie in the field', () => {
    const field = reach('the-field', borderline, {
      'the-sequence': 'surgery-first because vessel-can-be-taken-and-rebuilt',
    });
    expect(marks(field, ['cover-the-bed + cover-the-haematoma'])).toEqual({
      'cover-the-bed + cover-the-haematoma': 'correct; correct; harmful P17',
    });
  });
});

describe('SV-11, the groin nodes', () => {
  const place = reach('the-groin');

  it('stay where they are neither seen nor felt', () => {
    expect(marks(place, ['leave-the-nodes', 'look-at-the-nodes', 'dissect-the-groin'])).toEqual({
      'leave-the-nodes': 'correct',
      'look-at-the-nodes': 'acceptable',
      'dissect-the-groin': 'harmful P08',
    });
    expect(decide(place, 'dissect-the-groin').after.facts).toMatchObject({ lymphoedema: true });
    expect(decide(place, 'leave-the-nodes').after.facts).toMatchObject({ lymphoedema: false });
  });
});

describe('SV-12, the haematoma', () => {
  const place = reach('the-haematoma');

  it('is there on day four, and is put on record', () => {
    expect(place.patient.facts).toMatchObject({ 'postop.hematoma': true });
    expect(
      marks(place, ['record-the-haematoma', 'ignore-the-haematoma', 'evacuate-the-haematoma']),
    ).toEqual({
      'record-the-haematoma': 'correct',
      'ignore-the-haematoma': 'suboptimal P16',
      'evacuate-the-haematoma': 'not scored',
    });
    expect(decide(place, 'record-the-haematoma').after.facts).toMatchObject({
      'postop.hematomaRecorded': true,
    });
  });

  it('is not asked of a limb that was irradiated before', () => {
    const irradiated = {
      'the-sequence': 'radiotherapy-first (50) because smaller-field-against-wound-risk',
    };
    expect(() => reach('the-haematoma', {}, irradiated)).toThrow('not on this road');
  });
});
