import type { Facts } from '../../domain/patient.ts';

const imaged: Facts = { 'tumour.sizeCm': 9, 'ovary.invaded': false };

/** The states of the pelvis by name, for the gallery. */
export const pelvisStates: Readonly<Record<string, Facts>> = {
  'a lump that nobody has measured': {},
  '9 cm': imaged,
  '4 cm, a hard node': { 'tumour.sizeCm': 4, 'nodes.macroscopic': true },
  '11.6 cm, grown into the left ovary': { 'tumour.sizeCm': 11.6, 'ovary.invaded': true },
  'the uterus out, the invaded ovary left': {
    'tumour.sizeCm': 11.6,
    'ovary.invaded': true,
    'uterine.operation': 'tah',
  },
  'ovaries taken earlier': { ...imaged, 'history.bso': true },
  'the whole uterus out': { ...imaged, 'uterine.operation': 'tah' },
  'everything out': {
    ...imaged,
    'uterine.operation': 'tah',
    'ovary.right': 'removed',
    'ovary.left': 'removed',
    'nodes.pelvicDissected': true,
  },
  'the cervix left behind, one ovary out': {
    ...imaged,
    'uterine.operation': 'subtotal',
    'ovary.left': 'removed',
  },
  'the tumour shelled out': { ...imaged, 'uterine.operation': 'myomectomy' },
  'taken out in strips': { 'history.morcellated': true, 'uterine.operation': 'myomectomy' },
  'back in the pelvis': { ...imaged, 'uterine.operation': 'tah', 'pelvis.recurred': true },
};
