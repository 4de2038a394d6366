import { shippedCases, shippedRulebook } from '../../src/content/shipped.ts';
import { cellsOf } from '../../src/course/cells.ts';
import type { Case } from '../../src/domain/case.ts';
import { compileJudge } from '../../src/rules/judge.ts';

/**
 * The content as it ships. The test server builds it from scenarios/ once for all test files, which no test
 * file could do for the others.
 */
export const book = shippedRulebook;
export const judge = compileJudge(book);

export const saphenous = await shipped('saphenous-vein-mass');
export const cells = cellsOf(book, saphenous);
export const uterus = await shipped('premenopausal-uterine-lms');

async function shipped(id: string): Promise<Case> {
  const entry = shippedCases.find((one) => one.id === id);
  if (!entry) throw new Error(`no case is called "${id}"`);
  return (await entry.load()).default;
}
