import { cellsOf } from '../../src/course/cells.ts';
import { strategies } from '../../src/course/strategies.ts';
import { seenFacts } from '../../src/domain/patient.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { isProblem } from '../../src/domain/decision.ts';
import { courses, judge } from './content.ts';
import { report } from './figure.ts';

const PATIENTS = 50;
const SECONDS = 2;

/** Every act of every table that is asked on the way of drawn patients, as it would be judged there. */
const questions = [...courses(PATIENTS, strategies.best), ...courses(PATIENTS, strategies.least)]
  .flatMap(({ scope, frames }) => {
    const cells = cellsOf(judge.book, scope.kase);
    return frames.flatMap(({ step, before }) =>
      step.asks.flatMap((table) =>
        (judge.book.tables[table]?.judges ?? []).map((act) => {
          const parameters = judge.book.acts[act]?.parameters ?? [];
          const known: Facts = { ...seenFacts(before), ...cells.combined(parameters)[0] };
          return { table, act, known };
        }),
      ),
    );
  })
  .filter(({ table, act, known }) => !isProblem(judge.judge(table, act, known)));

/** Seconds of work, whatever else the machine is busy with. */
const worked = (): number => process.cpuUsage().user / 1e6;

let judged = 0;
const from = worked();
while (worked() - from < SECONDS) {
  for (const { table, act, known } of questions) judge.judge(table, act, known);
  judged += questions.length;
}
const perSecond = judged / (worked() - from);

report({
  what: 'explained judgements on one core',
  value: Math.round(perSecond),
  unit: 'per second',
  budget: 300_000,
  good: 'more',
});
