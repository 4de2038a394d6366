import type { Facts } from '../../domain/patient.ts';

const known: Facts = {
  'tumour.sizeCm': 6.8,
  'ivc.level': 'lower',
  'ivc.lumen': 'narrowed',
  'ivc.collaterals': 'minimal',
  'margin.threatened': true,
};
const done: Facts = { ...known, 'surgery.done': true };
const middle: Facts = { ...known, 'ivc.level': 'middle', 'tumour.sizeCm': 6.2 };

/** The states of the cava by name, for the gallery. */
export const cavaStates: Readonly<Record<string, Facts>> = {
  'nothing known': {},
  'a mass, its segment not known': {
    'tumour.sizeCm': 6.8,
    'pres.legEdema': true,
    'pres.dvt': true,
  },
  'lower segment': known,
  'lower segment, clear of the aorta, closed, thick collaterals': {
    ...known,
    'tumour.sizeCm': 9.6,
    'margin.threatened': false,
    'ivc.lumen': 'occluded',
    'ivc.collaterals': 'robust',
  },
  'over the fork of the cava': { ...known, 'tumour.sizeCm': 11.4, 'ivc.lumen': 'patent' },
  'seventeen centimetres, round the aorta': {
    ...known,
    'tumour.sizeCm': 17,
    'surgery.mutilating': true,
  },
  'middle segment': middle,
  'upper segment, a tongue in the atrium': {
    ...known,
    'ivc.level': 'upper',
    'tumour.sizeCm': 4.4,
    'ivc.atrialExtension': true,
  },
  'grown into the right colon': { ...known, 'tumour.sizeCm': 9.6, 'organs.invaded': true },
  'held in slings': {
    ...known,
    'held.above': true,
    'held.below': true,
    'held.rightRenalVein': true,
    'held.leftRenalVein': true,
    'held.rightRenalArtery': true,
  },
  'slings above, round the right renal vein and its artery': {
    ...known,
    'held.above': true,
    'held.rightRenalVein': true,
    'held.rightRenalArtery': true,
  },
  'slings where none was needed': {
    ...known,
    'held.hepaticVeins': true,
    'held.portalPedicle': true,
    'held.aorta': true,
  },
  'clamped, collaterals divided': {
    ...known,
    'surgery.done': true,
    'ivc.clamped': 'around-the-tumour',
    'ivc.collaterals': 'robust',
    'ivc.collateralsDivided': true,
  },
  'clamped in the middle segment': {
    ...middle,
    'surgery.done': true,
    'ivc.clamped': 'around-the-tumour',
    'renal.rightVein': 'clamped',
    'kidney.right': 'congested',
  },
  'graft, clamps still on': {
    ...done,
    'ivc.reconstruction': 'graft',
    'ivc.clamped': 'around-the-repair',
  },
  'ringed graft': { ...done, 'ivc.reconstruction': 'graft' },
  patch: { ...done, 'ivc.reconstruction': 'patch' },
  tied: { ...done, 'ivc.reconstruction': 'none', 'ivc.collaterals': 'robust' },
  'own vein': { ...done, 'ivc.reconstruction': 'own-vein' },
  'shelled out': { ...done, 'ivc.reconstruction': 'spared' },
  'clot below a patch': { ...done, 'ivc.reconstruction': 'patch', 'cava.trouble': 'clot' },
  'an infected graft': {
    ...done,
    'ivc.reconstruction': 'graft',
    'cava.trouble': 'infection',
    'bowel.resected': true,
  },
  'a haematoma on the psoas': { ...done, 'ivc.reconstruction': 'graft', 'postop.hematoma': true },
  'a field that takes in all': {
    ...done,
    'ivc.reconstruction': 'graft',
    'postop.hematoma': true,
    'rt.coversBed': true,
    'rt.coversHematoma': true,
    'rt.coversVessel': true,
  },
  'a field on the bed alone': {
    ...done,
    'ivc.reconstruction': 'graft',
    'postop.hematoma': true,
    'rt.coversBed': true,
  },
  'right renal vein lost, kidney dead': {
    ...middle,
    'surgery.done': true,
    'ivc.reconstruction': 'none',
    'renal.rightVein': 'sacrificed',
    'kidney.right': 'dead',
  },
  'right renal vein planted into the graft': {
    ...middle,
    'surgery.done': true,
    'ivc.reconstruction': 'graft',
    'renal.rightVein': 'reimplanted',
  },
  'right kidney out': {
    ...middle,
    'surgery.done': true,
    'ivc.reconstruction': 'graft',
    'renal.rightVein': 'sacrificed',
    'kidney.right': 'removed',
  },
};
