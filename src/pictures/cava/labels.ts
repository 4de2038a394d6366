import { collateralsNames, repairNames } from '../cava-in-words.ts';
import type { Frame, Group, Shape, Words } from '../drawing.ts';
import { LINE, inColumns } from '../labels.ts';
import type { Label, Wanted } from '../labels.ts';
import { layer } from '../layer.ts';
import type { Point } from '../path.ts';
import { aorta, cavaAt, landmarks, legsAt } from './anatomy.ts';
import { extentOf } from './mass.ts';
import { radiatedNames } from './radiated.ts';
import type { CavaScene } from './scene.ts';

/** How the picture is cut: beside the text there is room for a tall one, above it for a low one. */
export const frames = {
  tall: { x: -200, y: -174, width: 400, height: 320 },
  low: { x: -220, y: -174, width: 440, height: 312 },
} as const satisfies Record<Shape, Frame>;

/** The names that a scene needs beside the drawing. */
export const labelsOf = (scene: CavaScene, shape: Shape): readonly Label[] =>
  inColumns(
    [...found(scene), ...names(scene).filter(({ to }) => !isHidden(scene, to))],
    frames[shape],
  );

/** Is something behind the tumour? It is not named, then. */
function isHidden({ mass }: CavaScene, { x, y }: Point): boolean {
  if (!mass) return false;
  const [c, s] = [Math.cos(mass.lean), Math.sin(mass.lean)];
  const along = ((y - mass.y) * c - (x - mass.x) * s) / mass.long;
  const across = ((x - mass.x) * c + (y - mass.y) * s) / mass.wide;
  return along ** 2 + across ** 2 < 1;
}

/** The names of the organs stand in them. */
export const namesWithin = (scene: CavaScene): Group =>
  partNames(scene.kidney === 'works', scene.colon !== null || isHidden(scene, { x: -70, y: 52 }));

const partNames = layer((works: boolean, covered: boolean) => {
  const within = (x: number, y: number, ...lines: readonly string[]): readonly Words[] =>
    lines.map((words, i) => ({ as: 'part', words, x, y: y + i * LINE }));
  return [
    ...within(-92, -58, 'liver'),
    ...within(-18, -149, 'right', 'atrium'),
    ...within(50, -142, 'heart'),
    ...within(78, 36, 'left', 'kidney'),
    ...(works ? within(-78, covered ? 10 : 42, 'right', 'kidney') : []),
  ];
});

type Lines = readonly string[];
/** Makes a name: of what everybody has, or of what was found. */
const naming =
  (found: boolean) =>
  (lines: Lines, side: Wanted['side'], y: number, to: Point): Wanted => ({
    lines,
    side,
    y,
    to,
    found,
  });

function names(scene: CavaScene): readonly Wanted[] {
  const name = naming(false);
  const lost = scene.renalVein === 'sacrificed';
  const middle = scene.level === 'middle';
  return [
    name(['diaphragm'], 'left', -132, { x: 104, y: -114 }),
    name(['aorta'], 'left', -112, { x: aorta.x + 6, y: -106 }),
    name(['hepatic', 'veins'], 'left', -88, { x: 30, y: -88 }),
    name(['left', 'renal vein'], 'left', -46, { x: 38, y: 2 }),
    name(['lumbar', 'veins'], 'left', 34, { x: 29, y: 57 }),
    name(['iliac', 'arteries'], 'left', scene.leg.swollen ? 52 : 88, {
      x: 19,
      y: 98,
    }),
    name(['inferior', 'vena cava'], 'right', middle ? 76 : -48, {
      x: cavaAt(0).x - 5,
      y: middle ? 88 : -34,
    }),
    name(lost ? ['right renal', 'vein, lost'] : ['right', 'renal vein'], 'right', -14, {
      x: lost ? -42 : -40,
      y: lost ? 13 : 10,
    }),
    ...(scene.kidney === 'works'
      ? [name(['right renal', 'artery'], 'right', 18, { x: -51, y: 25 })]
      : []),
    name(['iliac', 'veins'], 'right', 106, { x: -46, y: 131 }),
  ];
}

function found(scene: CavaScene): readonly Wanted[] {
  const { mass, sizeCm, level, repair, collaterals, control } = scene;
  const sized = (what: 'mass' | 'tumour'): Lines =>
    sizeCm === null ? [`${what}, size`, 'not known'] : [`${what} ${sizeCm} cm`];
  const name = naming(true);
  const labels: Wanted[] = [];
  if (scene.sought)
    labels.push(
      name([...sized('mass'), 'segment not', 'known yet'], 'right', 44, {
        x: cavaAt(40).x - 27,
        y: 46,
      }),
    );
  if (mass && level) {
    const lines = [
      ...sized('tumour'),
      ...(mass.toScale || sizeCm === null ? [] : ['drawn smaller']),
      `${level} segment`,
    ];
    const x = Math.max(mass.x - extentOf(mass).aside * 0.6, -64);
    labels.push(name(lines, 'right', mass.y + 2, { x, y: mass.y }));
  }
  if (mass && scene.lumen === 'occluded') {
    const y = mass.y - 0.5 * extentOf(mass).down;
    labels.push(name(['lumen closed'], 'left', y - 14, { x: cavaAt(y).x + 6, y }));
  }
  if (scene.kidney !== 'works')
    labels.push(name(['right kidney,', kidneyNames[scene.kidney]], 'right', 40, { x: -94, y: 34 }));
  if (control?.holds.some(({ on }) => on === 'portalPedicle'))
    labels.push(name(['portal pedicle'], 'left', -62, { x: 2, y: -27 }));
  if (scene.tongue)
    labels.push(name(['tongue of', 'tumour'], 'right', landmarks.atrium - 20, { x: -13, y: -128 }));
  if (repair) {
    const y = repair.kind === 'none' ? repair.from + 8 : (repair.from + repair.to) / 2;
    labels.push(name(repairNames[repair.kind], 'right', y - 14, { x: cavaAt(y).x - 6, y }));
  }
  if (collaterals)
    labels.push(
      name(collateralsNames(collaterals, scene.divided), 'left', 60, {
        x: scene.divided ? 36 : 34,
        y: scene.divided ? 94 : 82,
      }),
    );
  if (scene.trouble === 'clot') labels.push(name(['clot'], 'left', 124, { x: 18, y: 130 }));
  if (scene.trouble === 'infection' && repair) {
    const y = repair.from + 12;
    labels.push(name(['infection'], 'left', y - 20, { x: cavaAt(y).x + 15, y }));
  }
  const [hold] = control?.holds ?? [];
  if (control && hold) labels.push(name([control.by], 'right', hold.y - 18, hold));
  if (scene.colon)
    labels.push(
      name(['right colon,', scene.colon.is === 'removed' ? 'out' : 'grown into'], 'right', 78, {
        x: Math.max(-100, Math.min(-84, scene.colon.x - 16)),
        y: 92,
      }),
    );
  if (scene.leg.swollen)
    labels.push(
      name(
        scene.leg.clot ? ['left leg', 'swollen,', 'clot'] : ['left leg', 'swollen'],
        'left',
        96,
        {
          x: legsAt.x + 18,
          y: legsAt.y + 16,
        },
      ),
    );
  return [...labels, ...radiatedNames(scene.targets)];
}

const kidneyNames = { congested: 'congested', removed: 'out', dead: 'dead' } as const;
