import { inColumns } from '../labels.ts';
import type { Frame } from '../drawing.ts';
import type { Label, Wanted } from '../labels.ts';
import type { Point } from '../path.ts';
import { aorta, cavaAt, landmarks } from './anatomy.ts';
import { extentOf } from './mass.ts';
import { isOpen } from './operation.ts';
import type { CavaScene } from './scene.ts';

/** How the picture is cut: beside the text there is room for a tall one, above it for a low one. */
export const frames = {
  tall: { x: -176, y: -170, width: 352, height: 314 },
  low: { x: -214, y: -170, width: 428, height: 314 },
} as const satisfies Record<string, Frame>;
export type Shape = keyof typeof frames;

/** The names that a scene needs. */
export const labelsOf = (scene: CavaScene, shape: Shape): readonly Label[] =>
  inColumns(
    [...found(scene), ...names(scene).filter(({ to }) => !isHidden(scene, to))],
    frames[shape],
  );

/** Is something behind the tumour? It is not named, then. */
export function isHidden({ mass }: CavaScene, { x, y }: Point): boolean {
  if (!mass) return false;
  const [c, s] = [Math.cos(mass.lean), Math.sin(mass.lean)];
  const along = ((y - mass.y) * c - (x - mass.x) * s) / mass.long;
  const across = ((x - mass.x) * c + (y - mass.y) * s) / mass.wide;
  return along ** 2 + across ** 2 < 1;
}

function names(scene: CavaScene): readonly Wanted[] {
  const lost = scene.renalVein === 'sacrificed';
  const name = (lines: readonly string[], side: Label['side'], y: number, to: Point): Wanted => ({
    lines,
    side,
    y,
    to,
    found: false,
  });
  return [
    name(['hepatic', 'veins'], 'left', -86, { x: 26, y: -89 }),
    name(['left', 'renal vein'], 'left', -50, { x: 34, y: 0 }),
    name(['aorta'], 'left', -118, { x: aorta.x + 6, y: -104 }),
    name(['iliac', 'arteries'], 'left', 92, { x: 40, y: 124 }),
    name(['iliac', 'veins'], 'left', 118, { x: 30, y: 139 }),
    name(['diaphragm'], 'right', -130, { x: -117, y: -112 }),
    ...(scene.kidney === 'removed'
      ? []
      : [name(['right renal', 'artery'], 'right', 16, { x: -40, y: 21.5 })]),
    name(lost ? ['right renal', 'vein, lost'] : ['right', 'renal vein'], 'right', -10, {
      x: lost ? -42 : -36,
      y: lost ? 13 : 8,
    }),
    name(['inferior', 'vena cava'], 'right', scene.level === 'middle' ? 100 : -70, {
      x: cavaAt(0).x - 5,
      y: scene.level === 'middle' ? 88 : -34,
    }),
    ...(scene.repair && isOpen(scene.repair) && scene.repair.to > 70
      ? []
      : [name(['lumbar', 'veins'], 'right', 66, { x: -36, y: 75 })]),
  ];
}

function found(scene: CavaScene): readonly Wanted[] {
  const { mass, sizeCm, level, repair, collaterals } = scene;
  const size = sizeCm === null ? 'size not known' : `${sizeCm} cm`;
  const found = (lines: readonly string[], side: Label['side'], y: number, to: Point): Wanted => ({
    lines,
    side,
    y,
    to,
    found: true,
  });
  const labels: Wanted[] = [];
  if (scene.sought)
    labels.push(
      found([size, 'segment not', 'known yet'], 'right', 40, { x: cavaAt(40).x - 17, y: 46 }),
    );
  if (mass && level) {
    const { aside } = extentOf(mass);
    labels.push(
      found(
        [
          mass.toScale ? size : `${size},`,
          ...(mass.toScale ? [] : ['drawn smaller']),
          `${level} segment`,
        ],
        'right',
        mass.y + 2,
        { x: Math.max(mass.x - aside * 0.6, -64), y: mass.y },
      ),
    );
  }
  if (repair) {
    const y = repair.kind === 'none' ? repair.from + 8 : (repair.from + repair.to) / 2;
    labels.push(found(repairNames[repair.kind], 'right', y - 18, { x: cavaAt(y).x - 6, y }));
  }
  if (collaterals)
    labels.push(
      found(
        scene.divided
          ? ['collaterals', 'divided']
          : [collaterals === 'robust' ? 'thick' : 'thin', 'collaterals'],
        'left',
        66,
        { x: 34, y: scene.divided ? 94 : 84 },
      ),
    );
  if (scene.trouble)
    labels.push(
      scene.trouble === 'clot'
        ? found(['clot'], 'right', 116, { x: -24, y: 120 })
        : found(['infection'], 'right', 62, { x: cavaAt(70).x - 15, y: 70 }),
    );
  if (scene.control)
    labels.push(
      found([scene.control.by], 'right', scene.control.above - 16, {
        x: cavaAt(scene.control.above).x - 15,
        y: scene.control.above,
      }),
    );
  if (scene.colon)
    labels.push(
      found(['right colon,', scene.colon.is === 'removed' ? 'out' : 'grown into'], 'right', 96, {
        x: Math.max(-100, Math.min(-84, scene.colon.x - 16)),
        y: 112,
      }),
    );
  if (scene.leg.swollen)
    labels.push(
      found(scene.leg.clot ? ['left leg', 'swollen, clot'] : ['left leg', 'swollen'], 'left', 118, {
        x: 42,
        y: 142,
      }),
    );
  if (scene.tongue)
    labels.push(found(['tongue of', 'tumour'], 'right', landmarks.atrium - 20, { x: -2, y: -146 }));
  return labels;
}

const repairNames = {
  spared: ['wall sewn'],
  none: ['both ends', 'tied'],
  patch: ['patch'],
  graft: ['ringed', 'graft'],
  'own-vein': ['own vein'],
  gone: ['segment', 'taken out'],
} as const;
