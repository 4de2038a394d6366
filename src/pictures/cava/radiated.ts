import type { Wanted } from '../labels.ts';
import { layer } from '../layer.ts';
import { fieldOf, fieldPath, targetPath } from './field.ts';
import type { Target } from './field.ts';

/** Blood on the psoas, the field of radiotherapy, and what it misses. */
export const radiated = layer((targets: readonly Target[]) => {
  const field = fieldOf(targets);
  const blood = targets.find(({ name }) => name === 'haematoma');
  const missed = targets.filter(({ within }) => field && !within);
  return [
    ...(blood ? [{ kind: 'blood', d: targetPath(blood) } as const] : []),
    ...(field
      ? [
          {
            within: `M-999-999h2999v2999h-2999Z${fieldPath(field)}`,
            marks: missed.map(
              (one) => ({ kind: 'harm', d: targetPath(one), fill: 'harm' }) as const,
            ),
          },
          { kind: 'field', d: fieldPath(field) } as const,
        ]
      : []),
  ];
});

export function radiatedNames(targets: readonly Target[]): readonly Wanted[] {
  const found = true;
  const field = fieldOf(targets);
  const labels = targets.flatMap(({ name, within, x, y, aside, down }): readonly Wanted[] => {
    const missed = field !== null && !within;
    if (name === 'haematoma') {
      const to = { x: x - aside * 0.5, y: y + down * 0.4 };
      const lines = missed ? ['haematoma,', 'missed'] : ['haematoma'];
      return [{ lines, side: 'right', y: to.y - 12, to, found }];
    }
    const to = { x: x + aside * 0.4, y: y + down * 0.85 };
    return missed ? [{ lines: [`${name} missed`], side: 'left', y: to.y - 12, to, found }] : [];
  });
  if (!field) return labels;
  const to = { x: field.x + field.aside, y: field.y + field.down * 0.35 };
  return [...labels, { lines: ['field'], side: 'left', y: to.y, to, found }];
}
