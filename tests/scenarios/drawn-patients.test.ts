import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shippedCases } from '../../src/content/shipped.ts';
import { draw, soundnessOf } from '../../src/course/draw.ts';
import { book, judge } from '../support/shipped.ts';
import golden from './drawn-patients.json' with { type: 'json' };

/** `DRAWS=100000 npm run unit -- drawn-patients` draws as many as the promise speaks of. */
const DRAWS = Number(process.env['DRAWS'] ?? 10_000);

/**
 * Of all cases together no draw is unsound, and each seed draws the patient that it always drew. If the second test
 * fails, links and stored attempts would lead to other patients: raise the version in scenarios/content.yaml and
 * write the new digests beside the old.
 */
const digests = (golden as Record<string, Record<string, string>>)[book.version] ?? {};

describe.each(shippedCases)('drawn patients of $id', ({ id, load }) => {
  it('are sound', async () => {
    const { default: kase } = await load();
    const soundness = soundnessOf(judge.reader, kase);
    const unsound: number[] = [];
    for (let seed = 1; seed <= DRAWS / shippedCases.length; seed++) {
      const known = { ...kase.fixed, ...draw(soundness, kase, seed) };
      if (kase.sound.some(({ never }) => judge.reader.holds(never, known))) unsound.push(seed);
    }
    expect(unsound).toEqual([]);
  });

  it('stay the same for the same seed', async () => {
    const { default: kase } = await load();
    const soundness = soundnessOf(judge.reader, kase);
    const hash = createHash('sha256');
    for (let seed = 1; seed <= 1000; seed++) {
      const patient = Object.entries(draw(soundness, kase, seed));
      hash.update(JSON.stringify(patient.sort(([a], [b]) => (a < b ? -1 : 1))));
    }
    expect(hash.digest('hex').slice(0, 16)).toBe(digests[id]);
  });
});
