import type { Reviewing } from './reviewing.ts';

/** What waits in the review. */
export interface Due {
  readonly pitfalls: number;
  readonly moments: number;
}

/** What waits in the review; undefined if the log cannot be read. */
export async function dueIn(reviewing: Reviewing): Promise<Due | undefined> {
  const standing = await reviewing.standing();
  if ('is' in standing) return undefined;
  return { pitfalls: reviewing.due(standing), moments: reviewing.moments(standing).length };
}
