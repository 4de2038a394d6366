import type { LegScene } from './scene.ts';
import { isMark } from './tract.ts';
import { margins } from './wound.ts';

/** A distance from the planned cut, as it is said: "18 mm lateral". */
export function offsetInWords(mm: number): string {
  if (mm === 0) return 'on the line';
  return `${Math.abs(mm)} mm ${mm > 0 ? 'lateral' : 'medial'}`;
}

const grafts = {
  femoral: 'The femoral vessels are replaced by a graft.',
  patch: 'The wall of the femoral vein is patched.',
  saphenous: 'A graft takes its place.',
} as const;

/** What the picture shows, for those who do not see it. */
export function sceneInWords(scene: LegScene): string {
  const parts: string[] = [];
  const { lump, tract, sizeCm, depth } = scene;
  if (lump) {
    const where =
      depth === null || scene.ofDeepVein
        ? ''
        : depth === 'deep'
          ? ', through the deep fascia'
          : ', above the deep fascia';
    parts.push(
      `A lump ${scene.ofDeepVein ? 'deep in the leg' : 'on the great saphenous vein'}${sizeCm === null ? '' : `, ${sizeCm} cm`}${where}.`,
    );
  }
  if (lump && scene.reaches) parts.push('It has reached the wall of the femoral vein.');
  if (tract) {
    const way = tract.direction === 'unknown' ? '' : `${tract.direction} the planned cut, `;
    const lies = tract.planned
      ? 'You set the tract'
      : isMark(tract)
        ? 'The needle mark lies'
        : 'The tract lies';
    parts.push(`${lies} ${way}${offsetInWords(tract.offset)}.`);
  }
  if (scene.containment === 'contained') parts.push('The planned operation takes the tract along.');
  if (scene.containment === 'at the edge')
    parts.push('The tract lies at the edge of what the planned operation takes.');
  if (scene.containment === 'outside')
    parts.push(
      'The tract lies outside the planned line; the tissue around it is contaminated and reaches beyond the planned operation.',
    );
  if (scene.contaminated === 'tract' && !scene.containment && (tract ?? lump))
    parts.push(`The tissue around ${tract ? 'it' : 'the lump'} counts as contaminated.`);
  if (scene.contaminated !== null && scene.contaminated !== 'tract')
    parts.push('The whole field counts as contaminated.');
  if (scene.gaps.length > 0)
    parts.push(
      lump ? 'The vein is divided above and below the lump.' : 'A segment of the vein is gone.',
    );
  if (scene.graft) parts.push(grafts[scene.graft]);
  if (scene.bed) parts.push('The lump is out; its bed is marked.');
  if (scene.margin) parts.push(`The margin is ${margins[scene.margin]}.`);
  if (scene.haematoma) parts.push('A haematoma fills the bed.');
  const { radiated } = scene;
  if (radiated) {
    const named = (targets: readonly string[]): string =>
      targets.map((name) => `the ${name}`).join(' and ');
    parts.push(`The field of radiotherapy takes in ${named(radiated.takes)}.`);
    if (radiated.misses.length > 0) parts.push(`It misses ${named(radiated.misses)}.`);
  }
  return parts.join(' ');
}
