/** A number with what it counts, such as "1 attempt" or "2,000 attempts". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

/** What is kept of somebody: the log counts exercises as attempts of one decision. */
export const attemptsKept = (count: number): string =>
  counted(count, 'attempt or exercise', 'attempts and exercises');
