import type { Mark, Shape } from '../drawing.ts';
import { layer } from '../layer.ts';
import { oval, straight } from '../path.ts';
import type { Point } from '../path.ts';
import { vessel } from './on-the-leg.ts';
import { around } from './paths.ts';
import type { LegScene } from './scene.ts';
import * as thigh from './section.ts';
import { MARGIN, SPILL } from './tract.ts';
import type { Tract } from './tract.ts';

/** The thigh across, and what was found and done there. */
export function inSection(scene: LegScene, shape: Shape): readonly Mark[] {
  const section = sections[shape];
  const skin = section.oval({ x: 0, y: 0 }, thigh.SKIN);
  return [
    { kind: 'organ', d: skin },
    {
      within: skin,
      marks: [
        tissue(shape),
        vessels(scene.graft, scene.bed !== null && scene.gaps.length > 0, shape),
        ...lumpOrBed(scene, section),
        ...needle(scene, section),
      ],
    },
    { kind: 'edge', d: skin },
    compartments(shape),
  ];
}

const sections = { low: thigh.sectionIn('low'), tall: thigh.sectionIn('tall') } as const;

/** Muscle in its fascia, the compartments, the canal of the vessels and the femur. */
const tissue = layer((shape: Shape) => {
  const { line, oval } = sections[shape];
  return [
    { kind: 'muscle', d: oval(thigh.fascia, thigh.fascia.r) },
    ...thigh.bellies.map((points): Mark => ({ kind: 'hair', d: line(points) })),
    ...Object.values(thigh.septa).map((points): Mark => ({ kind: 'fascia', d: line(points) })),
    { kind: 'organ', d: oval(thigh.canal, thigh.canal.rx, thigh.canal.ry) },
    { kind: 'hard', d: oval(thigh.femur, thigh.femur.r) },
    { kind: 'organ', d: oval(thigh.femur, thigh.femur.r * 0.4) },
    { kind: 'fascia', d: oval(thigh.fascia, thigh.fascia.r) },
  ];
});

const compartments = layer((shape: Shape) =>
  Object.entries(thigh.compartments).map(([words, place]): Mark => {
    const { x, y } = sections[shape].at(place);
    return { as: 'name', words, x: x - 2.6 * words.length, y: y + 4 };
  }),
);

type Section = ReturnType<typeof thigh.sectionIn>;

/** Vessels across. What replaces one is drawn as a tube. */
const vessels = layer((graft: LegScene['graft'], gone: boolean, shape: Shape) => {
  const { at, by } = sections[shape];
  const across = (kind: 'artery' | 'tube' | 'vein', { x, y, r }: thigh.Round): readonly Mark[] =>
    vessel(kind, straight([at({ x, y })]) + 'h0', 2 * (kind === 'tube' ? r + 1.5 : r) * by);
  return [
    ...across(graft === 'femoral' ? 'tube' : 'vein', thigh.vein),
    ...across(graft === 'femoral' ? 'tube' : 'artery', thigh.artery),
    ...(gone && graft !== 'saphenous'
      ? []
      : across(graft === 'saphenous' ? 'tube' : 'vein', thigh.saphenous)),
  ];
});

/** The lump and what is planned around it, or the bed and what lies in it. */
function lumpOrBed(scene: LegScene, section: Section): readonly Mark[] {
  const { lump, bed, resection, margin, radiated } = scene;
  const { blob, wedge, line } = section;
  const half = lump?.v ?? (bed?.v ?? 0) - MARGIN;
  const extent = thigh.across(Math.max(0, half), scene.depth === 'deep', scene.ofDeepVein);
  const floor = thigh.floorOf(extent);
  const spill = spillOf(scene, section, extent);
  const marks: Mark[] = [];
  if (lump) {
    const kind = lump.measured ? 'mass' : 'mass-felt';
    if (scene.reaches) marks.push({ kind, d: line(thigh.towardsVein, true) });
    marks.push({ kind, d: blob(extent) });
  }
  if (bed) marks.push({ kind: 'gone', d: wedge(bed.v, floor) });
  if (spill) marks.push({ appears: true, marks: [{ kind: 'harm', d: spill, fill: 'harm' }] });
  if (scene.haematoma) marks.push({ kind: 'blood', d: blob({ r: 58, v: 16, depth: 9 }) });
  if (margin === 'R2') marks.push({ kind: 'mass', d: blob({ r: floor + 4, v: 6, depth: 4 }) });
  if (margin === 'R1')
    marks.push({ kind: 'strip', d: line([thigh.beside(-6, floor), thigh.beside(6, floor)]) });
  if (resection)
    marks.push({
      appears: true,
      marks: [{ kind: 'resection', d: wedge(resection.width, floor) }],
    });
  if (radiated) marks.push({ kind: 'field', d: wedge(radiated.v, floor - 16) });
  return marks;
}

/** Where a needle goes from its mark on the skin to the lump. */
const wayOf = (
  { line, direction }: Tract,
  { at }: Section,
): readonly [entry: Point, tip: Point] => {
  const entry = at(thigh.beside(line.from[1], thigh.SKIN));
  return [entry, direction === 'unknown' ? entry : at(thigh.beside(0, thigh.SKIN - 10))];
};

/** Tissue that counts as tumour. */
function spillOf(
  { contaminated, tract, lump }: LegScene,
  section: Section,
  { r, v, depth }: thigh.Across,
): string {
  const { blob, by, wedge } = section;
  if (contaminated !== 'tract')
    return contaminated ? wedge(contaminated.v, thigh.fascia.r - 8) : '';
  if (tract) return around(...wayOf(tract, section), SPILL * by);
  return lump ? blob({ r, v: v + 9, depth: depth + 9 }) : '';
}

function needle({ tract }: LegScene, section: Section): readonly Mark[] {
  if (!tract) return [];
  const [entry, tip] = wayOf(tract, section);
  return [
    { kind: 'needle', d: straight([entry, tip]) },
    ...(tract.cut ? [] : [{ kind: 'dot', d: oval(entry.x, entry.y, 3) } as const]),
  ];
}
