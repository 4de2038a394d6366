import type { Step, StepKind } from '../domain/case.ts';
import type { Pitfall } from '../domain/guidance.ts';
import type { RuleTable } from '../domain/table.ts';
import { drawFor } from '../course/draw-for.ts';
import { openAt } from '../course/open.ts';
import type { Judge } from '../rules/judge.ts';
import type { CaseAtHand } from './question.ts';
import { bestRoad } from './road.ts';

/** A decision of a case that can be asked of a class, and what it is about. */
export interface Pickable {
  readonly case: string;
  readonly caseTitle: string;
  readonly chapter: string;
  readonly chapterTitle: string;
  readonly step: string;
  readonly title: string;
  readonly kind: StepKind;
  readonly tables: readonly { readonly id: string; readonly question: string }[];
  /** The pitfalls that some patient meets there. */
  readonly pitfalls: readonly Pick<Pitfall, 'id' | 'title' | 'severity'>[];
  /** How it can be met without an error: from the beginning (null), or in a situation. */
  readonly ways: readonly (string | null)[];
}

/** So many patients are led along each road to see what they meet. */
const SAMPLE = 24;

/**
 * The decisions of a case that the best road of some patient meets, in the order of the case; so that they can be
 * looked for by pitfall, chapter or rule table. Detours are met only after errors, and are left out.
 */
export function pickableIn(judge: Judge, { kase, cells }: CaseAtHand): readonly Pickable[] {
  const met = new Map<string, { pitfalls: Set<string>; ways: Set<string | null> }>();
  for (const way of [null, ...kase.situations.map(({ id }) => id)]) {
    for (let seed = 0; seed < SAMPLE; seed++) {
      const given = drawFor(judge, kase, seed === 0 ? null : seed, way);
      for (const { step, patient } of bestRoad(judge, { kase, cells }, way, given)) {
        const found = met.get(step.id) ?? { pitfalls: new Set(), ways: new Set() };
        met.set(step.id, found);
        found.ways.add(way);
        for (const id of openAt(judge, cells, step, patient)) found.pitfalls.add(id);
      }
    }
  }
  return kase.chapters.flatMap((chapter) =>
    chapter.steps.flatMap((id): readonly Pickable[] => {
      const found = met.get(id);
      if (!found) return [];
      const { title, kind, asks } = kase.steps[id] as Step;
      return [
        {
          case: kase.id,
          caseTitle: kase.title,
          chapter: chapter.id,
          chapterTitle: chapter.title,
          step: id,
          title,
          kind,
          tables: asks.map((table) => ({
            id: table,
            question: (judge.book.tables[table] as RuleTable).question,
          })),
          pitfalls: [...found.pitfalls].map((pitfall) => {
            const { title: name, severity } = judge.book.pitfalls[pitfall] as Pitfall;
            return { id: pitfall, title: name, severity };
          }),
          ways: [...found.ways],
        },
      ];
    }),
  );
}
