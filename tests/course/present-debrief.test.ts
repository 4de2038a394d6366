import { describe, expect, it } from 'vitest';
import { presentDebrief } from '../../src/course/present-debrief.ts';
import type { Station } from '../../src/course/debrief/stations.ts';
import { replay } from '../../src/course/replay.ts';
import type { Shown } from '../../src/domain/attempt.ts';
import type { Certainty, Decision } from '../../src/domain/decision.ts';
import {
  because,
  decided,
  fullCredit,
  inCase,
  inRules,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const [image, along, ct, inOrder] = fullCredit as [Decision, Decision, Decision, Decision];
const astray = because('quick', decided('tissue', needle(20)));
const withTract = decided('plan', 'take-tract', 'chest-ct');
const wait = decided('first', 'wait');
const late = decided('late-image', 'image');
const again = decided('report', 'reoperate');
const surely = (certainty: Certainty, decision: Decision): Decision => ({ ...decision, certainty });

function debrief(
  decisions: readonly Decision[],
  made: TinyCourse = tinyCourse(),
  shown: readonly (readonly Shown[])[] = [],
) {
  const course = replay(made.judge, made.scope, made.entry(), decisions);
  return presentDebrief(made.judge, made.cells, course, null, shown);
}

describe('the look back at an attempt', () => {
  it('reviews every decision: what was asked, chosen and why, and what it was worth', () => {
    const { name, reviews } = debrief([
      image,
      because('small-and-shallow', decided('tissue', 'cut-open')),
    ]);
    expect(name).toBe('Ada');
    expect(reviews).toMatchObject([
      {
        step: 'first',
        title: 'First',
        chapter: 'before',
        detour: false,
        weighs: true,
        question: 'What first?',
        chosen: ['Image'],
        reason: null,
        certainty: 'guess',
        credit: 1,
        verdict: 'correct',
        before: null,
      },
      {
        step: 'tissue',
        chosen: ['Open'],
        reason: 'It is small and shallow.',
        credit: 1,
        verdict: 'acceptable with reason',
      },
    ]);
  });

  it('says of a detour that it does not weigh', () => {
    expect(debrief([wait, late]).reviews).toMatchObject([
      { weighs: true },
      { step: 'late-image', detour: true, weighs: false },
    ]);
  });

  it('says which harm was mended and which was not', () => {
    const flags = (decisions: readonly Decision[]) =>
      debrief(decisions).reviews.map(({ mended, unmended }) => [mended, unmended]);
    expect(flags([image, astray, withTract])).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
    expect(flags([image, astray, ct])).toEqual([
      [false, false],
      [false, true],
      [false, true],
    ]);
  });

  it('says why in sentences filled with what was known and set then', () => {
    const made = tinyCourse(
      inRules('why: Off the line.', 'why: "{needle.offsetMm} off, {name}."'),
      inRules('why: Left behind.', 'why: "Left behind in {name}."'),
    );
    const { reviews } = debrief([image, astray, ct], made);
    expect(reviews[1]?.findings).toMatchObject([{ why: '20 mm off, Ada.' }]);
    expect(reviews[2]?.findings).toMatchObject([
      { act: 'chest-ct' },
      { act: 'take-tract', done: false, why: 'Left behind in Ada.' },
    ]);
  });

  it('says what the rules said then, where they say something else today', () => {
    const shown = (verdict: Shown['verdict']): Shown => ({
      act: 'image',
      table: 'first-look',
      row: 'look',
      verdict,
    });
    expect(
      debrief([image], tinyCourse(), [[shown('suboptimal'), shown('correct')]]).reviews[0]?.before,
    ).toBe('suboptimal');
    expect(debrief([image], tinyCourse(), [[shown('correct')]]).reviews[0]?.before).toBeNull();
    expect(debrief([image], tinyCourse(), [[]]).reviews[0]?.before).toBeNull();
  });

  it('tells the first ending of each group that holds of what is known, and none where none does', () => {
    const cleared = debrief(fullCredit).endings;
    expect(cleared).toEqual([{ about: 'The leg', text: 'It is clear.', statements: [] }]);
    expect(debrief([image]).endings).toMatchObject([{ text: 'It comes back.' }]);
    const silent = tinyCourse(
      inCase(', { text: It comes back. }', ''),
      inCase('text: It is clear. }', 'text: "{name} is clear.", statements: [clear-it] }'),
    );
    expect(debrief([image], silent).endings).toEqual([]);
    expect(debrief(fullCredit, silent).endings).toEqual([
      { about: 'The leg', text: 'Ada is clear.', statements: ['clear-it'] },
    ]);
  });

  it('adds up each chapter of the road', () => {
    expect(debrief([image, astray, ct]).chapters).toEqual([
      { id: 'before', title: 'Before', earned: 1, of: 2 },
      { id: 'after', title: 'After', earned: 0, of: 3 },
    ]);
  });

  it('leaves out a chapter of which no step counts', () => {
    const { judge, kase, cells, entry } = tinyCourse();
    const course = replay(judge, { kase, chapter: 'before' }, entry(), [image, along]);
    expect(presentDebrief(judge, cells, course, null, []).chapters).toEqual([
      { id: 'before', title: 'Before', earned: 2, of: 2 },
    ]);
  });

  it('counts how sure each decision was, and what it was worth', () => {
    const { calibration } = debrief([
      surely('certain', image),
      surely('certain', because('quick', decided('tissue', 'cut-open'))),
      surely('fairly sure', decided('plan', 'chest-film')),
    ]);
    expect(calibration).toEqual([
      { certainty: 'guess', full: 0, part: 0, none: 0 },
      { certainty: 'fairly sure', full: 0, part: 0, none: 1 },
      { certainty: 'certain', full: 1, part: 1, none: 0 },
    ]);
  });

  it('counts nothing of what was not scored', () => {
    const silent = tinyCourse(inRules('wait: harmful', 'wait: not scored'));
    expect(debrief([wait], silent).calibration).toContainEqual({
      certainty: 'guess',
      full: 0,
      part: 0,
      none: 0,
    });
  });
});

describe('the map', () => {
  const line = ({ step, own, best }: Station) =>
    `${step}: ${own?.chosen.join('+') ?? '-'} / ${best?.join('+') ?? '-'}`;
  const map = (decisions: readonly Decision[], made?: TinyCourse) =>
    debrief(decisions, made).stations.map(line);

  it('is one road where the own is the best', () => {
    expect(map(fullCredit)).toEqual([
      'first: Image / Image',
      'tissue: Needle, along, 0 mm / Needle, along, 0 mm',
      'plan: CT / CT',
      'operation: Draw+Clamp+Operate / Draw+Clamp+Operate',
      'report: Leave / Leave',
    ]);
  });

  it('shows the own detours, where the best road does not come by', () => {
    expect(map([wait, late, along]).slice(0, 3)).toEqual([
      'first: Wait / Image',
      'late-image: Image / -',
      'tissue: Needle, along, 0 mm / Needle, along, 0 mm',
    ]);
  });

  it('shows the steps that the own road jumped over where the best road meets them', () => {
    const jump = tinyCourse(inCase('to: late-image }]', 'to: report }]'));
    expect(map([wait, again], jump)).toEqual([
      'first: Wait / Image',
      'tissue: - / Needle, along, 0 mm',
      'plan: - / CT',
      'operation: - / Draw+Clamp+Operate',
      'report: Again / Leave',
    ]);
  });

  it('goes on along the best road where the own one has not come yet', () => {
    expect(map([image]).slice(1)).toEqual([
      'tissue: - / Needle, along, 0 mm',
      'plan: - / CT',
      'operation: - / Draw+Clamp+Operate',
      'report: - / Leave',
    ]);
    expect(map([])).toHaveLength(5);
  });
});

describe('the turning point', () => {
  const turning = (decisions: readonly Decision[], made?: TinyCourse) => {
    const point = debrief(decisions, made).turning;
    return point && [point.review.step, point.pitfall, point.avoided];
  };

  it('is the harm that was not mended, before harm that was', () => {
    expect(turning([wait, late, astray, withTract])).toEqual(['first', 'waited', false]);
    expect(turning([image, astray, withTract, inOrder, again])).toEqual([
      'tissue',
      'needle-off-line',
      false,
    ]);
  });

  it('is the error that was committed with the most certainty, where nothing harmful was left', () => {
    const opened = because('quick', decided('tissue', 'cut-open'));
    const film = decided('plan', 'chest-film');
    expect(turning([image, surely('certain', opened), film])).toEqual(['tissue', null, false]);
    expect(turning([image, surely('fairly sure', opened), surely('certain', film)])).toEqual([
      'plan',
      null,
      false,
    ]);
    expect(turning([wait, late, surely('certain', opened)])).toEqual(['first', 'waited', false]);
  });

  it('is the dearer error, then the graver one', () => {
    const dear = [
      image,
      because('quick', decided('tissue', 'cut-open')),
      decided('plan', 'chest-film'),
    ];
    expect(turning(dear)).toEqual(['plan', null, false]);
    const grave = tinyCourse(
      {
        file: 'pitfalls/all.yaml',
        from: 'title: opened-a-large-lump\n  error: An error.\n  tempts: A temptation.\n  harm: A harm.\n  severity: grave',
        to: 'title: opened-a-large-lump\n  error: An error.\n  tempts: A temptation.\n  harm: A harm.\n  severity: moderate',
      },
      inRules(
        'leave-it: correct, reoperate: suboptimal }',
        'leave-it: correct, reoperate: { verdict: suboptimal, pitfalls: [waited, opened-a-large-lump] } }',
      ),
    );
    const large = { ...grave, entry: () => grave.entry({ 'lump.sizeCm': 8 }) };
    const opened = because('quick', decided('tissue', 'cut-open'));
    expect(turning([image, opened], large)).toEqual(['tissue', 'opened-a-large-lump', false]);
    expect(turning([image, opened, ct, inOrder, again], large)).toEqual([
      'report',
      'waited',
      false,
    ]);
  });

  it('is the gravest trap that was avoided, where nothing went wrong', () => {
    expect(turning([image])).toEqual(['first', 'waited', true]);
    expect(turning(fullCredit)).toEqual(['first', 'waited', true]);
  });

  it('is none where there was neither error nor trap', () => {
    expect(turning([])).toBeNull();
    expect(turning([image], tinyCourse(inRules('wait: harmful', 'wait: suboptimal')))).toBeNull();
  });
});
