import { describe, expect, it } from 'vitest';
import { proveCommand } from '../../src/cli/commands/prove.ts';
import { machineWith, runs } from '../support/machine.ts';
import type { Edit } from '../support/tiny-library.ts';

const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });
const proved = (args: string, ...edits: Edit[]) =>
  runs(proveCommand, args, machineWith({}, ...edits));

describe('prove', () => {
  it('prints the figures', async () => {
    const { code, json } = await proved('--json');
    expect(code).toBe(0);
    expect(json()).toEqual({
      cases: 1,
      variants: 6,
      states: 44,
      edges: 68,
      decisionsJudged: 253,
      deadEnds: 0,
      unreachableSteps: 0,
      unjudgedOptions: 0,
      uncitedFindings: 0,
      unseenLeaks: 0,
      pitfallsNamed: 6,
      pitfallsReachable: 6,
      pitfallsEscapable: 6,
      viewsDrawn: 0,
      bestPathPercentMin: 100,
      leastPathPercentMax: 10,
      mostPathPercentMax: 75,
      seconds: 1,
      ok: true,
      recorded: true,
      broken: [],
    });
  });

  it('says in words what does not hold, and shows where', async () => {
    const { code, out } = await proved(
      '--case tiny',
      inRules('{ id: open-large, verdicts', '{ id: open-large, when: { tract: soiled }, verdicts'),
    );
    expect(code).toBe(1);
    expect(out).toContain('states                 44\n');
    expect(out).toContain(
      [
        'BROKEN tiny: 1 options that nothing judges',
        '  tissue: The table "tissue" has no row for "cut-open" in this patient.',
        '    decided: cut-open',
        '    where: lump.sizeCm 8, lump.imaged true',
      ].join('\n'),
    );
    expect(out).toContain('tiny: no patient meets row "open-large" of "tissue"\n');
    expect(out).toMatch(/\n\d promises do not hold\.$/);
  });

  it.each<[string, string, Edit]>([
    [
      'reachableSteps',
      'late-image',
      {
        file: 'cases/tiny.yaml',
        from: 'next: [{ when: { lump.imaged: false }, to: late-image }]',
        to: 'ordered: false',
      },
    ],
    [
      'reachableSituations',
      'sent-late',
      { file: 'cases/tiny.yaml', from: 'at: plan', to: 'at: late-image' },
    ],
    [
      'mendablePitfalls',
      'needle-off-line',
      {
        file: 'pitfalls/all.yaml',
        from: '{ tract.taken: true }',
        to: '{ tract.taken: true, tract: clean }',
      },
    ],
    [
      'bestIsPerfect',
      'score 75',
      inRules('verdicts: { needle: correct }', 'verdicts: { needle: suboptimal }'),
    ],
    ['mostFails', 'up to 95', inRules('needle: harmful', 'needle: acceptable')],
    [
      'finished',
      'circle',
      {
        file: 'cases/tiny.yaml',
        from: 'asks: [plan]',
        to: 'asks: [plan]\n        next: [{ when: { tract: soiled }, to: tissue }]',
      },
    ],
    [
      'finished',
      'first → first',
      {
        file: 'cases/tiny.yaml',
        from: 'next: [{ when: { lump.imaged: false }, to: late-image }]',
        to: 'next: [{ to: first }]',
      },
    ],
  ])('reports a broken promise: %s', async (promise, word, edit) => {
    const { code, json } = await proved('--json', edit);
    const { broken, ok } = json() as { broken: { promise: string; words: string }[]; ok: boolean };
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(broken.find((one) => one.promise === promise)?.words).toContain(word);
  });

  it('marks rows that were written for other patients', async () => {
    const { out } = await proved(
      '',
      inRules(
        'rows:\n    - { id: clear,',
        'rows:\n    - { id: arm, when: { site: arm }, verdicts: { reoperate: correct, leave-it: harmful }, why: An arm., statements: [clear-it] }\n    - { id: clear,',
      ),
    );
    expect(out).toContain('row "arm" of "report-of-a-leg", which is for other patients\n');
    expect(out).toMatch(/\nAll promises hold\.$/);
  });

  it('reports every defect that is planted', async () => {
    const { code, json } = await proved('--self-test --json');
    const { planted, ok } = json() as {
      planted: { defect: string; reported: boolean }[];
      ok: boolean;
    };
    expect(planted.filter(({ reported }) => !reported)).toEqual([]);
    expect(planted).toHaveLength(18);
    expect({ code, ok }).toEqual({ code: 0, ok: true });
  });

  it('ends with 1 if a defect is missed', async () => {
    // nothing promises to be mended: that defect cannot be planted
    const { code, out } = await proved('--self-test', {
      file: 'pitfalls/all.yaml',
      from: 'mended: { tract.taken: true }',
      to: '',
    });
    expect(code).toBe(1);
    expect(out).toContain('MISSED   tiny: a pitfall that nothing mends (nothing to plant it in)\n');
    expect(out).toMatch(/\n17 of 18 defects reported\.$/);
  });

  it('records the figures that the app shows, and notices when they are others', async () => {
    const machine = machineWith();
    expect((await runs(proveCommand, '--record --json', machine)).code).toBe(0);
    expect(JSON.parse(machine.written.get('scenarios/proof.json') ?? '')).toMatchObject({
      content: '2026.1',
      cases: { tiny: { states: 44, bestPathPercentMin: 100, ok: true } },
    });
    expect((await runs(proveCommand, '', machine)).code).toBe(0);
    machine.write('scenarios/proof.json', '{}');
    const { code, out } = await runs(proveCommand, '', machine);
    expect(code).toBe(1);
    expect(out).toMatch(/\nThe app would show other figures than these; run "npm run -s prove/);
  });

  it('records all cases or none', async () => {
    const machine = machineWith();
    expect(await runs(proveCommand, '--record --case tiny', machine)).toMatchObject({ code: 2 });
    expect(machine.written.size).toBe(0);
  });

  it('explains itself, and knows its cases', async () => {
    expect((await proved('--help')).out).toMatch(/^Usage: npm run -s prove/);
    expect(await proved('--case x')).toMatchObject({
      code: 1,
      error: 'No case is called "x". The cases are: tiny.',
    });
  });
});
