import { expect, it } from 'vitest';
import { loadGuidance, loadProof, loadUsage, shippedCases } from '../../src/content/shipped.ts';

it('guidance is loaded frozen, each statement with its source', async () => {
  const { sources, statements } = await loadGuidance();
  expect(Object.isFrozen(statements)).toBe(true);
  const cited = Object.values(statements).map((statement) => statement.source);
  expect(cited.length).toBeGreaterThan(0);
  for (const source of new Set(cited)) expect(sources).toHaveProperty([source]);
});

it('the figures of the proof are recorded for every case', async () => {
  const proof = await loadProof();
  expect(Object.keys(proof?.cases ?? {}).sort()).toEqual(shippedCases.map(({ id }) => id).sort());
});

it('what uses a statement is known of each', async () => {
  const [{ statements }, usage] = await Promise.all([loadGuidance(), loadUsage()]);
  expect(Object.keys(usage.statements).sort()).toEqual(Object.keys(statements).sort());
});
