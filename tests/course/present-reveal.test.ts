import { describe, expect, it } from 'vitest';
import { presentReveal } from '../../src/course/present-reveal.ts';
import type { Line, Reveal } from '../../src/course/present-reveal.ts';
import { goTo } from '../../src/course/replay.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import {
  because,
  decided,
  inActs,
  inCase,
  inRules,
  needle,
  taken,
  tinyCourse,
} from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

/** What is shown after a decision of the first patient. */
function revealed(
  decision: Decision,
  different: Facts = {},
  made: TinyCourse = tinyCourse(),
  unseen: readonly string[] = [],
): Reveal {
  const place = goTo(made.judge, made.scope, decision.step, made.patient(different, unseen));
  return presentReveal(made.judge, made.cells, made.scope, taken(made, place, decision), null);
}
const briefly = ({ act, chosen, finding, set }: Line) =>
  [chosen ? `[${act}]` : act, 'verdict' in finding ? finding.verdict : finding.is, ...set].join(
    ' ',
  );

describe('what is shown after a decision', () => {
  it('is the verdict of every option, the chosen first, the others from best to worst', () => {
    expect(revealed(decided('first', 'wait')).lines.map(briefly)).toEqual([
      '[wait] harmful',
      'image correct',
    ]);
    const report = revealed(decided('report', 'reoperate'), { margin: 'clear' });
    expect(report.lines.map(briefly)).toEqual(['[reoperate] suboptimal', 'leave-it correct']);
  });

  it('puts what was wrongly left out behind what was chosen, and before all else', () => {
    const { lines, credit } = revealed(decided('plan', 'chest-film'), { tract: 'soiled' });
    expect(credit).toBe(0);
    const [chosen, ...leftOut] = lines.slice(0, 3);
    expect(chosen && briefly(chosen)).toBe('[chest-film] suboptimal');
    for (const { act, finding } of leftOut) expect(finding).toMatchObject({ act, done: false });
    expect(new Set(leftOut.map(({ act }) => act))).toEqual(new Set(['chest-ct', 'take-tract']));
    expect(lines.at(-1)?.act).toBe('nothing-more');
  });

  it('puts last what cannot be judged', () => {
    const unseen = revealed(because('quick', decided('tissue', needle())), {}, tinyCourse(), [
      'lump.sizeCm',
    ]);
    expect(unseen.lines.map(briefly)).toEqual(['[needle] correct along 0 mm', 'cut-open missing']);
  });

  it('judges an option not taken by the reason that was given', () => {
    const made = tinyCourse(
      inRules(
        'verdicts: { cut-open: acceptable with reason }',
        'verdicts: { cut-open: { verdict: acceptable with reason, pitfalls: [waited] } }',
      ),
    );
    const cut = (reason: string) =>
      revealed(because(reason, decided('tissue', needle())), {}, made).lines[1]?.finding;
    expect(cut('quick')).toMatchObject({ act: 'cut-open', pitfalls: ['waited'] });
    expect(cut('small-and-shallow')).toMatchObject({ act: 'cut-open', pitfalls: [] });
  });

  it("says why with this patient's values, and why an option tempts", () => {
    const made = tinyCourse(
      inRules('why: Look first.', 'why: "Look first, {name} has {lump.depth} lump."'),
      inCase(
        '{ act: wait, text: Wait }',
        '{ act: wait, text: "Wait for {name}", tempts: "{Name} is in no hurry." }',
      ),
    );
    const { lines } = revealed(decided('first', 'image'), {}, made);
    expect(lines).toMatchObject([
      { act: 'image', text: 'Image', finding: { why: 'Look first, Ada has deep lump.' } },
      { act: 'wait', text: 'Wait for Ada', tempts: 'Ada is in no hurry.' },
    ]);
    expect(lines[0]).not.toHaveProperty('tempts');
  });

  it('tells what happened, with what is known after it', () => {
    const image = revealed(decided('first', 'image'), {}, tinyCourse(), [
      'lump.sizeCm',
      'lump.depth',
    ]);
    expect(image.told).toEqual(['It measures 4 cm.']);
    expect(image.week).toBe(1);
    expect(image.seen).toMatchObject({
      'lump.sizeCm': 4,
      'lump.class': 'small',
      'lump.imaged': true,
    });
  });
});

describe('the reason that was given', () => {
  const given = (reason: string | null, ...acts: Parameters<typeof decided>[1][]) =>
    revealed(because(reason, decided('tissue', ...acts))).reason;

  it('counts, or does not, where the verdict asks for one', () => {
    expect(given('small-and-shallow', 'cut-open')).toMatchObject({ weight: 'it counts' });
    expect(given('quick', 'cut-open')).toEqual({
      text: 'It is quick.',
      weight: 'it does not count',
    });
  });

  it('is said all the same where the verdict does not hang on it', () => {
    expect(given('quick', needle())).toEqual({
      text: 'It is quick.',
      weight: 'the verdict does not hang on it',
    });
  });

  it('is none where none was asked for', () => {
    expect(revealed(decided('first', 'image')).reason).toBeNull();
  });
});

describe('an option that was not taken, with something to set', () => {
  it('is judged at its best', () => {
    const { lines } = revealed(because('quick', decided('tissue', 'cut-open')));
    expect(lines.map(briefly)).toEqual([
      '[cut-open] acceptable with reason',
      'needle correct along 0 mm',
    ]);
  });

  it('is judged as the option that was taken was set, if both set the same', () => {
    const made = tinyCourse(
      inActs(
        'cut-open: { label: Cut it open, past: Cut open,',
        'cut-open: { label: Cut it open, past: Cut open, parameters: [needle.side, needle.offsetMm],',
      ),
    );
    const { lines } = revealed(
      because('quick', decided('tissue', { act: 'cut-open', with: needle(20).with })),
      {},
      made,
    );
    expect(lines.map(briefly)).toEqual([
      '[cut-open] acceptable with reason along +20 mm',
      'needle harmful along +20 mm',
    ]);
  });

  it('is judged at any of its settings where it can be judged at none', () => {
    const made = tinyCourse(
      inRules('{ id: off, when: { needle.place: off-line }', '{ id: off, when: { margin: clear }'),
    );
    const { lines } = revealed(because('quick', decided('tissue', 'cut-open')), {}, made, [
      'margin',
    ]);
    expect(lines.map(briefly)).toEqual([
      '[cut-open] acceptable with reason',
      'needle missing along 0 mm',
    ]);
  });
});

describe('an order', () => {
  it('is shown by its constraints, not by its acts', () => {
    const made = tinyCourse(inRules('why: It bleeds.', 'why: "It bleeds, {name}."'));
    const { lines, constraints, credit } = revealed(
      decided('operation', 'draw-the-line', 'operate', 'clamp'),
      {},
      made,
    );
    expect(lines).toEqual([]);
    expect(credit).toBe(0);
    expect(constraints).toMatchObject([
      { row: 'line-first', verdict: 'correct' },
      { row: 'clamp-first', verdict: 'harmful', why: 'It bleeds, Ada.' },
    ]);
  });

  it('has no constraints to show at other steps', () => {
    expect(revealed(decided('first', 'image')).constraints).toEqual([]);
  });
});
