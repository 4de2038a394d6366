import type { Facts } from '../../domain/patient.ts';

const seen: Facts = {
  'ivc.circumferencePct': 90,
  'ivc.lumen': 'narrowed',
  'ivc.collaterals': 'minimal',
  'margin.threatened': true,
};
const done: Facts = { ...seen, 'surgery.done': true };

/** The states of the ring by name, for the gallery. */
export const ringStates: Readonly<Record<string, Facts>> = {
  'nothing known': {},
  '90 %, a crescent': seen,
  '40 %, open, clear of the aorta': {
    ...seen,
    'ivc.circumferencePct': 40,
    'ivc.lumen': 'patent',
    'margin.threatened': false,
  },
  '60 %, collaterals divided': {
    ...seen,
    'ivc.circumferencePct': 60,
    'ivc.collaterals': 'robust',
    'ivc.collateralsDivided': true,
  },
  '100 %, closed, thick collaterals': {
    ...seen,
    'ivc.circumferencePct': 100,
    'ivc.lumen': 'occluded',
    'ivc.collaterals': 'robust',
  },
  'the cut set at 60 %, less than the tumour holds': { ...seen, 'cut.sharePct': 60 },
  'the cut set at 90 %': { ...seen, 'cut.sharePct': 90 },
  'cut at 60 %, tumour left': { ...seen, 'ivc.cutPct': 60 },
  'round the aorta': { ...seen, 'surgery.mutilating': true },
  'patch of 40 %': { ...done, 'ivc.circumferencePct': 40, 'ivc.reconstruction': 'patch' },
  'patch of 60 %, tumour left in the wall': {
    ...done,
    'ivc.cutPct': 60,
    'ivc.reconstruction': 'patch',
  },
  'patch of 90 %, closed by clot': {
    ...done,
    'ivc.reconstruction': 'patch',
    'cava.trouble': 'clot',
  },
  'ringed graft': { ...done, 'ivc.reconstruction': 'graft' },
  tied: { ...done, 'ivc.reconstruction': 'none', 'ivc.collaterals': 'robust' },
  'own vein': { ...done, 'ivc.reconstruction': 'own-vein' },
  'shelled out': { ...done, 'ivc.reconstruction': 'spared' },
};
