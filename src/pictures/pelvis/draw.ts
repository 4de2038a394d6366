import type { Drawn } from './facts.ts';
import type { Drawing, Kind, Mark, Shape, Stroke } from '../drawing.ts';
import type { Handle } from '../handles.ts';
import { written } from '../labels.ts';
import { layer } from '../layer.ts';
import { oval, smooth } from '../path.ts';
import {
  bandPath,
  bodyPath,
  fornixPath,
  invasionOf,
  massFolds,
  massPath,
  cervixPath,
  nodesOf,
  ovaryPath,
  recurrence,
  spreadOf,
  strips,
  tubePath,
  vaginaPath,
  vaultPath,
  vessels,
} from './geometry.ts';
import type { Body } from './geometry.ts';
import { frames, labelsOf } from './labels.ts';
import { sceneOf, sides } from './scene.ts';
import type { PelvisScene, Side } from './scene.ts';

/** The pelvis from the front: what is out, or chosen to come out, stands there dashed and hatched. */
export function draw(facts: Drawn, shape: Shape): Drawing {
  const scene = sceneOf(facts);
  const { bare, body, hardNode, invaded, mass, out, recurred, strips: left } = scene;
  const frame = frames[shape];
  return {
    frame,
    marks: [
      walls(),
      nodes({ hardNode, out: out.nodes }),
      adnexa({ bare, body, out }),
      uterus({ body, out }),
      tumour({ mass, out, invaded, strips: left, recurred }),
      ...written(labelsOf(scene, shape), frame, { length: 50, words: '5 cm' }, 'from the front'),
    ],
    handles: handlesOf(scene),
  };
}

/** A part that stays as what it is, or is out. */
const part = (kind: Kind, d: string, out: boolean): Stroke =>
  out ? { kind: 'gone', d, fill: 'out' } : { kind, d };

const walls = layer(() => sides.flatMap(wall));

function wall(side: Side): readonly Mark[] {
  const { vein, veinInto, artery, arteryInto } = vessels(side);
  return [
    { kind: 'vein-rim', d: veinInto, width: 8 },
    { kind: 'vein-rim', d: vein, width: 13 },
    { kind: 'vein', d: veinInto, width: 6 },
    { kind: 'vein', d: vein, width: 11 },
    { kind: 'artery-rim', d: arteryInto, width: 6.5 },
    { kind: 'artery-rim', d: artery, width: 10 },
    { kind: 'artery', d: arteryInto, width: 4.5 },
    { kind: 'artery', d: artery, width: 8 },
  ];
}

const hard = (d: string, out: boolean): readonly Stroke[] => [
  part('hard', d, out),
  ...(out ? [] : [{ kind: 'hatched', d, fill: 'grown' } as const]),
];

const nodes = layer(({ hardNode, out }: { hardNode: boolean; out: boolean }) =>
  sides.flatMap((side) =>
    nodesOf(side).flatMap(({ x, y, rx, ry }, i) =>
      hardNode && side === 'right' && i === 0
        ? hard(oval(x, y, 11, 15), out)
        : part('node', oval(x, y, rx, ry), out),
    ),
  ),
);

const adnexa = layer(({ bare, body, out }: Pick<PelvisScene, 'bare' | 'body' | 'out'>) =>
  bare ? [] : sides.flatMap((side) => adnexaOf(body, out, side)),
);

function adnexaOf(body: Body, out: PelvisScene['out'], side: Side): readonly Mark[] {
  const isOut = out.ovaries[side];
  const tube = tubePath(side, body);
  return [
    ...(isOut || out.body ? [] : [{ kind: 'band', d: bandPath(side, body), width: 3 } as const]),
    ...(isOut
      ? [{ kind: 'gone', d: tube } as const]
      : [
          { kind: 'tube-rim', d: tube, width: 6.4 } as const,
          { kind: 'tube', d: tube, width: 4.6 } as const,
        ]),
    part('organ', ovaryPath(side, body), isOut),
  ];
}

const uterus = layer(({ body, out }: Pick<PelvisScene, 'body' | 'out'>) => [
  { kind: 'hair', d: vaginaPath },
  part('organ', cervixPath, out.cervix),
  part('organ', bodyPath(body), out.body),
  out.cervix ? { kind: 'stitch', d: vaultPath } : { kind: 'hair', d: fornixPath },
  ...(out.body && !out.cervix ? [{ kind: 'stitch', d: 'M-14 62C-6 66 6 66 14 62' } as const] : []),
]);

const tumour = layer(
  ({
    mass,
    out,
    invaded,
    strips: left,
    recurred,
  }: Pick<PelvisScene, 'mass' | 'out' | 'invaded' | 'strips' | 'recurred'>) => {
    const d = invaded && !out.ovaries.left ? smooth(invasionOf(mass), true) : massPath(mass);
    const inUterus: readonly Stroke[] = out.tumour
      ? [out.body ? { kind: 'gone', d: massPath(mass) } : part('mass', massPath(mass), true)]
      : [
          { kind: mass.measured ? 'mass' : 'mass-felt', d },
          ...massFolds(mass).map((fold) => ({ kind: 'mass-fold', d: fold }) as const),
        ];
    return [
      ...inUterus,
      ...(invaded && out.tumour && !out.ovaries.left
        ? [{ kind: 'mass', d: massPath(spreadOf(mass)) } as const]
        : []),
      ...(left
        ? strips.map(({ x, y }) => ({ kind: 'strip', d: `M${x - 4} ${y + 2}l8 -4` }) as const)
        : []),
      ...(recurred ? [{ kind: 'mass', d: massPath(recurrence) } as const] : []),
    ];
  },
);

/** As far around a node it can be pressed: a node itself is too small for a finger. */
const TOUCHED = 10;

/** What can be chosen by pressing on it; an ovary lies above the nodes beside it. */
const handlesOf = ({ body, mass }: PelvisScene): readonly Handle[] => [
  { d: bodyPath(body), shows: { 'uterine.operation': 'tah' } },
  { d: massPath(mass), shows: { 'uterine.operation': 'myomectomy' } },
  ...sides.flatMap((side) =>
    nodesOf(side).map(({ x, y }) => ({
      d: oval(x, y, TOUCHED),
      shows: { 'nodes.pelvicDissected': true },
    })),
  ),
  ...sides.map((side) => ({ d: ovaryPath(side, body), shows: { [`ovary.${side}`]: 'removed' } })),
];
