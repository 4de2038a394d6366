import { sides } from './scene.ts';
import type { PelvisScene } from './scene.ts';

/** What the picture shows, for those who do not see it: what is out, and then what the patient keeps. */
export function sceneInWords(scene: PelvisScene): string {
  const { out } = scene;
  const size = scene.sizeCm === null ? '' : ` of ${scene.sizeCm} cm`;
  const parts: readonly (readonly [name: string, out: boolean])[] = [
    ['the body of the uterus', out.body],
    ['the cervix', out.cervix],
    ...(scene.bare
      ? []
      : sides.map((side) => [`the ${side} ovary and tube`, out.ovaries[side]] as const)),
    ['the pelvic nodes', out.nodes],
  ];
  const gone = parts.flatMap(([name, isOut]) => (isOut ? [name] : []));
  const kept = parts.flatMap(([name, isOut]) => (isOut ? [] : [name]));
  return [
    out.tumour ? '' : `A mass${size} in the uterus.`,
    scene.invaded && !out.ovaries.left ? 'The tumour has grown into the left ovary.' : '',
    out.tumour && !out.body ? 'Taken out of the uterus: the mass alone.' : '',
    scene.strips ? 'Strips of tumour were left behind.' : '',
    scene.hardNode ? 'There is a hard node beside the right iliac vein.' : '',
    scene.bare ? 'Tubes and ovaries were taken earlier.' : '',
    gone.length > 0 ? `Out: ${gone.join(', ')}.` : '',
    kept.length > 0 && (out.tumour || gone.length > 0) ? `Stays: ${kept.join(', ')}.` : '',
    scene.recurred ? 'Tumour has come back in the pelvis.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
