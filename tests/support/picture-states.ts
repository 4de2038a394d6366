import type { PictureName } from '../../src/domain/case.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { cavaStates } from '../../src/pictures/cava/states.ts';
import { legStates } from '../../src/pictures/leg/states.ts';
import { pelvisStates } from '../../src/pictures/pelvis/states.ts';
import { radiotherapyStates } from '../../src/pictures/radiotherapy/states.ts';
import { ringStates } from '../../src/pictures/ring/states.ts';
import { visitsStates } from '../../src/pictures/visits/states.ts';

/** The named states of every picture, as the gallery shows them. */
export const states: Readonly<Record<PictureName, Readonly<Record<string, Facts>>>> = {
  leg: legStates,
  cava: cavaStates,
  ring: ringStates,
  pelvis: pelvisStates,
  radiotherapy: radiotherapyStates,
  visits: visitsStates,
};
