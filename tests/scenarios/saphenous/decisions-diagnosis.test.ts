import { describe, expect, it } from 'vitest';
import { decide, marks, newPatient, reach } from '../../support/played.ts';
import { tellsAt } from '../../support/told.ts';

// Table 6.1 of the analysis, SV-01 to SV-06: the base patient, or the one that "When" asks for.
const reason = 'acceptable with reason';

describe('SV-01, the first look', () => {
  const place = newPatient();

  it('suspects a tumour', () => {
    expect(
      marks(place, [
        'plan-imaging-of-the-lump',
        'duplex-first',
        'sclerose-the-lump',
        'strip-the-vein',
        'watch-for-six-months',
      ]),
    ).toEqual({
      'plan-imaging-of-the-lump': 'correct',
      'duplex-first': 'acceptable',
      'sclerose-the-lump': 'harmful P10',
      'strip-the-vein': 'harmful P10',
      'watch-for-six-months': 'harmful P10',
    });
  });

  it('an error contaminates the field or loses half a year', () => {
    expect(decide(place, 'strip-the-vein').after.facts).toMatchObject({ contamination: 'field' });
    for (const act of ['sclerose-the-lump', 'watch-for-six-months']) {
      expect(decide(place, act).after.facts).toMatchObject({ 'course.delayWeeks': 26 });
    }
    expect(decide(place, 'plan-imaging-of-the-lump').after.facts).toMatchObject({
      contamination: 'none',
      'course.delayWeeks': 0,
    });
  });
});

describe('SV-02, who leads', () => {
  const place = reach('who-leads');

  it('is the centre, before tissue', () => {
    expect(
      marks(place, [
        'refer-to-the-centre',
        'image-here-then-refer',
        'biopsy-without-the-centre',
        'excise-without-the-centre',
      ]),
    ).toEqual({
      'refer-to-the-centre': 'correct',
      'image-here-then-refer': 'acceptable',
      'biopsy-without-the-centre': 'harmful P07 P02',
      'excise-without-the-centre': 'harmful P07 P02',
    });
  });

  it('puts the patient into its care, or contaminates', () => {
    for (const act of ['refer-to-the-centre', 'image-here-then-refer']) {
      expect(decide(place, act).after.facts).toMatchObject({ 'care.centre': true });
    }
    expect(decide(place, 'biopsy-without-the-centre').after.facts).toMatchObject({
      'care.centre': false,
      contamination: 'tract',
    });
    expect(decide(place, 'excise-without-the-centre').after.facts).toMatchObject({
      'care.centre': false,
      contamination: 'field',
    });
  });
});

describe('SV-03, local imaging', () => {
  const place = reach('images-of-the-thigh');
  const shown = ['tumour.sizeCm', 'tumour.depth', 'tumour.wallInvolved'];

  it('is by MRI; catheters answer an open question', () => {
    const venogram = 'mri-and-venography because ';
    expect(
      marks(place, [
        'mri-with-ct-where-needed because cross-sections-plan-everything',
        `${venogram}lumen-still-in-question`,
        `${venogram}vessels-need-a-map-first`,
        'angiography-before-anything because vessels-need-a-map-first',
        'no-further-images because clinically-clear-enough',
      ]),
    ).toEqual({
      'mri-with-ct-where-needed because cross-sections-plan-everything': 'correct',
      [`${venogram}lumen-still-in-question`]: reason,
      [`${venogram}vessels-need-a-map-first`]: `${reason} P51`,
      'angiography-before-anything because vessels-need-a-map-first': 'suboptimal P51',
      'no-further-images because clinically-clear-enough': 'harmful P02',
    });
  });

  it('is by CT where MRI is impossible', () => {
    const ct = 'ct-alone because mri-cannot-be-done';
    expect(marks(reach('images-of-the-thigh', { 'workup.mriPossible': false }), [ct])).toEqual({
      [ct]: 'acceptable',
    });
    expect(marks(place, [ct])).toEqual({ [ct]: 'suboptimal' });
  });

  it('brings size, depth and vessels to light, and catheters cost weeks', () => {
    for (const fact of shown) expect(place.patient.unseen).toContain(fact);
    const mri = decide(place, 'mri-with-ct-where-needed because cross-sections-plan-everything');
    for (const fact of shown) expect(mri.after.unseen).not.toContain(fact);
    const none = decide(place, 'no-further-images because clinically-clear-enough');
    for (const fact of shown) expect(none.after.unseen).toContain(fact);
    expect(none.after.facts).toMatchObject({ 'workup.imagingDone': false });
    const catheters = decide(place, 'angiography-before-anything because vessels-need-a-map-first');
    expect(catheters.after.facts).toMatchObject({
      'course.delayWeeks': 3,
      'workup.imagingDone': true,
    });
  });
});

describe('SV-04, the biopsy', () => {
  const place = reach('biopsy-of-the-lump');

  it('lies on the line of the planned cut', () => {
    expect(
      marks(place, [
        'core-needle-biopsy (along, 3)',
        'incisional-biopsy (along, 3)',
        'core-needle-biopsy (along, 9)',
        'core-needle-biopsy (along, 20)',
        'core-needle-biopsy (across, 0)',
        'incisional-biopsy (across, 0)',
        'shell-out-the-lump',
      ]),
    ).toEqual({
      'core-needle-biopsy (along, 3)': 'correct',
      'incisional-biopsy (along, 3)': 'acceptable',
      'core-needle-biopsy (along, 9)': 'not scored',
      'core-needle-biopsy (along, 20)': 'harmful P03 P04',
      'core-needle-biopsy (across, 0)': 'harmful P03 P04',
      'incisional-biopsy (across, 0)': 'harmful P03 P04',
      'shell-out-the-lump': 'harmful P27',
    });
  });

  it('before imaging is harmful wherever it lies', () => {
    const blind = reach(
      'biopsy-of-the-lump',
      {},
      {
        'images-of-the-thigh': 'no-further-images because clinically-clear-enough',
      },
    );
    expect(
      marks(blind, [
        'core-needle-biopsy (along, 0)',
        'incisional-biopsy (along, 0)',
        'images-before-the-needle',
      ]),
    ).toEqual({
      'core-needle-biopsy (along, 0)': 'harmful P02',
      'incisional-biopsy (along, 0)': 'harmful P02',
      'images-before-the-needle': 'correct',
    });
  });

  it('off the line it contaminates a tract, shelled out the whole field', () => {
    expect(decide(place, 'core-needle-biopsy (along, 3)').after.facts).toMatchObject({
      contamination: 'none',
    });
    expect(decide(place, 'core-needle-biopsy (along, 9)').after.facts).toMatchObject({
      contamination: 'none',
    });
    for (const act of ['core-needle-biopsy (along, 20)', 'incisional-biopsy (across, 0)']) {
      expect(decide(place, act).after.facts).toMatchObject({ contamination: 'tract' });
    }
    expect(decide(place, 'shell-out-the-lump').after.facts).toMatchObject({
      contamination: 'field',
    });
  });

  it('later the excision and the field grow by the tract', () => {
    const astray = { 'biopsy-of-the-lump': 'core-needle-biopsy (along, 20)' };
    expect(tellsAt(reach('the-extent', {}, astray))).toMatch(/tract/);
    expect(tellsAt(reach('the-extent'))).not.toMatch(/tract/);
    expect(tellsAt(reach('the-field', {}, astray))).toMatch(/tract/);
    expect(tellsAt(reach('the-field'))).not.toMatch(/tract/);
  });
});

describe('SV-05, pathology', () => {
  const benign = reach('pathology-report', { 'fate.firstReport': 'looks-benign' });

  it('grade and subtype first; a benign report is not believed', () => {
    expect(
      marks(benign, ['ask-for-grade-and-subtype', 'repeat-the-core', 'accept-as-benign']),
    ).toEqual({
      'ask-for-grade-and-subtype': 'correct',
      'repeat-the-core': 'acceptable',
      'accept-as-benign': 'harmful P23 P25',
    });
    expect(
      marks(reach('pathology-report'), ['ask-for-grade-and-subtype', 'operate-without-the-grade']),
    ).toEqual({
      'ask-for-grade-and-subtype': 'correct',
      'operate-without-the-grade': 'suboptimal P25',
    });
  });

  it('brings grade and histology to light', () => {
    expect(benign.patient.unseen).toContain('tumour.grade');
    for (const act of ['ask-for-grade-and-subtype', 'repeat-the-core']) {
      const { after } = decide(benign, act);
      expect(after.unseen).not.toContain('tumour.grade');
      expect(after.unseen).not.toContain('tumour.necrosis');
      expect(after.unseen).not.toContain('tumour.vascularInvasion');
      expect(after.facts).toMatchObject({ histology: 'leiomyosarcoma', 'path.graded': true });
    }
    expect(decide(benign, 'accept-as-benign').after.unseen).toContain('tumour.grade');
  });
});

describe('SV-06, staging', () => {
  const place = reach('staging');

  it('is a chest CT', () => {
    expect(
      marks(place, ['chest-ct', 'chest-ct + ct-of-abdomen-and-pelvis', 'chest-film', 'no-staging']),
    ).toEqual({
      'chest-ct': 'correct',
      'chest-ct + ct-of-abdomen-and-pelvis': 'correct; acceptable',
      'chest-film': 'suboptimal; harmful P22',
      'no-staging': 'harmful P22; harmful P22',
    });
  });

  it('brings the stage to light', () => {
    expect(decide(place, 'chest-ct').after.facts).toMatchObject({
      stage: 'localized',
      'workup.chest': 'ct',
    });
    expect(decide(place, 'chest-film').after.facts).toMatchObject({
      stage: 'suspected',
      'workup.chest': 'film',
    });
    const spread = reach('staging', { 'fate.staging': 'many-nodules' });
    expect(decide(spread, 'chest-ct').after.facts).toMatchObject({ stage: 'metastatic' });
  });
});
