import type { AttemptHeader } from '../domain/attempt.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What an attempt is called: as the situation or the chapter that is played, else as its case. */
export function attemptTitle(
  {
    title,
    chapters,
    situations,
  }: Omit<Titled, 'id'> & {
    readonly chapters: readonly Titled[];
    readonly situations: readonly Titled[];
  },
  { chapter, situation }: Pick<AttemptHeader, 'chapter' | 'situation'>,
): string {
  const part =
    situations.find((one) => one.id === situation) ?? chapters.find((one) => one.id === chapter);
  return part?.title ?? title;
}
