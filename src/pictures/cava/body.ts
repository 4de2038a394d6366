import type { Mark } from '../drawing.ts';
import { layer } from '../layer.ts';
import { oval, smooth } from '../path.ts';
import { flowing, round } from '../vessels.ts';
import {
  COLON,
  arteries,
  atrium,
  colon,
  diaphragm,
  heart,
  kidneyOutline,
  landmarks,
  legOutline,
  liver,
  lobes,
  lumbars,
  veins,
} from './anatomy.ts';
import type { Stretch } from './anatomy.ts';
import { isOpen } from './resection.ts';
import { along, asTube, cavaWithout, collateralPaths, tube } from './paths.ts';
import type { CavaScene } from './scene.ts';

/** The organs, the cava with its veins and the aorta, from the back to the front. */
export function bodyOf(scene: CavaScene): readonly Mark[] {
  const { kidney, colon: grown, leg, collaterals, divided, repair, renalVein, control } = scene;
  const gap = repair && isOpen(repair) ? repair : null;
  const drains = renalVein !== 'sacrificed' && !(renalVein === 'reimplanted' && repair);
  const pedicle = control?.holds.some(({ on }) => on === 'portalPedicle') ?? false;
  return [
    organs(kidney, grown),
    legs(leg.swollen),
    besides(collaterals, divided, gap, kidney === 'removed'),
    greatVessels(gap, drains, pedicle),
  ];
}

const leftKidney = round(smooth(kidneyOutline('left'), true));
const liverAlone = round(smooth(liver, true));

const organs = layer((kidney: CavaScene['kidney'], grown: CavaScene['colon']) => {
  const right = smooth(kidneyOutline('right', kidney === 'congested' ? 1.1 : 1), true);
  const kidneys = {
    works: round(right),
    congested: [
      { kind: 'vein', d: right },
      { kind: 'blood', d: right },
    ],
    dead: [
      { kind: 'organ', d: right },
      { kind: 'harmed', d: right, fill: 'harm' },
    ],
    removed: [{ kind: 'gone', d: right }],
  } as const satisfies Record<CavaScene['kidney'], readonly Mark[]>;
  const bowel = (by: number): string =>
    smooth(
      colon.map(({ x, y }) => ({ x: x + by, y })),
      true,
    );
  const shift = grown ? Math.min(24, grown.x - COLON.x) : 0;
  return [
    { kind: 'hair', d: smooth(diaphragm) },
    ...leftKidney,
    ...kidneys[kidney],
    ...liverAlone,
    { kind: 'hair', d: smooth(lobes) },
    ...(grown?.is === 'invaded' ? round(bowel(shift)) : []),
    ...(grown?.is === 'removed' ? [{ kind: 'gone', d: bowel(shift) } as const] : []),
  ];
});

/** Both legs, where the left one is swollen: beyond its usual outline. */
const legs = layer((swollen: boolean) =>
  swollen
    ? [
        ...round(smooth(legOutline('right'), true)),
        ...round(smooth(legOutline('left', 1.6), true)),
        { kind: 'harmed', d: smooth(legOutline('left', 1.6), true) },
        { kind: 'hair', d: smooth(legOutline('left'), true) },
      ]
    : [],
);

/** Collaterals, and what passes behind the cava. */
const besides = layer(
  (
    collaterals: CavaScene['collaterals'],
    divided: boolean,
    gap: Stretch | null,
    hasNoKidney: boolean,
  ) => {
    const aside = collateralPaths(divided);
    const spinal = lumbars.filter(
      ({ course: [mouth] }) => !gap || !mouth || mouth.y < gap.from || mouth.y > gap.to,
    );
    const width = collaterals === 'robust' ? 4.4 : 1;
    return [
      ...(collaterals
        ? flowing(
            'vein',
            aside.courses.map((d) => ({ d, width })),
          )
        : []),
      ...(collaterals ? aside.ties.map((d) => ({ kind: 'tie', d }) as const) : []),
      ...flowing('vein', spinal.map(asTube)),
      ...flowing('artery', [
        ...(hasNoKidney ? [] : [asTube(arteries.rightRenal)]),
        asTube(arteries.leftRenal),
      ]),
    ];
  },
);

/** Where the cava opens into the right atrium. */
const ROOF = { from: landmarks.atrium - 4, to: landmarks.atrium + 8 };

const greatVessels = layer((gap: Stretch | null, drains: boolean, pedicle: boolean) => {
  const stretches = cavaWithout(gap);
  const inFront = [veins.leftRenal, ...veins.hepatics];
  const mouths = inFront.flatMap(({ course: [mouth], width }) =>
    mouth ? [oval(mouth.x, mouth.y, width / 2 + 1.4)] : [],
  );
  return [
    ...flowing('vein', [
      asTube(veins.rightIliac),
      asTube(veins.leftIliac),
      ...(drains ? [asTube(veins.rightRenal)] : []),
      ...stretches.map((stretch) => ({ d: tube(stretch) })),
    ]),
    ...flowing('artery', [arteries.leftIliac, arteries.rightIliac, arteries.aorta].map(asTube)),
    ...round(smooth(heart, true)),
    ...flowing('vein', [{ d: smooth(atrium, true) }, ...inFront.map(asTube)]),
    { kind: 'vein', d: mouths.join('') + tube(ROOF) },
    ...stretches.map((stretch) => ({ kind: 'shine', d: along(stretch, -0.2), width: 6 }) as const),
    ...(pedicle ? flowing('vein', [asTube(veins.portal)]) : []),
  ];
});
