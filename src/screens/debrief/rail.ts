import type { Review, Station } from '../../session/views.ts';

/** A row of the map: a station with its place on the two rails. */
export interface MapRow {
  readonly step: string;
  readonly title: string;
  readonly detour: boolean;
  /** The chapter that begins with this row. */
  readonly opens: string | null;
  readonly own: { readonly number: number; readonly review: Review } | null;
  /** What the best way does here; null where it does not come by. */
  readonly best: readonly string[] | null;
  /** The own decision is worth as much as that of the best way. */
  readonly same: boolean;
  /** Where the own way runs as it comes in, and where its dot stands. Null where it does not run. */
  readonly from: Rail | null;
  readonly at: Rail | null;
}

/** The rail of the best way, or the one beside it. */
export type Rail = 'on' | 'off';

/**
 * The stations as rows of the map. A decision of full credit at which the best way comes by stands on its rail.
 * @param chapterTitle of a chapter by its id.
 */
export function rowsOf(
  stations: readonly Station[],
  chapterTitle: (id: string) => string,
): readonly MapRow[] {
  let number = 0;
  let from: Rail | null = null;
  return stations.map((station, i) => {
    const { step, title, detour, own, best } = station;
    const same = own !== null && own.credit === 1 && best !== null;
    const at: Rail | null = own && (same ? 'on' : 'off');
    const row: MapRow = {
      step,
      title,
      detour,
      opens: stations[i - 1]?.chapter === station.chapter ? null : chapterTitle(station.chapter),
      own: own && { number: ++number, review: own },
      best,
      same,
      from,
      at,
    };
    from = at ?? from;
    return row;
  });
}
