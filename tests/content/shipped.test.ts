import { expect, it } from 'vitest';
import { loadGuidance } from '../../src/content/shipped.ts';

it('guidance is loaded frozen, each statement with its source', async () => {
  const { sources, statements } = await loadGuidance();
  expect(Object.isFrozen(statements)).toBe(true);
  const cited = Object.values(statements).map((statement) => statement.source);
  expect(cited.length).toBeGreaterThan(0);
  for (const source of new Set(cited)) expect(sources).toHaveProperty([source]);
});
