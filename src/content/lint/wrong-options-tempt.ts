import type { Act } from '../../domain/act.ts';
import type { Linter } from './linter.ts';
import { stepsOf } from './steps.ts';

/** An option that some patient should not take says why a sensible resident would. */
export const wrongOptionsTempt: Linter = (library, report) => {
  for (const { kase, step, tables, path } of stepsOf(library)) {
    if (step.kind === 'order') continue;
    step.options.forEach(({ act, tempts }, o) => {
      const hasParameters = (library.acts[act] as Act).parameters.length > 0;
      const canBeWrong = tables.some((table) =>
        table.rows.some((row) => act in row.marks && row.marks[act]?.verdict !== 'correct'),
      );
      if (tempts === undefined && canBeWrong && !hasParameters) {
        report(
          'case',
          kase.id,
          [...path, 'options', o],
          'is wrong for some patient; add a line `tempts` that says why it is taken',
        );
      }
    });
  }
};
