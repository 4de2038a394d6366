import type { Mark, Shape } from '../drawing.ts';
import { layer } from '../layer.ts';
import { oval, smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';
import { femoralArtery, femoralVein, lumpFrame, saphenousVein } from './anatomy.ts';
import { project, scale } from './geometry.ts';
import type { Place } from './geometry.ts';
import { around, outline, rings, saphenousPath, shapesIn, stretch } from './paths.ts';
import type { LegScene } from './scene.ts';
import { SPILL } from './tract.ts';
import type { Gaps } from './wound.ts';

/** A vessel: how wide with its wall, and without. */
export const vessel = (
  kind: 'artery' | 'tube' | 'vein',
  d: string,
  width: number,
  lumen = width - 2,
): readonly Mark[] => [
  { kind: kind === 'tube' ? 'tie' : `${kind}-rim`, d, width },
  { kind, d, width: lumen },
];

/** The leg from the front, what was found and done on it, and the level of the section. */
export function onTheLeg(scene: LegScene, shape: Shape): readonly Mark[] {
  const { skin, edges } = outline[shape];
  const onLeg = found(scene.lump, scene.depth, scene.margin, scene.bed, shape);
  return [
    { kind: 'bare', d: skin, fill: 'skin' },
    {
      within: skin,
      marks: [
        below(shape),
        scene.ofDeepVein ? onLeg : saphenous(scene.gaps, shape),
        graft(scene.graft, scene.gaps, shape),
        scene.ofDeepVein ? saphenous(scene.gaps, shape) : onLeg,
        ...done(scene, shape),
        tract(scene.tract, shape),
      ],
    },
    { kind: 'edge', d: edges },
    { kind: 'leader-found', d: levelOf(shape) },
  ];
}

const below = layer((shape: Shape) => {
  const { shades, landmarks, femoral } = outline[shape];
  return [
    ...[...shades, ...landmarks].map((d) => ({ kind: 'hair', d }) as const),
    {
      deep: true,
      marks: [...vessel('vein', femoral.vein, 7), ...vessel('artery', femoral.artery, 6)],
    },
  ];
});

const saphenous = layer((gaps: Gaps, shape: Shape) =>
  vessel('vein', saphenousPath(shape, gaps), 4.5, 1.5),
);

/** The line at which the leg is cut across. */
function levelOf(shape: Shape): string {
  const { along } = lumpFrame.origin;
  const at = (lateral: number) => project({ along, lateral }, shape);
  return shape === 'tall'
    ? straight([at(66), at(104)])
    : straight([at(63), at(80)]) + straight([at(-63), at(-76)]);
}

const graft = layer((kind: LegScene['graft'], gaps: Gaps, shape: Shape) => {
  const { along } = lumpFrame.origin;
  const tube = (course: readonly Place[], from: number, to: number): readonly Mark[] =>
    ringed(stretch(course, along + from, along + to, shape), 10 * scale[shape] + 1);
  if (kind === 'femoral')
    return [femoralVein, femoralArtery].flatMap((course) => tube(course, -52, 52));
  if (kind === 'patch') return tube(femoralVein, -16, 16);
  const [from = 0, to = 0] = gaps[0] ?? [];
  return kind === 'saphenous' ? tube(saphenousVein, from, to) : [];
});

/** A tube of cloth or vein. */
const ringed = (points: readonly Point[], width: number): readonly Mark[] => [
  ...vessel('tube', smooth(points), width),
  { kind: 'tie', d: rings(points, width) },
];

const found = layer(
  (
    lump: LegScene['lump'],
    depth: LegScene['depth'],
    margin: LegScene['margin'],
    bed: LegScene['bed'],
    shape: Shape,
  ) => {
    const { blob } = shapesIn(shape);
    if (margin === 'R2' && bed)
      return [{ kind: 'mass', d: blob({ at: -bed.u * 0.3, u: 9, v: 5 }) }];
    if (!lump) return [];
    return [
      { kind: lump.measured ? 'mass' : 'mass-felt', d: blob({ at: 0, u: lump.u, v: lump.v }) },
      ...(depth === 'deep'
        ? [
            {
              kind: 'mass-fold',
              d: blob({ at: 0, u: lump.u * 0.62, v: lump.v * 0.58 }),
            } as const,
          ]
        : []),
    ];
  },
);

function done(scene: LegScene, shape: Shape): readonly Mark[] {
  const { blob, axis, spindle, stitches } = shapesIn(shape);
  const { bed, haematoma, radiated } = scene;
  const marks: Mark[] = [];
  const bedPath = bed && spindle({ length: bed.u, width: bed.v });
  if (bedPath) marks.push({ kind: 'gone', d: bedPath });
  if (scene.contaminated && spill(scene, shape))
    marks.push({ appears: true, marks: [{ kind: 'harm', d: spill(scene, shape), fill: 'harm' }] });
  if (haematoma) marks.push({ kind: 'blood', d: blob(haematoma, 0.09) });
  if (scene.resection)
    marks.push({
      slides: true,
      marks: [{ kind: 'resection', d: spindle(scene.resection) }],
    });
  if (scene.axis !== null) marks.push({ kind: 'cut', d: axis(scene.axis) });
  // The scar would hide a graft beneath it.
  if (bed && scene.graft !== 'saphenous')
    marks.push({ kind: 'edge', d: axis(bed.u) + stitches(bed.u) });
  if (radiated) {
    const field = blob(radiated, 0);
    const missed = { bed: bedPath, haematoma: haematoma && blob(haematoma, 0.09) };
    marks.push(
      {
        within: `M-999-999h2999v2999h-2999Z${field}`,
        marks: radiated.misses.map((name) => ({
          kind: 'harm',
          d: missed[name] ?? '',
          fill: 'harm',
        })),
      },
      { kind: 'field', d: field },
    );
  }
  return marks;
}

/** Tissue that counts as tumour. */
function spill({ contaminated, tract: way, lump }: LegScene, shape: Shape): string {
  const { blob, point } = shapesIn(shape);
  if (contaminated !== 'tract') return contaminated ? blob({ at: 0, ...contaminated }) : '';
  if (way) return around(point(...way.line.from), point(...way.line.to), SPILL * scale[shape]);
  return lump ? blob({ at: 0, u: lump.u + 9, v: lump.v + 9 }) : '';
}

/** The needle's way; of a mark that nobody noted, the dot on the skin alone. */
const tract = layer((way: LegScene['tract'], shape: Shape) => {
  if (!way) return [];
  const { line, point } = shapesIn(shape);
  const { x, y } = point(...way.line.from);
  const entry: Mark = { kind: 'dot', d: oval(x, y, 3) };
  if (way.direction === 'unknown') return [entry];
  return [{ kind: 'needle', d: line(way.line) }, ...(way.cut ? [] : [entry])];
});
