import { END } from '../../domain/case.ts';
import type { Case, Step } from '../../domain/case.ts';

/** The steps that routes of this step can lead to, whatever the patient; routes behind one that always holds never do. */
export function successors(step: Step): readonly string[] {
  const always = step.next.findIndex(({ when }) => when.op === 'all' && when.of.length === 0);
  const routes = always < 0 ? step.next : step.next.slice(0, always + 1);
  const ids = routes.map((route) => route.to);
  return [...new Set(always < 0 ? [...ids, END] : ids)];
}

/** The steps of a case so that every route leads forward, or the circle that forbids it. */
export function orderOf(kase: Case): { order: readonly Step[] } | { circle: readonly string[] } {
  const done = new Set<string>();
  const order: Step[] = [];
  let circle: readonly string[] | undefined;
  const visit = (id: string, path: readonly string[]): void => {
    const step = kase.steps[id];
    if (circle || !step || done.has(id)) return;
    if (path.includes(id)) {
      circle = [...path.slice(path.indexOf(id)), id];
      return;
    }
    for (const next of successors(step)) visit(next, [...path, id]);
    done.add(id);
    order.push(step);
  };
  Object.keys(kase.steps)
    .reverse()
    .forEach((id) => visit(id, []));
  return circle ? { circle } : { order: order.reverse() };
}
