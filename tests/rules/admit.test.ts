import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInDomain } from '../../src/domain/fact.ts';
import { admit } from '../../src/rules/admit.ts';
import { workedExample } from '../support/worked-example.ts';

const { facts } = workedExample().book;

describe('the door for values of unknown origin', () => {
  it('admits what exists and lies in its domain', () => {
    const known = { site: 'ivc', 'workup.imagingDone': false, 'tract.offsetMm': -40 };
    expect(admit(facts, known)).toEqual({ facts: known, problems: [] });
  });

  it('admits nothing of an empty list, and finds nothing wrong with it', () => {
    expect(admit(facts, {})).toEqual({ facts: {}, problems: [] });
  });

  it('names every fact that nobody has defined, those that every object has included', () => {
    const raw = JSON.parse('{ "gradde": "high", "constructor": 1, "__proto__": 2 }') as object;
    expect(admit(facts, { ...raw, site: 'ivc' })).toEqual({
      facts: { site: 'ivc' },
      problems: [
        { is: 'unknown fact', fact: 'gradde' },
        { is: 'unknown fact', fact: 'constructor' },
        { is: 'unknown fact', fact: '__proto__' },
      ],
    });
  });

  it('turns away what its domain does not hold, and says what it takes', () => {
    expect(admit(facts, { site: 'leg', 'workup.imagingDone': 'yes' }).problems).toEqual([
      { is: 'out of domain', fact: 'site', value: 'leg', wants: 'one of saphenous, ivc' },
      {
        is: 'out of domain',
        fact: 'workup.imagingDone',
        value: 'yes',
        wants: 'true or false',
      },
    ]);
  });

  it.each([Number.NaN, Infinity, -Infinity, 41, -40.5, '18', null, undefined, [18], {}])(
    'turns away %o as a number of millimetres',
    (value) => {
      const admitted = admit(facts, { 'tract.offsetMm': value });
      expect(admitted.facts).toEqual({});
      expect(admitted.problems).toEqual([
        { is: 'out of domain', fact: 'tract.offsetMm', value, wants: 'a number from -40 to 40' },
      ]);
    },
  );

  it('takes no derived fact, because that is worked out', () => {
    expect(admit(facts, { 'tract.placement': 'in-line' })).toEqual({
      facts: {},
      problems: [
        {
          is: 'out of domain',
          fact: 'tract.placement',
          value: 'in-line',
          wants: 'no value: it is worked out',
        },
      ],
    });
  });

  it('lets nothing through that is not in its domain, whatever it is given', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(facts)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, fc.anything()), (raw) => {
        const admitted = admit(facts, raw);
        for (const [id, value] of Object.entries(admitted.facts)) {
          expect(isInDomain(facts[id]?.domain ?? { type: 'boolean' }, value)).toBe(true);
        }
        const { length } = Object.keys(admitted.facts);
        expect(length + admitted.problems.length).toBe(Object.keys(raw).length);
      }),
    );
  });
});
