import type { Facts } from '../../domain/patient.ts';
import { sceneOf } from './scene.ts';
import { sceneInWords } from './words.ts';

export { draw } from './draw.ts';
export const inWords = (facts: Facts): string => sceneInWords(sceneOf(facts));
