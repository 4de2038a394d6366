import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { patient, without } from '../../support/patients.ts';
import { citedBy, labelsOf, rowOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

describe('the biopsy of a suspected sarcoma (SV-04)', () => {
  const table = 'biopsy-of-a-suspected-sarcoma';
  const needle = (direction: string, offset: number, different: Facts = {}): Facts => ({
    ...patient({ 'workup.imagingDone': true, ...different }),
    'tract.direction': direction,
    'tract.offsetMm': offset,
  });

  /** Our millimetres (PR22): to 5 the line, to 15 not scored, beyond that off the line. */
  const core: Readonly<Record<number, string>> = {
    [-40]: 'harmful P03 P04',
    [-16]: 'harmful P03 P04',
    [-15]: 'not scored',
    [-14]: 'not scored',
    [-6]: 'not scored',
    [-5]: 'correct',
    [-4]: 'correct',
    0: 'correct',
    4: 'correct',
    5: 'correct',
    6: 'not scored',
    14: 'not scored',
    15: 'not scored',
    16: 'harmful P03 P04',
    40: 'harmful P03 P04',
  };
  const offsets = Object.keys(core).map(Number);

  it.each(offsets)('along the planned cut, %i mm beside it', (offset) => {
    const said = core[offset] as string;
    expect(verdictOf(table, 'core-needle-biopsy', needle('along', offset))).toBe(said);
    expect(verdictOf(table, 'incisional-biopsy', needle('along', offset))).toBe(
      said === 'correct' ? 'acceptable' : said,
    );
  });

  it.each(offsets)('across the planned cut it is harmful at %i mm', (offset) => {
    for (const act of ['core-needle-biopsy', 'incisional-biopsy']) {
      expect(verdictOf(table, act, needle('across', offset))).toBe('harmful P03 P04');
    }
  });

  it.each(offsets)('before imaging it is harmful wherever it goes: %i mm', (offset) => {
    for (const direction of ['along', 'across']) {
      const known = needle(direction, offset, { 'workup.imagingDone': false });
      expect(verdictOf(table, 'core-needle-biopsy', known)).toBe('harmful P02');
      expect(verdictOf(table, 'incisional-biopsy', known)).toBe('harmful P02');
    }
  });

  it('without images, to get them first is right', () => {
    const known = patient({ 'workup.imagingDone': false });
    expect(verdictOf(table, 'images-before-the-needle', known)).toBe('correct');
  });

  it('cannot be judged before its place and direction are set', () => {
    const known = patient({ 'workup.imagingDone': true });
    expect(verdictOf(table, 'core-needle-biopsy', known)).toMatch(/tract\.direction not known/);
    expect(
      verdictOf(table, 'core-needle-biopsy', without(needle('along', 0), 'tract.offsetMm')),
    ).toMatch(/tract\.offsetMm not known/);
  });

  it('cites what the analysis cites, and the millimetres are a gap and a project rule', () => {
    const cited = ['on-the-line', 'off-the-line', 'across', 'before-imaging'].flatMap((row) =>
      citedBy(table, row),
    );
    expect(cited).toEqual(
      expect.arrayContaining([
        'biopsy.core-or-incisional-planned',
        'biopsy.along-resection-axis',
        'biopsy.minimal-dissection-hemostasis',
        'biopsy.site-critical',
        'workup.image-before-biopsy',
      ]),
    );
    expect(rowOf(table, 'core-needle-biopsy', needle('along', 10))).toBe('silent');
    expect(labelsOf(table, 'silent')).toEqual(['PR22', 'G17']);
  });
});

describe('a lump shelled out to see what it is', () => {
  it('is harmful, imaged or not', () => {
    for (const imaged of [true, false]) {
      expect(
        verdictOf(
          'removal-without-a-diagnosis',
          'shell-out-the-lump',
          patient({ 'workup.imagingDone': imaged }),
        ),
      ).toBe('harmful P27');
    }
    expect(citedBy('removal-without-a-diagnosis', 'shelled-out')).toEqual(
      expect.arrayContaining([
        'biopsy.core-or-incisional-planned',
        'biopsy.minimal-dissection-hemostasis',
      ]),
    );
  });
});

describe('a tract off the planned resection', () => {
  const table = 'contaminated-tract';
  const acts = [
    'mark-the-tract-for-excision',
    'leave-the-tract-to-radiotherapy',
    'say-nothing-of-the-tract',
  ];

  it.each(['tract', 'field'])('comes out with the tumour: contaminated %s', (contamination) => {
    expect(verdictsOf(table, acts, patient({ contamination }))).toEqual({
      'mark-the-tract-for-excision': 'correct',
      'leave-the-tract-to-radiotherapy': 'suboptimal P12',
      'say-nothing-of-the-tract': 'harmful P04',
    });
  });

  it('is no question where nothing is contaminated', () => {
    expect(verdictOf(table, 'say-nothing-of-the-tract', patient())).toMatch(/does not speak/);
  });
});

describe('the first pathology report (SV-05)', () => {
  const table = 'pathology-of-a-smooth-muscle-tumour';
  const acts = [
    'ask-for-grade-and-subtype',
    'repeat-the-core',
    'accept-as-benign',
    'operate-without-the-grade',
  ];

  it('looks benign: repeat the core or ask for more, never believe it', () => {
    expect(verdictsOf(table, acts, patient({ 'fate.firstReport': 'looks-benign' }))).toEqual({
      'ask-for-grade-and-subtype': 'correct',
      'repeat-the-core': 'acceptable',
      'accept-as-benign': 'harmful P23 P25',
      'operate-without-the-grade': 'suboptimal P25',
    });
  });

  it('says sarcoma: grade and subtype are still needed, a second biopsy is not', () => {
    expect(verdictsOf(table, acts, patient({ 'fate.firstReport': 'sarcoma' }))).toEqual({
      'ask-for-grade-and-subtype': 'correct',
      'repeat-the-core': 'not scored',
      'accept-as-benign': 'harmful P23 P25',
      'operate-without-the-grade': 'suboptimal P25',
    });
  });

  it('on a lump that was taken out whole there is no core to repeat', () => {
    for (const report of ['looks-benign', 'sarcoma']) {
      const whole = patient({ 'fate.firstReport': report, 'biopsy.specimen': 'whole' });
      expect(verdictOf(table, 'repeat-the-core', whole)).toBe('not scored');
    }
  });

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'full-report')).toEqual(
      expect.arrayContaining([
        'path.grade-and-subtype-required',
        'path.ancillary-methods',
        'path.document-prognostic-factors',
        'surg.treat-all-venous-smooth-muscle-as-malignant',
      ]),
    );
  });

  it('whether to repeat the core cannot be judged before the report is read', () => {
    expect(verdictOf(table, 'repeat-the-core', without(patient(), 'fate.firstReport'))).toMatch(
      /fate\.firstReport not known/,
    );
  });
});
