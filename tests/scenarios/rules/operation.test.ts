import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { patient, without } from '../../support/patients.ts';
import { citedBy, labelsOf, rowOf, verdictOf, verdictsOf } from '../../support/verdicts.ts';

const localized = (different: Facts = {}): Facts => patient({ stage: 'localized', ...different });

describe('what comes out (SV-08)', () => {
  const table = 'extent-of-resection-limb';
  const acts = [
    'en-bloc-with-vein-tract-and-cuff',
    'down-to-the-deep-fascia',
    'thin-margin-at-an-intact-plane',
    'wide-but-tract-left',
    'wide-but-vein-left',
    'shell-out-at-operation',
    'strip-with-the-lump',
  ];
  const always = {
    'wide-but-tract-left': 'suboptimal',
    'wide-but-vein-left': 'harmful P11',
    'shell-out-at-operation': 'harmful P11',
    'strip-with-the-lump': 'harmful P11',
  };

  it('a breached fascia is no margin', () => {
    for (const grade of ['low', 'intermediate', 'high']) {
      expect(
        verdictsOf(table, acts, localized({ 'tumour.depth': 'deep', 'tumour.grade': grade })),
      ).toEqual({
        'en-bloc-with-vein-tract-and-cuff': 'correct',
        'down-to-the-deep-fascia': 'suboptimal',
        'thin-margin-at-an-intact-plane': 'acceptable',
        ...always,
      });
    }
  });

  it('an intact fascia is one', () => {
    expect(verdictsOf(table, acts, localized({ 'tumour.depth': 'superficial' }))).toEqual({
      'en-bloc-with-vein-tract-and-cuff': 'correct',
      'down-to-the-deep-fascia': 'correct',
      'thin-margin-at-an-intact-plane': 'acceptable',
      ...always,
    });
  });

  it('invaded bone comes out in one piece with the tumour (G29)', () => {
    const fibula = { site: 'limb-trunk', 'tumour.boneInvaded': true, 'tumour.depth': 'deep' };
    expect(verdictsOf(table, ['en-bloc-with-the-bone', ...acts], localized(fibula))).toEqual({
      'en-bloc-with-the-bone': 'correct',
      'en-bloc-with-vein-tract-and-cuff': 'suboptimal',
      'down-to-the-deep-fascia': 'suboptimal',
      'thin-margin-at-an-intact-plane': 'suboptimal',
      ...always,
    });
    expect(verdictOf(table, 'en-bloc-with-the-bone', localized())).toBe('suboptimal');
    expect(labelsOf(table, 'invaded-bone')).toContain('G29');
  });

  it('an old tract that is left stays behind, wherever it came from', () => {
    for (const contamination of ['none', 'tract', 'field']) {
      expect(verdictOf(table, 'wide-but-tract-left', localized({ contamination }))).toBe(
        'suboptimal',
      );
    }
  });

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'en-bloc')).toEqual(
      expect.arrayContaining([
        'surg.en-bloc-r0',
        'surg.excise-with-vein-segment',
        'surg.margin-over-1cm-or-fascia',
        'surg.minimal-margin-at-barriers',
        'surg.rim-of-normal-tissue',
        'pitfall.inadequate-margin-vein-left-behind',
      ]),
    );
  });

  it('cannot be judged while the depth is not known', () => {
    expect(
      verdictOf(table, 'down-to-the-deep-fascia', without(localized(), 'tumour.depth')),
    ).toMatch(/tumour\.depth not known/);
  });
});

describe('a benign look on the table (SV-09)', () => {
  const table = 'look-on-the-table';
  const acts = [
    'go-on-as-planned',
    'frozen-section-of-the-margin',
    'shrink-the-operation',
    'widen-to-the-drawing',
  ];

  it('changes nothing in a wide operation', () => {
    const known = localized({ 'surgery.done': true, 'surgery.extent': 'wide' });
    expect(verdictsOf(table, acts, known)).toEqual({
      'go-on-as-planned': 'correct',
      'frozen-section-of-the-margin': 'acceptable',
      'shrink-the-operation': 'harmful P23',
      'widen-to-the-drawing': 'not scored',
    });
    expect(citedBy(table, 'plan-stands')).toContain('surg.malignancy-not-determinable-intraop');
  });

  it('does not make a small operation right, but it can still be made whole', () => {
    const known = localized({ 'surgery.done': true, 'surgery.extent': 'limited' });
    expect(verdictsOf(table, acts, known)).toEqual({
      'go-on-as-planned': 'suboptimal',
      'frozen-section-of-the-margin': 'suboptimal',
      'shrink-the-operation': 'harmful P23',
      'widen-to-the-drawing': 'correct',
    });
  });
});

describe('the vessels beside the tumour (SV-10, SV-10b)', () => {
  const table = 'vessels-beside-the-tumour';

  it('free vessels are spared, and the saphenous vein is not replaced', () => {
    expect(
      verdictsOf(
        table,
        ['spare-the-vessels', 'take-the-femoral-vessels', 'graft-the-saphenous-vein'],
        localized(),
      ),
    ).toEqual({
      'spare-the-vessels': 'correct',
      'take-the-femoral-vessels': 'suboptimal',
      'graft-the-saphenous-vein': 'suboptimal',
    });
  });

  it.each([
    ['an involved wall', { 'tumour.wallInvolved': true, 'tumour.resectability': 'borderline' }],
    ['a sheath shared with the artery', { site: 'limb-trunk', 'vein.accompanyingArtery': true }],
    ['both', { site: 'limb-trunk', 'vein.accompanyingArtery': true, 'tumour.wallInvolved': true }],
  ])('%s comes out with the tumour', (_, different) => {
    expect(
      verdictsOf(
        table,
        [
          'take-the-wall-and-rebuild',
          'peel-off-the-vessel',
          'leave-a-rim-on-the-vessel',
          'spare-the-vessels',
        ],
        localized(different),
      ),
    ).toEqual({
      'take-the-wall-and-rebuild': 'correct',
      'peel-off-the-vessel': 'harmful P11',
      'leave-a-rim-on-the-vessel': 'harmful P12',
      'spare-the-vessels': 'harmful P11',
    });
  });

  it('speaks of a common sheath only where an artery runs along', () => {
    const take = (different: Facts) =>
      rowOf(table, 'take-the-wall-and-rebuild', localized(different));
    expect(take({ 'vein.accompanyingArtery': true })).toBe('shared-sheath');
    expect(take({ 'tumour.wallInvolved': true })).toBe('wall-involved');
    expect(citedBy(table, 'shared-sheath')).toContain('path.common-fibrous-sheath');
    expect(citedBy(table, 'wall-involved')).not.toContain('path.common-fibrous-sheath');
    expect(labelsOf(table, 'shared-sheath')).toContain('K09');
    expect(citedBy(table, 'wall-involved')).toEqual(
      expect.arrayContaining([
        'surg.plastic-and-vascular-reconstruction',
        'surg.reconstruct-large-vessel-if-needed',
      ]),
    );
  });
});

describe('the groin nodes (SV-11)', () => {
  const table = 'groin-nodes';
  const acts = [
    'leave-the-nodes',
    'look-at-the-nodes',
    'remove-the-enlarged-node',
    'dissect-the-groin',
  ];

  it('clean nodes stay', () => {
    expect(verdictsOf(table, acts, localized({ 'nodes.clinical': 'negative' }))).toEqual({
      'leave-the-nodes': 'correct',
      'look-at-the-nodes': 'acceptable',
      'remove-the-enlarged-node': 'suboptimal',
      'dissect-the-groin': 'harmful P08',
    });
    expect(citedBy(table, 'clean')).toContain('pitfall.elective-node-dissection');
    expect(labelsOf(table, 'clean')).toContain('PR14');
  });

  it('an enlarged node is answered: imaged, needled or removed', () => {
    expect(verdictsOf(table, acts, localized({ 'nodes.clinical': 'positive' }))).toEqual({
      'leave-the-nodes': 'suboptimal',
      'look-at-the-nodes': 'correct',
      'remove-the-enlarged-node': 'correct',
      'dissect-the-groin': 'not scored',
    });
  });
});

describe('a haematoma on day four (SV-12)', () => {
  const table = 'haematoma-after-resection';

  it('is put on record; washing it out is not scored', () => {
    expect(
      verdictsOf(
        table,
        ['record-the-haematoma', 'ignore-the-haematoma', 'evacuate-the-haematoma'],
        localized({ 'postop.hematoma': true }),
      ),
    ).toEqual({
      'record-the-haematoma': 'correct',
      'ignore-the-haematoma': 'suboptimal P16',
      'evacuate-the-haematoma': 'not scored',
    });
    expect(citedBy(table, 'potential-contamination')).toContain(
      'rt.hematoma-is-potential-contamination',
    );
    expect(verdictOf(table, 'ignore-the-haematoma', localized())).toMatch(/does not speak/);
  });
});

describe('the margin (SV-13)', () => {
  const table = 'margin-of-a-limb-specimen';
  const acts = ['re-excise-the-bed', 'straight-to-radiotherapy', 'keep-the-margin'];
  const margin = (status: string, feasible: boolean, gray: number): Facts =>
    localized({
      'surgery.done': true,
      'margin.status': status,
      'reexcision.feasible': feasible,
      'rt.preopGy': gray,
    });

  it.each([
    // margin, can be re-excised, dose before; re-excise, straight to radiotherapy, accept
    ['R1', true, 0, ['correct', 'suboptimal P20', 'harmful P20']],
    ['R2', true, 0, ['correct', 'suboptimal P20', 'harmful P20']],
    ['R1', true, 50, ['correct', 'suboptimal P20', 'suboptimal P20']],
    ['R2', true, 50, ['correct', 'suboptimal P20', 'harmful P20']],
    ['R0-close', true, 0, ['not scored', 'not scored', 'acceptable']],
    ['R0-close', false, 50, ['not scored', 'not scored', 'acceptable']],
    ['R0-wide', true, 0, ['not scored', 'suboptimal', 'correct']],
  ] as const)('%s, re-excision feasible %s, %i Gy before', (status, feasible, gray, says) => {
    expect(Object.values(verdictsOf(table, acts, margin(status, feasible, gray)))).toEqual(says);
  });

  it.each(['R1', 'R2'])(
    '%s that cannot be re-excised is final, and radiotherapy is next',
    (status) => {
      for (const gray of [0, 50]) {
        expect(
          Object.values(verdictsOf(table, acts.slice(1), margin(status, false, gray))),
        ).toEqual(['correct', 'correct']);
      }
    },
  );

  it('cites what the analysis cites', () => {
    expect(citedBy(table, 'positive-and-re-excisable')).toContain(
      'surg.reexcise-inadequate-margin-first',
    );
    expect(labelsOf(table, 'positive-and-re-excisable')).toContain('K07');
    expect(labelsOf(table, 'close')).toEqual(expect.arrayContaining(['G06', 'PR01']));
  });
});
