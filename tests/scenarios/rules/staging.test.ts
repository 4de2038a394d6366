import { describe, expect, it } from 'vitest';
import { patient } from '../../support/patients.ts';
import { chosen } from '../../support/several.ts';
import { citedBy, verdictOf, verdictsOf } from '../../support/verdicts.ts';

describe('staging (SV-06)', () => {
  const table = 'staging-of-a-sarcoma';

  it.each(['low', 'intermediate', 'high'])('judges each test alone, %s grade', (grade) => {
    expect(
      verdictsOf(
        table,
        ['chest-ct', 'ct-of-abdomen-and-pelvis', 'chest-film', 'bone-scan', 'no-staging'],
        patient({ 'tumour.grade': grade }),
      ),
    ).toEqual({
      'chest-ct': 'correct',
      'ct-of-abdomen-and-pelvis': 'acceptable',
      'chest-film': 'suboptimal',
      'bone-scan': 'not scored',
      'no-staging': 'harmful P22',
    });
  });

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'lungs-by-ct')).toEqual(
      expect.arrayContaining([
        'workup.chest-ct-mandatory',
        'workup.abdomen-pelvis-ct-consider',
        'met.lungs-most-common-001',
      ]),
    );
  });

  it.each([
    ['chest CT', 'chest-ct', 1, ['chest-ct: correct']],
    [
      'chest CT, with CT of abdomen and pelvis',
      'chest-ct ct-of-abdomen-and-pelvis',
      1,
      ['chest-ct: correct', 'ct-of-abdomen-and-pelvis: acceptable'],
    ],
    [
      'chest CT, with a bone scan',
      'chest-ct bone-scan',
      1,
      ['chest-ct: correct', 'bone-scan: not scored'],
    ],
    // (1 - 1/2) of 1
    [
      'chest CT, with a film',
      'chest-ct chest-film',
      0.5,
      ['chest-ct: correct', 'chest-film: suboptimal'],
    ],
    [
      'everything',
      'chest-film chest-ct ct-of-abdomen-and-pelvis bone-scan',
      0.5,
      [
        'chest-film: suboptimal',
        'chest-ct: correct',
        'ct-of-abdomen-and-pelvis: acceptable',
        'bone-scan: not scored',
      ],
    ],
    [
      'a chest film alone',
      'chest-film',
      0,
      ['chest-film: suboptimal', 'without chest-ct: harmful P22'],
    ],
    [
      'the abdomen without the chest',
      'ct-of-abdomen-and-pelvis',
      0,
      ['ct-of-abdomen-and-pelvis: acceptable', 'without chest-ct: harmful P22'],
    ],
    [
      'a bone scan alone',
      'bone-scan',
      0,
      ['bone-scan: not scored', 'without chest-ct: harmful P22'],
    ],
    ['nothing', 'no-staging', 0, ['no-staging: harmful P22', 'without chest-ct: harmful P22']],
  ])('%s', (_, acts, credit, findings) => {
    expect(chosen('staging', acts)).toEqual({ credit, findings });
  });
});

describe('the lungs not seen when the operation is booked', () => {
  it('the CT comes first; to press on is harmful', () => {
    const table = 'chest-before-operation';
    expect(verdictOf(table, 'chest-ct-after-all', patient())).toBe('correct');
    expect(verdictOf(table, 'press-on-without-the-chest', patient())).toBe('harmful P22');
  });
});

describe('after an unplanned excision', () => {
  const mri = 'bed-mri';
  const ct = 'plan-the-chest-ct';
  const knife = 'plan-the-re-excision';
  const rays = 'plan-the-radiotherapy';
  const order = (...acts: readonly string[]) =>
    chosen('after-the-unplanned-excision', acts.join(' '), { contamination: 'field' });

  it('images, lungs, the bed, and radiotherapy on what that shows', () => {
    for (const acts of [
      [mri, ct, knife, rays],
      [ct, mri, knife, rays],
    ]) {
      expect(order(...acts)).toEqual({
        credit: 1,
        findings: [`${knife}: correct`, `${knife}: correct`, `${rays}: correct`],
      });
    }
  });

  it('the re-excision before its images is harmful: nobody has seen where to cut', () => {
    expect(order(ct, knife, mri, rays)).toEqual({
      credit: 0,
      findings: [`${knife}: harmful P02`, `${knife}: correct`, `${rays}: correct`],
    });
  });

  it('the re-excision before the chest CT is suboptimal', () => {
    // 1 - 2 · 1/3
    const { credit, findings } = order(mri, knife, ct, rays);
    expect(credit).toBeCloseTo(1 / 3);
    expect(findings).toEqual([`${knife}: correct`, `${knife}: suboptimal P22`, `${rays}: correct`]);
  });

  it('straight to radiotherapy is suboptimal (K07)', () => {
    const { credit, findings } = order(mri, ct, rays, knife);
    expect(credit).toBeCloseTo(1 / 3);
    expect(findings).toEqual([`${knife}: correct`, `${knife}: correct`, `${rays}: suboptimal P20`]);
  });

  it('no re-excision at all is harmful (L1)', () => {
    expect(order(mri, ct, rays)).toEqual({
      credit: 0,
      findings: [
        `without ${knife}: harmful P02`,
        `without ${knife}: suboptimal P22`,
        `without ${knife}: suboptimal P20`,
      ],
    });
  });

  it('no chest CT is suboptimal, and names the error', () => {
    const { credit, findings } = order(mri, knife, rays);
    expect(credit).toBeCloseTo(1 / 3);
    expect(findings).toEqual([
      `${knife}: correct`,
      `without ${ct}: suboptimal P22`,
      `${rays}: correct`,
    ]);
  });
});
