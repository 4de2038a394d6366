import { describe, expect, it } from 'vitest';
import { play } from '../../src/cli/commands/play.ts';
import { machineWith, runs } from '../support/machine.ts';

interface Played {
  readonly percent: number;
  readonly passed: boolean;
  readonly decisions: readonly { step: string }[];
  readonly findings: readonly { step: string; verdict: string }[];
  readonly patient: Record<string, unknown>;
  readonly because: readonly string[];
}

async function played(args: string, files: Record<string, string> = {}) {
  const { code, json } = await runs(
    play,
    `tiny ${args} --json`.replace('  ', ' '),
    machineWith(files),
  );
  return { code, ...(json() as Played) };
}

describe('play', () => {
  it('plays the patient of the first play by the best decisions', async () => {
    const { code, percent, passed, decisions, findings, patient } = await played('');
    expect(code).toBe(0);
    expect({ percent, passed }).toEqual({ percent: 100, passed: true });
    expect(decisions.map(({ step }) => step)).toEqual([
      'first',
      'tissue',
      'plan',
      'operation',
      'report',
    ]);
    expect(findings[0]).toMatchObject({
      step: 'first',
      act: 'image',
      verdict: 'correct',
      row: 'look',
    });
    expect(patient).toEqual({ 'lump.sizeCm': 4, 'lump.depth': 'deep', 'fate.margin': 'clear' });
  });

  it('plays by a strategy', async () => {
    expect(await played('--decisions least')).toMatchObject({ percent: 10, passed: false });
    expect(await played('--decisions most')).toMatchObject({ percent: 65, passed: false });
  });

  it('plays with facts that were set, and a seed', async () => {
    const { patient } = await played('--set fate.margin=involved --set lump.sizeCm=2');
    expect(patient).toMatchObject({ 'fate.margin': 'involved', 'lump.sizeCm': 2 });
    const seeded = await played('--seed 3 --set lump.sizeCm=8');
    expect(seeded.patient).toMatchObject({ 'lump.sizeCm': 8, 'lump.depth': 'deep' });
  });

  it('plays a chapter alone, and a situation', async () => {
    expect((await played('--chapter after')).decisions.map(({ step }) => step)).toEqual([
      'plan',
      'operation',
      'report',
    ]);
    const { findings } = await played('--situation sent-late');
    expect(findings[0]).toMatchObject({ step: 'plan', act: 'take-tract', verdict: 'correct' });
  });

  it('plays decisions from a file', async () => {
    const yaml = `
- { step: first, acts: [wait], certainty: guess }
- { step: late-image, acts: [image] }
- { step: tissue, acts: [{ act: needle, with: { needle.side: along, needle.offsetMm: 0 } }], reason: quick }
`;
    const { code, percent, decisions } = await played('--decisions d.yaml', { 'd.yaml': yaml });
    expect(code).toBe(0);
    expect(decisions).toHaveLength(3);
    expect(percent).toBe(20);
  });

  it('says which decision does not fit, and why', async () => {
    const json =
      '[{"step":"first","acts":["image"]},{"step":"tissue","acts":["needle"],"reason":"quick"}]';
    const { code, because } = await played('--decisions d.json', { 'd.json': json });
    expect(code).toBe(1);
    expect(because).toEqual([
      'At "tissue": "Side" is not set.',
      'At "tissue": "Offset" is not set.',
    ]);
  });

  it('tells the attempt', async () => {
    const { out } = await runs(play, 'tiny --decisions least');
    expect(out).toBe(`For education only. Not advice on a real patient.

A tiny case: Ada, a lump in the leg

Week 0  First
  A lump.
  > Wait
    harmful
      Look first.
      Pitfall: waited
      [first-look / look]

Week 6  Late
  It has grown.
  > Send home
    harmful
      Look first.
      Pitfall: waited
      [first-look / look]
  It measures 4 cm.

Week 8  Tissue
  A lump of 4 cm.
  > Cut it open
    because: It is easy to reach.
    acceptable with reason
      Small.
      [tissue / open-small]

Week 9  Plan
  The board meets.
  > None of these
    suboptimal
      Look at the lungs.
      [plan / lungs]
    suboptimal: Chest CT, left out
      Look at the lungs.
      [plan / lungs]

Week 9  Operation
  The theatre is ready.
  > Draw the line
    suboptimal: Operate, left out
      Draw it first.
      [operation / line-first]
    harmful: Operate, left out
      It bleeds.
      Pitfall: operated-without-clamp
      [operation / clamp-first]

Week 12  Report
  12 weeks later the margin is known.
  > Leave it
    harmful
      It is late.
      Pitfall: tumour-left
      [report-of-a-leg / late]

It comes back.
10 %, 0 of 5 decisions in full, 4 harmful and not put right: not passed.`);
  });

  it('tells settings, and an attempt that stops', async () => {
    const yaml =
      '- { step: first, acts: [image] }\n- { step: tissue, reason: quick, acts: [{ act: needle, with: { needle.side: along, needle.offsetMm: 20 } }] }\n- { step: first, acts: [image] }';
    const { code, out } = await runs(play, 'tiny --decisions d', machineWith({ d: yaml }));
    expect(code).toBe(1);
    expect(out).toContain('  > Needle (Side along, Offset 20 mm)\n');
    expect(out).toContain('\n  It went astray.\n');
    expect(out).toContain(
      'The attempt is not finished.\nStopped: At "plan": the decision belongs to "first".\n20 %',
    );
  });

  it.each([
    ['a case that is not there', 'other', 1, 'No case is called "other". The cases are: tiny.'],
    [
      'a chapter that is not there',
      'tiny --chapter x',
      1,
      'This case has no chapter "x". It has: before, after.',
    ],
    [
      'a situation that is not there',
      'tiny --situation x',
      1,
      'This case has no situation "x". It has: sent-late.',
    ],
    [
      'a chapter and a situation',
      'tiny --chapter after --situation sent-late',
      2,
      'A chapter alone and a situation exclude each other. Choose one.',
    ],
    ['a seed that is no number', 'tiny --seed x', 2, '--seed takes a whole number, not "x".'],
    ['a fact without a value', 'tiny --set site', 2, '--set takes fact=value, not "site".'],
    ['a fact that is not there', 'tiny --set x=1', 1, 'Cannot set that:\n\nNo fact is called "x".'],
    [
      'a fact that is not drawn',
      'tiny --set tract=soiled',
      1,
      '"tract" is not drawn: it comes about in the course. Set given facts only.',
    ],
    [
      'a first patient that cannot be',
      'tiny --set lump.depth=superficial --set lump.sizeCm=8',
      1,
      'No sound patient of this case is like that:\n\nNo room.',
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const refused = await runs(play, args);
    expect(refused).toMatchObject({ code, out: '', error: message });
  });

  it('advises a seed where only the rest of the first patient does not fit', async () => {
    const base = {
      file: 'cases/tiny.yaml',
      from: 'base: { lump.sizeCm: 4',
      to: 'base: { lump.sizeCm: 8',
    };
    const { error } = await runs(play, 'tiny --set lump.depth=superficial', machineWith({}, base));
    expect(error).toBe(
      'The first patient of this case is not like that:\n\nNo room.\nGive a --seed too: the other facts are then drawn to fit.',
    );
  });

  it('refuses decisions that are none', async () => {
    const { code, error } = await runs(
      play,
      'tiny --decisions d',
      machineWith({ d: '[{ step: first }]' }),
    );
    expect(code).toBe(1);
    expect(error).toMatch(/^d, 0\.acts: .* Write a list of \{step, acts/);
    const other = await runs(play, 'tiny --decisions d', machineWith({ d: 'best' }));
    expect(other.error).toMatch(/^d, the list: /);
  });

  it('says where the best course of a patient does not come', async () => {
    const skip = { file: 'cases/tiny.yaml', from: 'at: plan', to: 'at: late-image' };
    const { error } = await runs(play, 'tiny --situation sent-late', machineWith({}, skip));
    expect(error).toBe(
      'The best course of this patient does not come to the situation "sent-late". Choose another --seed.',
    );
  });

  it('explains itself', async () => {
    expect((await runs(play, '--help')).out).toMatch(/^Usage: npm run -s play/);
  });
});
