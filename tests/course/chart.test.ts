import { describe, expect, it } from 'vitest';
import { chartOf, chosenIn, stepsTaken, takenIn, worstOf } from '../../src/course/chart.ts';
import { replay } from '../../src/course/replay.ts';
import type { Frame } from '../../src/course/replay.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Verdict } from '../../src/domain/table.ts';
import {
  because,
  decided,
  fullCredit,
  inCase,
  inFacts,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';

const course = tinyCourse(
  inCase('question: What now?', 'question: What does {name} need now?'),
  inCase('text: Image }, { act: send-home', 'text: "Image {object}" }, { act: send-home'),
  inCase('personas: [', 'personas: [{ name: Ben, pronoun: he }, '),
);
const { judge } = course;
const played = (decisions: readonly Decision[], made = course) =>
  replay(made.judge, made.scope, made.entry(), decisions);

const [, , ...rest] = fullCredit;
const astray = because('quick', decided('tissue', needle(-20)));
const detoured = played([
  decided('first', 'wait'),
  decided('late-image', 'image'),
  astray,
  ...rest,
]);

describe('the steps taken', () => {
  const taken = stepsTaken(judge, detoured, null);

  it('say what was asked and chosen, in which week, how surely, and how it was judged', () => {
    expect(taken[1]).toEqual({
      id: 'late-image',
      title: 'Late',
      question: 'What does Ben need now?',
      detour: true,
      week: 6,
      chosen: ['Image him'],
      taken: ['Image him'],
      certainty: 'guess',
      verdict: 'correct',
    });
    expect(taken.map(({ verdict }) => verdict)).toEqual([
      'harmful',
      'correct',
      'harmful',
      'harmful',
      'correct',
      'correct',
    ]);
  });

  it('name the person that the seed picks', () => {
    const names = new Set(
      Array.from({ length: 20 }, (_, seed) => stepsTaken(judge, detoured, seed)[1]?.question),
    );
    expect(names).toEqual(new Set(['What does Ben need now?', 'What does Ada need now?']));
  });
});

describe('what was chosen', () => {
  it('is said as it was put, with what was set', () => {
    expect(chosenIn(judge, detoured, detoured.frames[2] as Frame, null)).toEqual([
      'Needle, along, −20 mm',
    ]);
    expect(chosenIn(judge, detoured, detoured.frames[4] as Frame, null)).toEqual([
      'Draw',
      'Clamp',
      'Operate',
    ]);
  });

  it('is one answer where several acts stand side by side, for they have no order', () => {
    const side = played([
      ...fullCredit.slice(0, 2),
      decided('plan', 'chest-ct', 'take-tract', 'chest-film'),
    ]);
    expect(chosenIn(judge, side, side.frames[2] as Frame, null)).toEqual(['CT, tract and film']);
    expect(chosenIn(judge, detoured, detoured.frames[3] as Frame, null)).toEqual(['CT']);
  });

  it('is parted by semicolons where an option has a comma or an "and" of its own', () => {
    const wordy = tinyCourse(inCase('text: CT }', 'text: "CT, thin slices" }'));
    const side = played(
      [...fullCredit.slice(0, 2), decided('plan', 'chest-ct', 'take-tract')],
      wordy,
    );
    expect(chosenIn(wordy.judge, side, side.frames[2] as Frame, null)).toEqual([
      'CT, thin slices; tract',
    ]);
  });

  it('is said as it was put to this patient, where the same act is worded in two ways', () => {
    const worded = tinyCourse(
      inCase(
        '{ act: wait, text: Wait }',
        '{ act: wait, text: Wait with the arm, when: { site: arm } }, { act: wait, text: Wait with the leg, when: { site: leg } }',
      ),
    );
    const waited = played([decided('first', 'wait')], worded);
    expect(chosenIn(worded.judge, waited, waited.frames[0] as Frame, null)).toEqual([
      'Wait with the leg',
    ]);
  });
});

describe('what was chosen, beside its verdict', () => {
  const takenAt = (i: number, of = detoured) => takenIn(judge, of, of.frames[i] as Frame, null);

  it('names what was left out, where that is what the verdict is of', () => {
    expect(takenAt(3)).toEqual(['CT, without tract']);
  });

  it('names nothing else where an act that was done is as bad, or all is right', () => {
    const film = played([...fullCredit.slice(0, 2), decided('plan', 'chest-film')]);
    expect(takenAt(2, film)).toEqual(chosenIn(judge, film, film.frames[2] as Frame, null));
    expect(takenAt(2, played(fullCredit))).toEqual(['CT']);
    expect(takenAt(0)).toEqual(['Wait']);
  });

  it('names nothing that this patient is not offered', () => {
    const [, , , plan] = detoured.frames as readonly [Frame, Frame, Frame, Frame];
    const options = plan.step.options.filter(({ act }) => act !== 'take-tract');
    const frame = { ...plan, step: { ...plan.step, options } };
    expect(takenIn(judge, detoured, frame, null)).toEqual(['CT']);
  });

  it('is an order as it was put', () => expect(takenAt(4)).toEqual(['Draw', 'Clamp', 'Operate']));
});

describe('the worst of some verdicts', () => {
  const worst = (...verdicts: readonly Verdict[]) =>
    worstOf(verdicts.map((verdict) => ({ verdict })));

  it('is the one that stands last from best to worst', () => {
    expect(worst('correct', 'harmful', 'suboptimal')).toBe('harmful');
    expect(worst('acceptable with reason', 'acceptable')).toBe('acceptable with reason');
  });

  it('is "not scored" only where nothing else was said', () => {
    expect(worst('not scored', 'correct')).toBe('correct');
    expect(worst('not scored')).toBe('not scored');
    expect(worst()).toBe('not scored');
  });
});

describe('the chart', () => {
  it('leaves out what would answer what a step asks', () => {
    const found = tinyCourse(inFacts('label: Site,', 'charted: false, label: Site,'));
    expect(chartOf(found.judge, found.entry().patient)).toEqual([]);
  });

  it('holds what is known and what has changed, and no week', () => {
    expect(chartOf(judge, course.entry().patient)).toEqual([
      { title: 'As it was found', lines: [{ label: 'Site', value: 'leg' }] },
    ]);
    const { place } = played(fullCredit.slice(0, 4));
    expect(chartOf(judge, place.patient)).toEqual([
      {
        title: 'As it was found',
        lines: [
          { label: 'Site', value: 'leg' },
          { label: 'Size', value: '4 cm' },
          { label: 'Depth', value: 'deep' },
        ],
      },
      {
        title: 'What has changed since',
        lines: [
          { label: 'Imaged', value: 'yes' },
          { label: 'Week of the operation', value: '2 weeks' },
          { label: 'Margin', value: 'clear' },
        ],
      },
    ]);
  });

  it('leaves out what has not come to light', () => {
    const labels = chartOf(judge, course.patient({ margin: 'clear' }, ['margin', 'fate.margin']))
      .flatMap(({ lines }) => lines)
      .map(({ label }) => label);
    expect(labels).toEqual(['Site', 'Size', 'Depth']);
  });
});
