import type { Frame, Shape } from '../drawing.ts';
import { inColumns } from '../labels.ts';
import type { Label, Wanted } from '../labels.ts';
import type { Point } from '../path.ts';
import { nodesOf, ovaryOf, recurrence, spreadOf, strips } from './geometry.ts';
import type { PelvisScene } from './scene.ts';

export const frames = {
  tall: { x: -196, y: -124, width: 392, height: 266 },
  low: { x: -214, y: -124, width: 428, height: 266 },
} as const satisfies Record<Shape, Frame>;

const name = (
  lines: readonly string[],
  side: Wanted['side'],
  to: Point,
  found = false,
): Wanted => ({
  lines,
  side,
  to,
  y: to.y - 14,
  found,
});

/** The names that a scene needs; a name says so where its part is out. */
export function labelsOf(scene: PelvisScene, shape: Shape): readonly Label[] {
  const { out, body, mass } = scene;
  const right = ovaryOf('right', body);
  const left = ovaryOf('left', body);
  const [hard, , along] = nodesOf('right');
  const labels: Wanted[] = [
    name(['iliac', 'artery'], 'left', { x: 62, y: -92 }),
    name(['iliac', 'vein'], 'left', { x: 80, y: -44 }),
    name(part('tube', out.ovaries.left, scene.bare), 'left', { x: left.x + 6, y: -2 }),
    scene.invaded && !out.ovaries.left
      ? name(['ovary with', 'tumour'], 'left', spreadOf(mass), true)
      : name(part('ovary', out.ovaries.left, scene.bare), 'left', { x: left.x + 8, y: left.y }),
    name(part('ovary', out.ovaries.right, scene.bare), 'right', { x: right.x - 8, y: right.y }),
    name(['vagina'], 'left', { x: 25, y: 112 }),
    name(out.cervix ? ['cervix,', 'out'] : ['cervix'], 'right', { x: -13, y: 85.5 }),
    name(out.body ? ['body of the', 'uterus, out'] : ['body of the', 'uterus'], 'right', {
      x: body.x - body.rx * 0.86,
      y: body.y - body.ry * 0.42,
    }),
  ].filter(({ lines }) => lines.length > 0);
  if (!out.tumour && scene.sizeCm !== null)
    labels.push(
      name(
        mass.toScale ? [`${scene.sizeCm} cm`] : [`${scene.sizeCm} cm,`, 'drawn smaller'],
        'left',
        {
          x: mass.x + mass.rx * 0.5,
          y: mass.y - mass.ry * 0.6,
        },
        true,
      ),
    );
  if (scene.hardNode && hard)
    labels.push(
      name(
        ['hard node,', out.nodes ? 'out' : '3 cm'],
        'right',
        { x: hard.x - 6, y: hard.y + 8 },
        true,
      ),
    );
  if (along && (out.nodes || !scene.hardNode))
    labels.push(name(['pelvic', out.nodes ? 'nodes, out' : 'nodes'], 'right', along));
  const [, , , strip] = strips;
  if (scene.strips && strip) labels.push(name(['strips of', 'tumour'], 'left', strip, true));
  if (scene.recurred)
    labels.push(
      name(['tumour', 'is back'], 'left', { x: recurrence.x + 18, y: recurrence.y }, true),
    );
  return inColumns(labels, frames[shape]);
}

const part = (word: string, isOut: boolean, bare: boolean): readonly string[] =>
  bare ? [] : [isOut ? `${word}, out` : word];
