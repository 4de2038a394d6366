import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../src/domain/decision.ts';
import { patient, without } from '../../support/patients.ts';
import { judge } from '../../support/shipped.ts';
import { citedBy, labelsOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

describe('a firm lump along a vein (SV-01)', () => {
  const table = 'lump-along-a-vein';

  it('is a tumour until images say otherwise', () => {
    expect(
      verdictsOf(
        table,
        [
          'plan-imaging-of-the-lump',
          'duplex-first',
          'sclerose-the-lump',
          'strip-the-vein',
          'watch-for-six-months',
        ],
        patient(),
      ),
    ).toEqual({
      'plan-imaging-of-the-lump': 'correct',
      'duplex-first': 'acceptable',
      'sclerose-the-lump': 'harmful P10',
      'strip-the-vein': 'harmful P10',
      'watch-for-six-months': 'harmful P10',
    });
  });

  it('cites what the analysis cites, and duplex first is a gap', () => {
    expect(citedBy(table, 'tumour-until-imaged')).toEqual(
      expect.arrayContaining([
        'pres.suspect-mass-along-vein',
        'workup.palpable-vein-mass-needs-imaging',
        'workup.history-and-exam-focus',
        'pres.symptoms-46pct',
        'pitfall.mistaken-for-varicose-vein',
      ]),
    );
    expect(labelsOf(table, 'duplex')).toEqual(['G22']);
  });

  it('is judged the same in a deep vein, and not once the tumour is staged', () => {
    expect(verdictOf(table, 'strip-the-vein', patient({ site: 'limb-trunk' }))).toBe('harmful P10');
    expect(verdictOf(table, 'strip-the-vein', patient({ stage: 'localized' }))).toMatch(
      /does not speak/,
    );
  });
});

describe('who leads (SV-02)', () => {
  const table = 'who-leads-a-suspected-sarcoma';

  it('is the centre before any tissue; images may be taken at home', () => {
    for (const imaged of [true, false]) {
      const known = patient({ 'workup.imagingDone': imaged });
      expect(verdictOf(table, 'refer-to-the-centre', known)).toBe('correct');
      expect(verdictOf(table, 'image-here-then-refer', known)).toBe('acceptable');
    }
  });

  it('tissue outside the centre is harmful, and before images it is two errors', () => {
    for (const act of ['biopsy-without-the-centre', 'excise-without-the-centre']) {
      expect(verdictOf(table, act, patient({ 'workup.imagingDone': true }))).toBe('harmful P07');
      expect(verdictOf(table, act, patient({ 'workup.imagingDone': false }))).toBe(
        'harmful P07 P02',
      );
    }
  });

  it('cites what the analysis cites', () => {
    expect([
      ...citedBy(table, 'centre-before-tissue'),
      ...citedBy(table, 'tissue-outside'),
    ]).toEqual(
      expect.arrayContaining([
        'biopsy.at-sarcoma-centre',
        'surg.sarcoma-surgeon-reference-centre',
        'surg.mdt-all-patients',
        'pitfall.treating-outside-centre',
      ]),
    );
  });
});

describe('images of a limb tumour (SV-03)', () => {
  const table = 'local-imaging-of-a-limb-tumour';
  const possible = patient({ 'workup.mriPossible': true });
  const impossible = patient({ 'workup.mriPossible': false });

  it('MRI leads where it is possible', () => {
    expect(
      verdictsOf(
        table,
        [
          'mri-with-ct-where-needed',
          'ct-alone',
          'mri-and-venography',
          'angiography-before-anything',
          'no-further-images',
        ],
        possible,
      ),
    ).toEqual({
      'mri-with-ct-where-needed': 'correct',
      'ct-alone': 'suboptimal',
      'mri-and-venography': 'acceptable with reason P51',
      'angiography-before-anything': 'suboptimal P51',
      'no-further-images': 'harmful P02',
    });
  });

  it('CT is acceptable where MRI is impossible, and catheters first are not', () => {
    expect(
      verdictsOf(
        table,
        ['ct-alone', 'angiography-before-anything', 'no-further-images'],
        impossible,
      ),
    ).toEqual({
      'ct-alone': 'acceptable',
      'angiography-before-anything': 'suboptimal P51',
      'no-further-images': 'harmful P02',
    });
  });

  it('a venogram needs a question that is still open', () => {
    const finding = judge.judge(table, 'mri-and-venography', possible, 'lumen-still-in-question');
    expect(isProblem(finding) ? finding : finding.reasons).toEqual(['lumen-still-in-question']);
    expect(verdictOf(table, 'mri-and-venography', possible, 'lumen-still-in-question')).toBe(
      'acceptable with reason',
    );
    expect(verdictOf(table, 'mri-and-venography', possible, 'vessels-need-a-map-first')).toBe(
      'acceptable with reason P51',
    );
  });

  it('cites what the analysis cites, and names the conflict on catheters', () => {
    const cited = ['mri-leads', 'catheter-first', 'mri-impossible'].flatMap((row) =>
      citedBy(table, row),
    );
    expect(cited).toEqual(
      expect.arrayContaining([
        'workup.mri-with-or-without-ct',
        'workup.ct-local-and-bone-invasion',
        'workup.venous-imaging-purpose',
        'workup.phlebo-arterio-ct-must',
      ]),
    );
    expect(labelsOf(table, 'catheter-first')).toContain('K25');
  });

  it('cannot be judged while nobody knows whether MRI is possible', () => {
    expect(verdictOf(table, 'ct-alone', without(possible, 'workup.mriPossible'))).toBe(
      'The table "local-imaging-of-a-limb-tumour" cannot judge: workup.mriPossible not known.',
    );
  });
});
