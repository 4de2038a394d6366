import type { Facts } from '../../domain/patient.ts';
import type { Scale } from '../../domain/scale.ts';
import { sceneOf } from './scene.ts';
import { sceneInWords } from './words.ts';

export { default as Plate } from './RadiotherapyPlate.svelte';
export const inWords = (facts: Facts, scales: readonly Scale[] = []): string =>
  sceneInWords(sceneOf(facts, scales));
