import type { Mark } from '../drawing.ts';
import type { Wanted } from '../labels.ts';
import { layer } from '../layer.ts';
import { beamPath, targetPath } from './field.ts';
import type { Target } from './field.ts';

/** Blood on the psoas, and each part that a field of radiotherapy takes in. */
export const radiated = layer((targets: readonly Target[]) => [
  ...targets
    .filter(({ name }) => name === 'haematoma')
    .map((blood): Mark => ({ kind: 'blood', d: targetPath(blood) })),
  ...targets
    .filter(({ within }) => within)
    .map((one): Mark => ({ kind: 'field', d: beamPath(one) })),
]);

export function radiatedNames(targets: readonly Target[]): readonly Wanted[] {
  const found = true;
  const labels: Wanted[] = [];
  for (const { name, within, x, y, aside, down } of targets) {
    if (name === 'haematoma') {
      const to = { x: x - aside * 0.5, y: y + down * 0.4 };
      const lines = within ? ['haematoma,', 'in the field'] : ['haematoma'];
      labels.push({ lines, side: 'right', y: to.y - 12, to, found });
    } else if (within) {
      const to = { x: x + aside, y: y + down * (name === 'bed' ? 0.2 : 0.75) };
      labels.push({ lines: [`field, ${name}`], side: 'left', y: to.y, to, found });
    }
  }
  return labels;
}
