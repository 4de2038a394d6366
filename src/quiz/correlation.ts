/** Pearson's correlation of pairs whose means are zero; undefined where one side does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  const spread = Math.sqrt(xx * yy);
  return spread < 1e-9 ? undefined : xy / spread;
}
