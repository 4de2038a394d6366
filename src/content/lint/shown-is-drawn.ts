import type { Linter } from './linter.ts';
import { picturedFacts } from './pictured-facts.ts';

/** What an act shows while it is chosen is drawn by some picture. */
export const shownIsDrawn: Linter = (library, report) => {
  const drawn = new Set(Object.values(picturedFacts).flat());
  for (const act of Object.values(library.acts))
    for (const fact of Object.keys(act.shows ?? {}))
      if (!drawn.has(fact))
        report('acts', act.id, ['shows', fact], 'no picture draws this; leave it out');
};
