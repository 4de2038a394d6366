import type { Facts } from '../../domain/patient.ts';

const imaged: Facts = { 'workup.imagingDone': true, 'tumour.sizeCm': 6.2, 'tumour.depth': 'deep' };
const biopsied: Facts = {
  ...imaged,
  'biopsy.specimen': 'cores',
  'biopsy.direction': 'across',
  'biopsy.offsetMm': 18,
};
const open: Facts = {
  ...biopsied,
  'biopsy.direction': 'along',
  'biopsy.offsetMm': 0,
  'surgery.done': true,
  'surgery.veinSegmentResected': true,
};
const bled: Facts = { ...open, 'postop.hematoma': true };

/** The states of the leg by name, for the gallery. */
export const legStates: Readonly<Record<string, Facts>> = {
  'a lump that nobody has measured': {},
  imaged,
  'above the fascia': { ...imaged, 'tumour.depth': 'superficial', 'tumour.sizeCm': 3.5 },
  'of a deep vein': { ...imaged, site: 'limb-trunk' },
  'grown to the femoral vein': { ...imaged, 'tumour.sizeCm': 11.8, 'tumour.wallInvolved': true },
  'a tract being set': { ...imaged, 'tract.direction': 'along', 'tract.offsetMm': 18 },
  'a tract that is contained': { ...biopsied, 'biopsy.direction': 'along', 'biopsy.offsetMm': 0 },
  'a tract outside the operation': { ...biopsied, contamination: 'tract' },
  'a needle mark that nobody noted': { 'biopsy.specimen': 'cores', contamination: 'tract' },
  'soiled, nobody knows where': { ...imaged, contamination: 'tract' },
  'taken out as a varix': { 'biopsy.specimen': 'whole', contamination: 'field' },
  'on the table': open,
  'the saphenous segment grafted': { ...open, 'vessel.rebuilt': true },
  'the femoral vessels grafted': { ...open, 'vessel.rebuilt': true, 'vessel.sacrificed': true },
  'the wall of the femoral vein patched': {
    ...open,
    'vessel.rebuilt': true,
    'tumour.wallInvolved': true,
    'margin.status': 'R0-wide',
  },
  'a haematoma': bled,
  'a close margin': { ...open, 'margin.status': 'R0-close' },
  'tumour left behind': { ...open, 'margin.status': 'R2' },
  'a field that covers bed and haematoma': {
    ...bled,
    'margin.status': 'R1',
    'rt.coversBed': true,
    'rt.coversHematoma': true,
  },
  'a field that misses the haematoma': { ...bled, 'margin.status': 'R1', 'rt.coversBed': true },
  'a field that misses the bed': { ...bled, 'margin.status': 'R1', 'rt.coversHematoma': true },
};
