import { replay } from '../../src/course/replay.ts';
import { strategies } from '../../src/course/strategies.ts';
import { courses, judge } from './content.ts';
import { medianMs, report } from './figure.ts';

const DECISIONS = 20;

/** The longest attempts come first: who errs takes the detours. */
const [longest] = [...courses(20, strategies.least)].sort(
  (a, b) => b.frames.length - a.frames.length,
);
if (!longest) throw new Error('there is no case to replay');
const { scope, entry, frames } = longest;
const decisions = frames.slice(0, DECISIONS).map((frame) => frame.decision);

report({
  what: `replay of an attempt of ${decisions.length} decisions`,
  value: medianMs(200, () => void replay(judge, scope, entry, decisions)),
  unit: 'ms',
  budget: 5,
  good: 'less',
});
