import { describe, expect, it } from 'vitest';
import { guidance } from '../../src/cli/commands/guidance.ts';
import { machineWith, runs } from '../support/machine.ts';

describe('guidance', () => {
  it('prints how much of the guidance is used', async () => {
    const { code, json } = await runs(guidance, '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      statements: 3,
      usedByRules: 3,
      shownInCases: 3,
      unaccounted: 0,
    });
    expect((await runs(guidance, '')).out).toMatch(/\nstatements {12}3\n/);
  });

  it('ends with 1 if a statement is neither met nor explained', async () => {
    const machine = machineWith(
      {},
      {
        file: 'guidance/900.yaml',
        from: 'statements:\n',
        to: 'statements:\n  lonely: { says: Alone., section: All, kind: fact, strength: none, label: current, applies: {} }\n',
      },
    );
    const { code, json } = await runs(guidance, '--json', machine);
    expect(code).toBe(1);
    expect(json()).toMatchObject({ statements: 4, unaccounted: 1 });
  });

  it('explains itself', async () => {
    expect((await runs(guidance, '--help')).out).toMatch(/^Usage: npm run -s guidance/);
  });
});
