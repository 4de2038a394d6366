import type { Facts } from '../../domain/patient.ts';

const imaged: Facts = { 'workup.imagingDone': true, 'tumour.sizeCm': 6.2, 'tumour.depth': 'deep' };
const biopsied: Facts = {
  ...imaged,
  'biopsy.specimen': 'cores',
  'biopsy.direction': 'across',
  'biopsy.offsetMm': 18,
};

/** The states of the leg by name, for the gallery. */
export const legStates: Readonly<Record<string, Facts>> = {
  'a lump that nobody has measured': {},
  imaged,
  'a tract being set': { ...imaged, 'tract.direction': 'along', 'tract.offsetMm': 18 },
  'a tract that is contained': { ...biopsied, 'biopsy.direction': 'along', 'biopsy.offsetMm': 0 },
  'a tract outside the operation': { ...biopsied, contamination: 'tract' },
  'operated, with a haematoma and a field': {
    ...biopsied,
    'surgery.done': true,
    'surgery.veinSegmentResected': true,
    'margin.status': 'R1',
    'postop.hematoma': true,
    'rt.coversBed': true,
    'rt.coversHematoma': true,
  },
};
