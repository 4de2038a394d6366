import { runsInWords, span } from '../ruled-words.ts';
import type { VisitsScene } from './scene.ts';

const every = (months: number): string => (months === 1 ? 'every month' : `every ${months} months`);
const everySpan = (from: number, to: number): string =>
  from === to ? every(from) : `every ${span(from, to)} months`;

/** What is set: "Every 4 months, after year 3 every 6: 13 visits". */
export function calendarInWords({ early, late, months, none }: VisitsScene): string {
  if (none) return 'No visit is planned';
  if (early === null)
    return late === null ? 'No calendar is set' : `To year 3 not set, then ${every(late)}`;
  const first = `E${every(early).slice(1)}`;
  if (late === null) return `${first} to year 3, then not set`;
  if (late === early) return `${first} for 5 years: ${months.length} visits`;
  return `${first}, after year 3 every ${late === 1 ? 'month' : late}: ${months.length} visits`;
}

/** The months of a year with a visit on one line: "4 8 12", "13 to 24" for every month. */
export function monthsInWords(months: readonly number[] | null): string {
  const [first, last] = [months?.[0], months?.at(-1)];
  if (!months || first === undefined || last === undefined) return '–';
  return months.length === 12 ? span(first, last) : months.join(' ');
}

/** What the rules say of it. Empty before the decision. */
export function ruledVisits({ ruled }: VisitsScene): string {
  if (!ruled) return '';
  return `By the rule here: ${runsInWords(ruled.early, everySpan)}; after year 3 ${runsInWords(ruled.late, everySpan)}.`;
}

/** What the calendar shows, for those who do not see it. */
export const sceneInWords = (scene: VisitsScene): string =>
  [`${calendarInWords(scene)}.`, ruledVisits(scene)].filter((part) => part !== '').join(' ');
