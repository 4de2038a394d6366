import type { Act } from '../../domain/act.ts';
import type { Linter } from './linter.ts';
import { stepsOf } from './steps.ts';

/** Every act that a step offers is judged by exactly one of the tables it asks, and acts of `several` have no parameters. */
export const optionsAreJudgedOnce: Linter = (library, report) => {
  for (const { kase, step, tables, path } of stepsOf(library)) {
    step.options.forEach(({ act }, o) => {
      const judging = tables.filter((table) => table.judges.includes(act));
      if (judging.length !== 1) {
        report(
          'case',
          kase.id,
          [...path, 'options', o, 'act'],
          `is judged by ${judging.length} of the tables asked; make it one`,
        );
      }
      if (step.kind !== 'one' && (library.acts[act] as Act).parameters.length > 0) {
        report(
          'case',
          kase.id,
          [...path, 'options', o, 'act'],
          'has parameters, which only a step of kind one can ask for',
        );
      }
    });
    tables.forEach((table, t) => {
      const isOrder = table.constraints.length > 0;
      if (isOrder !== (step.kind === 'order')) {
        report(
          'case',
          kase.id,
          [...path, 'asks', t],
          'a step of kind order asks a table of constraints, and no other does; change the one or the other',
        );
      }
      if (!step.options.some((option) => table.judges.includes(option.act))) {
        report('case', kase.id, [...path, 'asks', t], 'judges none of the options; remove it');
      }
    });
  }
};
