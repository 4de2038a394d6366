import { describe, expect, it } from 'vitest';
import { keepWitness } from '../../src/storage/witness.ts';
import { fakeKeys } from './archive-world.ts';

const key = 'clear-margins.witness';
const broken = (): never => {
  throw new DOMException('no storage for you', 'SecurityError');
};

describe('the witness', () => {
  it('knows what was confirmed last, also in another tab', () => {
    const { storage } = fakeKeys();
    const one = keepWitness(() => storage);
    expect(one.read()).toBeUndefined();
    one.confirm({ place: 7, removed: 1, digest: 'abc' });
    expect(keepWitness(() => storage).read()).toEqual({ place: 7, removed: 1, digest: 'abc' });
  });

  it('never goes back, whichever tab speaks last', () => {
    const { storage } = fakeKeys();
    const witness = keepWitness(() => storage);
    witness.confirm({ place: 7, removed: 0, digest: 'seven' });
    witness.confirm({ place: 6, removed: 2, digest: 'six' });
    witness.confirm({ place: 7, removed: 1, digest: null });
    expect(witness.read()).toEqual({ place: 7, removed: 2, digest: 'seven' });
  });

  it.each(['', '{', '7', 'null', '[]', '{"place":"7","removed":0}', '{"place":7,"removed":-1}'])(
    'knows nothing where %j is stored',
    (content) => {
      const { storage } = fakeKeys(new Map([[key, content]]));
      expect(keepWitness(() => storage).read()).toBeUndefined();
    },
  );

  it.each([
    ['there is none', undefined],
    ['it throws when it is mentioned', broken],
    ['it throws when it is used', () => ({ getItem: () => null, setItem: broken })],
  ])('fails nobody where %s', (_, storage) => {
    const witness = keepWitness(storage);
    witness.confirm({ place: 7, removed: 1, digest: 'abc' });
    expect(witness.read()).toBeUndefined();
  });
});
