import type { Frame, Mark, Shape, Words } from '../drawing.ts';
import { LINE, inColumns, named, widthOf } from '../labels.ts';
import type { Label, Wanted } from '../labels.ts';
import { layer } from '../layer.ts';
import type { Point } from '../path.ts';
import { femoralArtery, femoralVein, saphenousVein } from './anatomy.ts';
import { project, scale } from './geometry.ts';
import { lateralAt, shapesIn } from './paths.ts';
import type { LegScene } from './scene.ts';
import { artery, fascia, femur, saphenous, sectionIn } from './section.ts';
import { isMark } from './tract.ts';
import { margins } from './wound.ts';
import type { Target } from './wound.ts';

export const frames = {
  low: { x: -12, y: -81, width: 428, height: 162 },
  tall: { x: -160, y: -26, width: 432, height: 430 },
} as const satisfies Record<Shape, Frame>;

/** A name at a place of its own. Its line begins at its lower edge, or at its upper one where it leads upwards. */
function placed(
  lines: readonly string[],
  x: number,
  y: number,
  to: Point,
  share = 0.5,
  found = false,
): Label {
  const below = to.y > y;
  const from = {
    x: x + share * widthOf({ lines }),
    y: below ? y + lines.length * LINE + 2 : y,
  };
  return { lines, x, y, to, found, from, side: 'right' };
}

/** The names on a drawing, none on another. */
export function namesOf(scene: LegScene, shape: Shape): readonly Mark[] {
  const labels = [
    ...(shape === 'low' ? lyingNames(scene) : standingNames(scene)),
    ...sectionNames(scene, shape),
  ];
  return [notes(shape), ...named(labels)];
}

/** What everybody has. */
const on = (course: typeof femoralVein, along: number, shape: Shape): Point =>
  project({ along, lateral: lateralAt(course, along) }, shape);

/** In a lying leg there is room for the names of what was found and done at five places. */
const slots = {
  far: { x: 194, y: -79 },
  side: { x: 213, y: -60 },
  above: { x: 122, y: -66 },
  beyond: { x: 228, y: 38 },
  at: { x: 150, y: 50 },
} as const;
type Slot = keyof typeof slots;

/** Words, what they name, and where they stand in a lying leg. */
type Finding = readonly [words: string, to: Point, slot: Slot];

const depths = { superficial: ' above the fascia', deep: ' through the fascia' } as const;
function findings(scene: LegScene, shape: Shape): readonly Finding[] {
  const { point } = shapesIn(shape);
  const { lump, sizeCm, depth, tract, axis, resection, bed, margin } = scene;
  const { haematoma, radiated, graft, ofDeepVein } = scene;
  const soiled = inSpill(scene);
  const missed = (name: Target): string => (radiated?.misses.includes(name) ? ', missed' : '');
  const low = (area: { u: number; v: number }) => point(area.u * 0.4, -area.v * 0.7);
  const names: Finding[] = [];
  if (lump) {
    const size = sizeCm === null ? 'lump, how deep?' : `${sizeCm} cm`;
    names.push([size + (depth && !ofDeepVein ? depths[depth] : ''), low(lump), 'at']);
  }
  if (resection)
    names.push(['planned operation', point(resection.length * 0.6, resection.width * 0.6), 'side']);
  else if (axis !== null) names.push(['planned cut', point(axis - 2, 0), 'side']);
  if (tract)
    names.push([isMark(tract) ? 'needle mark' : 'tract', point(...tract.line.from), 'above']);
  if (bed) {
    const to = low(bed);
    names.push([margin ? margins[margin] : 'bed', to, 'at']);
    if (missed('bed')) names.push(['bed' + missed('bed'), point(-bed.u * 0.6, 0), 'above']);
  }
  if (haematoma) {
    const { at, u, v } = haematoma;
    names.push(['haematoma' + missed('haematoma'), point(at + u * 0.5, -v * 0.5), 'beyond']);
  }
  if (radiated)
    names.push(['field', point(radiated.at + radiated.u * 0.5, radiated.v * 0.85), 'side']);
  if (soiled) names.push(['contaminated', point(soiled[0], soiled[1]), 'far']);
  if (graft) names.push(['graft', point(-10, graft === 'saphenous' ? 0 : 17), 'above']);
  return names;
}

/** A place in the tissue that counts as tumour, clear of what it lies around. */
function inSpill({ contaminated, tract, lump }: LegScene): readonly [u: number, v: number] | null {
  if (contaminated !== 'tract')
    return contaminated && [contaminated.u * 0.5, contaminated.v * 0.75];
  if (tract) return [tract.line.from[0] + 8, tract.line.from[1]];
  return lump && [0, lump.v + 5];
}

/** Words in lines of so many letters at most. */
const wrapped = (words: string, letters: number): readonly string[] =>
  words.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = `${lines.at(-1)} ${word}`;
    return lines.length > 0 && last.length <= letters
      ? [...lines.slice(0, -1), last]
      : [...lines, word];
  }, []);

const lyingNames = (scene: LegScene): readonly Label[] => [
  placed(['femoral artery'], 36, -79, on(femoralArtery, 70, 'low')),
  placed(['femoral vein'], 120, -79, on(femoralVein, 140, 'low'), 0.05),
  placed(['great saphenous vein'], -8, 56, on(saphenousVein, 110, 'low'), 0.6),
  ...inSlots(findings(scene, 'low')),
];

/** What finds its place taken stands in the next that is free. */
function inSlots(wanted: readonly Finding[]): readonly Label[] {
  const free = new Set(Object.keys(slots) as Slot[]);
  return wanted.flatMap(([words, to, slot]) => {
    const own = free.has(slot) ? slot : [...free][0];
    if (!own) return [];
    free.delete(own);
    return placed(wrapped(words, 15), slots[own].x, slots[own].y, to, 0.1, true);
  });
}

function standingNames(scene: LegScene): readonly Label[] {
  const wanted = (lines: readonly string[], to: Point, found = false): Wanted => ({
    lines,
    to,
    found,
    side: 'right',
    y: to.y - 14,
  });
  return [
    ...inColumns(
      [
        wanted(['great', 'saphenous', 'vein'], on(saphenousVein, 90, 'tall')),
        ...findings(scene, 'tall').map(([words, to]) => wanted(wrapped(words, 11), to, true)),
      ],
      frames.tall,
    ),
    placed(['femoral artery'], 110, -20, on(femoralArtery, 20, 'tall'), 0),
    placed(['femoral vein'], 110, 4, on(femoralVein, 50, 'tall'), 0),
  ];
}

function sectionNames({ bed, gaps, graft }: LegScene, shape: Shape): readonly Label[] {
  const { at } = sectionIn(shape);
  const onFascia = at({ x: fascia.x - 37, y: fascia.y + 41 });
  const out = bed && gaps.length > 0 ? (graft === 'saphenous' ? ', graft' : ', out') : '';
  const onFat = at({ x: 20, y: 60 });
  const onFemur = at({ x: femur.x + 9, y: femur.y + 9 });
  return shape === 'low'
    ? [
        placed(['deep fascia'], 276, 66, onFascia),
        placed(['femur'], 384, 62, onFemur),
        placed(['fat'], 356, 68, onFat),
      ]
    : [
        placed(
          ['femoral artery', `and vein${graft === 'femoral' ? ', grafts' : ''}`],
          176,
          62,
          at(artery),
        ),
        placed([`great saphenous vein${out}`], 100, 94, at(saphenous), 0.4),
        placed(['deep fascia'], 92, 300, onFascia),
        placed(['femur'], 236, 294, onFemur),
        placed(['fat'], 196, 306, onFat),
      ];
}

const notes = layer((shape: Shape) => {
  const note = (words: string, x: number, y: number, end = false): Words => ({
    as: 'note',
    words,
    x,
    y,
    end,
  });
  const cm = 50 * scale[shape];
  return shape === 'low'
    ? [
        note('lateral', -9, -70),
        note('medial', -9, 78),
        { kind: 'leader', d: `M40 75v3h${cm}v-3` },
        note('5 cm', 45 + cm, 78),
        note('groin', -9, 40),
        { as: 'name', words: 'knee', x: 233, y: -3 },
        note('section, seen from below', 413, -70, true),
        note('medial', 287, -57),
        note('lateral', 415, -57, true),
      ]
    : [
        note('groin', -110, -2),
        { as: 'name', words: 'knee', x: -4, y: 376 },
        note('medial', -110, 399),
        note('lateral', 54, 399),
        { kind: 'leader', d: `M-157 377v4h${cm}v-4` },
        note('5 cm', -102, 381),
        note('section, seen from below', 187 - 72, 340),
        note('medial', 102, 136),
        note('lateral', 271, 136, true),
      ];
});
