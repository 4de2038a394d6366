import type { Mark, Shape, Stroke } from '../drawing.ts';
import { oval, straight } from '../path.ts';
import { vessel } from './on-the-leg.ts';
import { around } from './paths.ts';
import type { LegScene } from './scene.ts';
import * as thigh from './section.ts';
import { SPILL } from './tract.ts';

/** The thigh across, and what was found and done there. */
export function inSection(scene: LegScene, shape: Shape): readonly Mark[] {
  const section = thigh.sectionIn(shape);
  const { at, by, line, round } = section;
  const ring = (kind: Stroke['kind'], { x, y }: thigh.Round, rx: number, ry = rx): Mark => ({
    kind,
    d: oval(at({ x, y }).x, at({ x, y }).y, by * rx, by * ry),
  });
  const skin = round(thigh.SKIN);
  const { fascia, femur, canal } = thigh;
  return [
    { kind: 'organ', d: skin },
    {
      within: skin,
      marks: [
        { kind: 'muscle', d: round(fascia.r, fascia) },
        ...thigh.bellies.map((points): Mark => ({ kind: 'hair', d: line(points) })),
        ...Object.values(thigh.septa).map((points): Mark => ({ kind: 'fascia', d: line(points) })),
        ring('organ', canal, canal.rx, canal.ry),
        ring('hard', femur, femur.r),
        ring('organ', femur, femur.r * 0.4),
        { kind: 'fascia', d: round(fascia.r, fascia) },
        ...vessels(scene, section),
        ...lumpOrBed(scene, section),
        ...way(scene, section),
      ],
    },
    { kind: 'edge', d: skin },
    ...Object.entries(thigh.compartments).map(([words, place]): Mark => {
      const { x, y } = at(place);
      return { as: 'name', words, x: x - 2.6 * words.length, y: y + 4 };
    }),
  ];
}

type Section = ReturnType<typeof thigh.sectionIn>;

/** Vessels across. What replaces one is drawn as a tube. */
function vessels({ graft, gaps, bed }: LegScene, { at, by }: Section): readonly Mark[] {
  const across = (kind: 'artery' | 'tube' | 'vein', { x, y, r }: thigh.Round): readonly Mark[] =>
    vessel(kind, straight([at({ x, y })]) + 'h0', 2 * r * by);
  const gone = bed !== null && gaps.length > 0;
  return [
    ...across(graft === 'femoral' ? 'tube' : 'vein', thigh.vein),
    ...across(graft === 'femoral' ? 'tube' : 'artery', thigh.artery),
    ...(gone && graft !== 'saphenous'
      ? []
      : across(graft === 'saphenous' ? 'tube' : 'vein', thigh.saphenous)),
  ];
}

function lumpOrBed(scene: LegScene, section: Section): readonly Mark[] {
  const { lump, depth, bed, haematoma, radiated, contaminated } = scene;
  const { blob, wedge, line } = section;
  const extent = thigh.across(lump?.v ?? 9, depth === 'deep');
  const floor = thigh.floorOf(extent);
  const marks: Mark[] = [];
  if (lump) {
    const kind = lump.measured ? 'mass' : 'mass-felt';
    if (scene.reaches) marks.push({ kind, d: line([...thigh.towardsVein], true) });
    marks.push({ kind, d: blob(extent) });
  }
  if (bed) {
    marks.push({ kind: 'gone', d: wedge(bed.v, floor) });
  }
  if (contaminated !== null && contaminated !== 'tract')
    marks.push({
      appears: true,
      marks: [{ kind: 'harm', d: wedge(contaminated.v, thigh.fascia.r - 8), fill: 'harm' }],
    });
  if (haematoma) marks.push({ kind: 'blood', d: blob({ r: 58, v: 16, depth: 9 }) });
  if (scene.margin === 'R2')
    marks.push({ kind: 'mass', d: blob({ r: floor + 4, v: 6, depth: 4 }) });
  if (scene.resection)
    marks.push({
      appears: true,
      marks: [{ kind: 'resection', d: wedge(scene.resection.width, floor) }],
    });
  if (radiated) marks.push({ kind: 'field', d: wedge(radiated.v, floor - 16) });
  return marks;
}

/** The needle goes from its mark on the skin to the lump. */
function way({ tract, contaminated }: LegScene, { at, by }: Section): readonly Mark[] {
  if (!tract) return [];
  const entry = at(thigh.beside(tract.line.from[1], thigh.SKIN));
  const dot: Mark = { kind: 'dot', d: oval(entry.x, entry.y, 3) };
  if (tract.direction === 'unknown') return [dot];
  const tip = at(thigh.beside(0, thigh.SKIN - 10));
  return [
    ...(contaminated === 'tract'
      ? [
          {
            appears: true,
            marks: [{ kind: 'harm', d: around(entry, tip, SPILL * by), fill: 'harm' }],
          } as const,
        ]
      : []),
    { kind: 'needle', d: straight([entry, tip]) },
    ...(tract.cut ? [] : [dot]),
  ];
}
