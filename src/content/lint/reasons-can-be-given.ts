import type { Linter } from './linter.ts';
import { stepsOf } from './steps.ts';

/**
 * A step where an offered act can be "acceptable with reason" is of kind one, offers reasons, and offers a sound
 * one for each such mark. A step where none can be does not ask for reasons.
 */
export const reasonsCanBeGiven: Linter = (library, report) => {
  for (const { kase, step, tables, path } of stepsOf(library)) {
    const marks = tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        step.options.flatMap(({ act }) => {
          const mark = row.marks[act];
          return mark?.verdict === 'acceptable with reason'
            ? [{ row: row.id, act, sound: mark.reasons }]
            : [];
        }),
      ),
    );
    if (marks.length > 0 !== step.reasons.length > 0) {
      report(
        'case',
        kase.id,
        [...path, 'reasons'],
        'reasons are asked for exactly where a row says "acceptable with reason"; add or remove them',
      );
    }
    if (step.reasons.length > 0 && step.kind !== 'one') {
      report(
        'case',
        kase.id,
        [...path, 'kind'],
        'reasons are asked for at steps of kind one only; change the kind',
      );
    }
    for (const { row, act, sound } of step.reasons.length > 0 ? marks : []) {
      if (!sound.some((reason) => step.reasons.includes(reason))) {
        report(
          'case',
          kase.id,
          [...path, 'reasons'],
          `offers no reason that makes "${act}" acceptable in row "${row}"; add one`,
        );
      }
    }
  }
};
