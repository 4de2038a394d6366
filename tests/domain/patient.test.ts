import { describe, expect, it } from 'vitest';
import { seenFacts } from '../../src/domain/patient.ts';

describe('what is seen of a patient', () => {
  const facts = { site: 'saphenous', 'tumour.grade': 'high', 'course.week': 0, healed: false };

  it('is everything, if nothing is hidden', () => {
    expect(seenFacts({ facts, unseen: new Set() })).toEqual(facts);
  });

  it('leaves out what has not come to light, whatever its value', () => {
    const unseen = new Set(['tumour.grade', 'healed', 'never.heard.of']);
    expect(seenFacts({ facts, unseen })).toEqual({ site: 'saphenous', 'course.week': 0 });
  });

  it('is worked out once for each patient', () => {
    const patient = { facts, unseen: new Set(['healed']) };
    expect(seenFacts(patient)).toBe(seenFacts(patient));
    expect(seenFacts({ ...patient, unseen: new Set<string>() })).toEqual(facts);
  });
});
