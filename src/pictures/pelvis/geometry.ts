import { smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';

/**
 * The pelvis of a woman from the front: schematic, in millimetres. `x` from the midline, the patient's right is below 0;
 * `y` downwards, 0 at the middle of a uterus of the usual size.
 */
export interface Oval extends Point {
  readonly rx: number;
  readonly ry: number;
}

/** The body of the uterus around its tumour. */
export type Body = Oval;

/** Above the narrow part of the uterus, where its body ends. */
const FLOOR = 34;
const LARGEST = 120;

/** The tumour of a size in centimetres: from the floor of the uterus upwards, a little to the left. */
export function massOf(sizeCm: number): Oval & { readonly toScale: boolean } {
  const across = Math.min(sizeCm * 10, LARGEST);
  const [rx, ry] = [across / 2, across * 0.45];
  return { x: 4, y: FLOOR - ry, rx, ry, toScale: sizeCm * 10 <= LARGEST };
}

/** The body of the uterus is its wall around the tumour. */
export const bodyOf = ({ y, rx, ry }: Oval): Body => ({
  x: 0,
  y,
  rx: Math.max(29, rx + 12),
  ry: Math.max(28, ry + 9),
});

const onOval = ({ x, y, rx, ry }: Oval, degrees: number, by = 1): Point => {
  const t = (degrees * Math.PI) / 180;
  return { x: x + by * rx * Math.cos(t), y: y + by * ry * Math.sin(t) };
};

const arc = (oval: Oval, from: number, to: number, by = 1): readonly Point[] =>
  Array.from({ length: 15 }, (_, i) => onOval(oval, from + ((to - from) * i) / 14, by));

/** The outline of the body, down to the cervix. */
export const bodyOutline = (body: Body): readonly Point[] => [
  { x: -14, y: 60 },
  { x: -18, y: 50 },
  ...arc(body, 122, 418),
  { x: 18, y: 50 },
  { x: 14, y: 60 },
];

export const bodyPath = (body: Body): string => `${smooth(bodyOutline(body))}Z`;

/** An uneven oval, as tumours are, never outside its measures. */
export const massPath = (mass: Oval, by = 1): string =>
  smooth(
    Array.from({ length: 18 }, (_, i) =>
      onOval(mass, i * 20, by * (0.97 + 0.03 * Math.sin(i * 2.1))),
    ),
    true,
  );

/** Lines within the mass that make it round. */
export const massFolds = (mass: Oval): readonly string[] =>
  [0.84, 0.64].map((by) => smooth(arc(mass, 150, 290, by)));

export const cervixPath = smooth(
  [
    { x: -14, y: 61 },
    { x: -15, y: 74 },
    { x: -17, y: 85 },
    { x: -10, y: 94 },
    { x: 0, y: 96 },
    { x: 10, y: 94 },
    { x: 17, y: 85 },
    { x: 15, y: 74 },
    { x: 14, y: 61 },
  ],
  true,
);

/** The vagina, and how it is held to the cervix. */
export const vaginaPath = 'M-24 84C-27 96 -25 108 -24 122M24 84C27 96 25 108 24 122';
export const fornixPath = 'M-24 84C-24 77 -20 76 -15 78M24 84C24 77 20 76 15 78';
export const vaultPath = 'M-24 84C-12 92 12 92 24 84';

const sign = { right: -1, left: 1 } as const;
type Side = keyof typeof sign;

/** An ovary lies beside the uterus, and further out where that is large. */
export function ovaryOf(side: Side, body: Body): Oval {
  return { x: sign[side] * Math.min(92, Math.max(58, body.rx + 22)), y: 22, rx: 16, ry: 10 };
}

export const ovaryPath = (side: Side, body: Body): string => {
  const ovary = ovaryOf(side, body);
  return smooth(
    Array.from({ length: 12 }, (_, i) => {
      const { x, y } = onOval({ ...ovary, x: 0, y: 0 }, i * 30);
      return { x: ovary.x + x, y: ovary.y + y - 0.25 * sign[side] * x };
    }),
    true,
  );
};

/** The band that holds the ovary to the uterus. */
export function bandPath(side: Side, body: Body): string {
  const ovary = ovaryOf(side, body);
  const inner = ovary.x - sign[side] * (ovary.rx - 2);
  const from = onOval(body, side === 'left' ? 24 : 156, 0.99);
  return smooth([
    from,
    { x: (from.x + inner) / 2, y: (from.y + ovary.y) / 2 + 3 },
    { x: inner, y: ovary.y + 3 },
  ]);
}

/** The tumour within the left ovary. */
export function spreadOf(mass: Oval): Oval {
  const { x, y } = ovaryOf('left', bodyOf(mass));
  return { x: x - 5, y, rx: 10, ry: 8 };
}

/** The outline of a tumour that has grown through the wall of the uterus into the left ovary, narrow within the wall. */
export function invasionOf(mass: Oval): readonly Point[] {
  const { x, y, rx, ry } = spreadOf(mass);
  const wall = (onOval(mass, 35).x + x - rx) / 2;
  return [
    ...arc(mass, 60, 377, 0.98),
    { x: wall, y: y - 6 },
    ...arc({ x, y, rx, ry }, -110, 110),
    { x: wall, y: y + 6 },
  ];
}

/** A tube from the corner of the uterus over the ovary; its end is wide and fringed. */
export function tubePath(side: Side, body: Body): string {
  const s = sign[side];
  const { x } = ovaryOf(side, body);
  const from = onOval(body, side === 'left' ? 322 : 218, 0.98);
  return smooth([
    from,
    { x: (from.x + x) / 2, y: Math.min(from.y, 2) - 10 },
    { x: x + s * 6, y: -2 },
    { x: x + s * 20, y: 10 },
    { x: x + s * 19, y: 17 },
  ]).concat(
    ...[-4, 1, 6].map((by) =>
      straight([
        { x: x + s * 19, y: 17 },
        { x: x + s * (19 + by), y: 24 },
      ]),
    ),
  );
}

/** Artery and vein along the wall of the pelvis, and their branch into it. */
export const vessels = (side: Side) => {
  const s = sign[side];
  const line = (...pairs: readonly (readonly [number, number])[]): string =>
    smooth(pairs.map(([x, y]) => ({ x: s * x, y })));
  return {
    vein: line([36, -118], [66, -70], [98, -6], [122, 60], [132, 122]),
    veinInto: line([68, -66], [84, -24], [84, 30], [72, 70]),
    artery: line([44, -118], [76, -74], [109, -8], [133, 60], [143, 122]),
    arteryInto: line([76, -74], [93, -26], [92, 34], [80, 74]),
  };
};

/** Nodes along the vessels. The first is the one that may be hard, of 3 cm. */
export const nodesOf = (side: Side): readonly Oval[] => {
  const s = sign[side];
  return [
    [106, 44, 4, 6.5],
    [60, -62, 3.5, 5.5],
    [84, -16, 4, 6],
    [116, 76, 4, 6.5],
    [94, 62, 3.5, 5.5],
    [120, 8, 3.5, 5.5],
  ].map(([x = 0, y = 0, rx = 0, ry = 0]) => ({ x: s * x, y, rx, ry }));
};

/** What was lost of a tumour that was cut into strips. */
export const strips: readonly Point[] = [
  [-46, 70],
  [-30, -72],
  [38, 84],
  [56, -40],
  [-74, -34],
  [66, 62],
  [-60, 96],
  [24, -88],
].map(([x = 0, y = 0]) => ({ x, y }));

/** What came back in the bed of the uterus. */
export const recurrence: Oval = { x: -8, y: 62, rx: 30, ry: 22 };
