import { describe, expect, it } from 'vitest';
import { personaOf } from '../../src/course/present-step.ts';
import { wordingOf } from '../../src/course/text.ts';
import { always } from '../../src/domain/fact.ts';
import { faceFor } from '../../src/review/face.ts';
import { saphenous } from '../support/shipped.ts';

const scope = { kase: saphenous, chapter: null };
const plain = { kase: saphenous, told: [], names: {} };
const nameOf = (seed: number | null): string => personaOf(scope, seed).name;
const all = saphenous.personas.map(({ name }) => name);

describe('the face of a fresh patient', () => {
  it('has a name that was not met yet, then the one that was not met for longest', () => {
    const met = (name: string, i: number) => [name, `2026-01-${10 + (i % 20)}`] as const;
    const [, second, ...others] = all as [string, string, ...string[]];
    for (const seed of [1, 2, 3]) {
      const names = Object.fromEntries([all[0] as string, ...others].map(met));
      expect(nameOf(faceFor({ ...plain, names, seed }))).toBe(second);
      const again = { ...names, [second]: '2025-12-31' };
      expect(nameOf(faceFor({ ...plain, names: again, seed }))).toBe(second);
    }
  });
  it('is told in other words than the one before, where there are other words', () => {
    const lump = { when: always, text: 'A lump.', or: ['A swelling.'] };
    for (const before of [null, 1, 2, 3, 4]) {
      const face = faceFor({ ...plain, told: [lump], before, seed: 9 });
      expect(wordingOf(lump, face)).not.toBe(wordingOf(lump, before));
    }
    const only = { ...plain, told: [{ when: always, text: 'A lump.' }], seed: 9 };
    expect(faceFor({ ...only, before: null })).toBe(faceFor(only));
  });
  it('is the same for the same seed, and another for another', () => {
    const faces = [1, 1, 2].map((seed) => faceFor({ ...plain, seed }));
    expect(faces[0]).toBe(faces[1]);
    expect(faces[0]).not.toBe(faces[2]);
  });
});
