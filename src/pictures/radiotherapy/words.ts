import { ruledInWords, span } from '../ruled-words.ts';
import type { Dose, RadiotherapyScene, Weeks } from './scene.ts';

/** "5 weeks", "1 week". */
const weeksInWords = (count: number): string => `${count} ${count === 1 ? 'week' : 'weeks'}`;

/** Where the patient stood: "Visit 5 weeks after surgery, wound closed". */
export function healingInWords({ today, wound, haematoma }: Weeks): string {
  const state = wound === null ? '' : `, wound ${wound}`;
  return `Visit ${weeksInWords(today)} after surgery${state}${haematoma ? ', haematoma' : ''}`;
}

/** When treatment starts, with the wait for it. */
export function startInWords({ today, start }: Weeks): string {
  if (start === null) return 'No start is set';
  const wait = start - today;
  const after = wait === 0 ? 'at once' : `${weeksInWords(wait)} after the visit`;
  return `Treatment starts in week ${start}, ${after}`;
}

/** What this course gives: "27 days of 2 Gy: 54 Gy". */
export function courseInWords({ days, course }: Dose): string {
  if (course === null) return 'No dose is set';
  return days ? `${days.count} days of ${days.gy} Gy: ${course} Gy` : `This course: ${course} Gy`;
}

/** What the tissue gets in all: "with 50 Gy before: 104 Gy to the same tissue". */
export function sumInWords({ before, course, total }: Dose): string {
  if (before === 0) return '';
  return course === null
    ? `${before} Gy were given before`
    : `with ${before} Gy before: ${total} Gy to the same tissue`;
}

export const weeksRuled = ({ ruled }: Weeks): string =>
  ruledInWords(
    ruled,
    (from, to) => `week ${span(from, to)}`,
    'By the rule no date that is fixed today is right.',
  );

export const doseRuled = ({ ruled, before }: Dose): string =>
  ruledInWords(
    ruled,
    (from, to) =>
      `${span(from, to)} Gy${before > 0 ? ` (${span(before + from, before + to)} in all)` : ''}`,
    'By the rule no dose that is set here is right.',
  );

/** What the plan shows, for those who do not see it. */
export function sceneInWords({ weeks, dose }: RadiotherapyScene): string {
  const parts: string[] = [];
  if (weeks) parts.push(`${healingInWords(weeks)}.`, `${startInWords(weeks)}.`, weeksRuled(weeks));
  if (dose) {
    const sum = sumInWords(dose);
    parts.push(`${courseInWords(dose)}${sum === '' ? '' : `; ${sum}`}.`, doseRuled(dose));
  }
  return parts.filter((part) => part !== '').join(' ');
}
