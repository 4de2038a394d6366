import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One thing that was measured, beside what was promised. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
  /** Whether more or less than the budget is good. */
  readonly good: 'more' | 'less';
}

/** Hands figures to scripts/bench.mjs, one line each. */
export function report(...figures: readonly Figure[]): void {
  for (const figure of figures) console.log(JSON.stringify(figure));
}

/** The median time of a piece of work, in milliseconds, after a warm-up. */
export function medianMs(times: number, work: () => void): number {
  for (let i = 0; i < times / 4; i++) work();
  const all = Array.from({ length: times }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
}

/** Collects garbage, so that what is in use can be measured. */
export function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
