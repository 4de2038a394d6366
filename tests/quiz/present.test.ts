import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/patient.ts';
import { presentAsked } from '../../src/quiz/present-asked.ts';
import { presentGuide } from '../../src/quiz/present-guide.ts';
import { presentRevealed } from '../../src/quiz/present-revealed.ts';
import { inCase, inFacts, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { Edit } from '../support/tiny-library.ts';
import { opened, question } from '../support/tiny-quiz.ts';

const steps = ['first', 'tissue', 'plan', 'operation', 'report'];

describe('a question as participants read it', () => {
  it('has the patient, the story, the question and the options with letters', () => {
    expect(presentAsked(opened('first'))).toEqual({
      question: 'q-first',
      step: 'first',
      title: 'First',
      patient: 'Ada, a lump in the leg',
      week: 0,
      chart: [{ title: 'As it was found', lines: [{ label: 'Site', value: 'leg' }] }],
      tells: ['A lump.'],
      asks: 'What first?',
      kind: 'one',
      atMost: 1,
      options: [
        { letter: 'A', act: 'wait', text: 'Wait', alone: false, parameters: [] },
        { letter: 'B', act: 'image', text: 'Image', alone: false, parameters: [] },
      ],
      reasons: [],
    });
  });

  it('has what is set with an option, and the reasons to choose from', () => {
    const course = tinyCourse(
      inFacts('values: [along, across] }', 'values: [along, across], words: { along: in line } }'),
    );
    const { options, reasons } = presentAsked(opened('tissue', course));
    expect(options.find(({ act }) => act === 'needle')?.parameters).toEqual([
      {
        id: 'needle.side',
        label: 'Side',
        domain: { type: 'word', values: ['along', 'across'] },
        words: { along: 'in line' },
      },
      {
        id: 'needle.offsetMm',
        label: 'Offset',
        domain: { type: 'number', from: -20, to: 20, step: 10 },
        unit: 'mm',
      },
    ]);
    expect(reasons).toHaveLength(4);
  });

  it('says how many can be chosen, and what stands alone', () => {
    const { kind, atMost, options } = presentAsked(opened('plan'));
    expect({ kind, atMost }).toEqual({ kind: 'several', atMost: 4 });
    expect(options.at(-1)).toMatchObject({ letter: 'D', act: 'nothing-more', alone: true });
    expect(presentAsked(opened('operation'))).toMatchObject({ kind: 'order', atMost: 3 });
  });

  it('is plain data', () => {
    const asked = presentAsked(opened('tissue'));
    expect(JSON.parse(JSON.stringify(asked))).toEqual(asked);
  });

  describe('holds nothing of what is right', () => {
    const CANARY = 'canary';
    const marked: readonly Edit[] = [
      inRules('id: look', `id: ${CANARY}-row`),
      inRules('why: Look first.', `why: ${CANARY} why.`),
      inRules('why: It bleeds.', `why: ${CANARY} broken.`),
      inRules('id: clamp-first', `id: ${CANARY}-rule`),
      inRules('first-look:', `${CANARY}-table:`),
      inRules('question: What is done first?', `question: ${CANARY} table?`),
      inCase('asks: [first-look]', `asks: [${CANARY}-table]`),
      inCase('text: Wait }', `text: Wait, tempts: ${CANARY} tempts }`),
      { file: 'pitfalls/all.yaml', from: 'title: waited', to: `title: ${CANARY} title` },
      { file: 'pitfalls/all.yaml', from: 'An error.', to: `${CANARY} error` },
      { file: 'guidance/900.yaml', from: 'look-first', to: `${CANARY}-statement` },
      { file: 'rules/all.yaml', from: 'look-first', to: `${CANARY}-statement` },
      { file: 'pitfalls/all.yaml', from: 'look-first', to: `${CANARY}-statement` },
    ];
    const course = tinyCourse(...marked);
    const secrets = [CANARY, 'They wait', 'To look', 'mind', 'correct', 'harmful', 'suboptimal'];

    for (const step of steps) {
      it(`at “${step}”`, () => {
        const at = opened(step, course);
        const told = JSON.stringify(presentAsked(at));
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
        expect(JSON.stringify(presentGuide(at))).toContain('To look');
      });
    }

    it('though all of it is there to be told', () => {
      const all = steps.map((step) => JSON.stringify(presentGuide(opened(step, course)))).join();
      expect(secrets.filter((secret) => !all.includes(secret))).toEqual([]);
      expect(all).toContain(`${CANARY} tempts`);
      expect(all).toContain(`${CANARY} title`);
    });
  });
});

describe('a question as it is revealed', () => {
  it('has the best answer, what follows from it, and a word on every option in the order of the letters', () => {
    const tempting = tinyCourse(inCase('text: Wait }', 'text: Wait, tempts: It is calm. }'));
    expect(presentRevealed(opened('first', tempting))).toEqual({
      question: 'q-first',
      best: ['Image'],
      reason: null,
      options: [
        {
          letter: 'A',
          act: 'wait',
          text: 'Wait',
          verdict: 'harmful',
          why: 'Look first.',
          statements: ['look-first'],
          pitfalls: [{ id: 'waited', title: 'waited', tempts: 'A temptation.' }],
          best: false,
          tempts: 'It is calm.',
          set: [],
        },
        {
          letter: 'B',
          act: 'image',
          text: 'Image',
          verdict: 'correct',
          why: 'Look first.',
          statements: ['look-first'],
          pitfalls: [],
          best: true,
          set: [],
        },
      ],
      rules: [],
      told: ['It measures 4 cm.'],
      seen: expect.objectContaining({ 'lump.imaged': true, 'lump.sizeCm': 4 }) as Facts,
    });
  });

  it('says how the best is set, and for which reason', () => {
    const { options, reason } = presentRevealed(opened('tissue'));
    expect(options.find(({ best }) => best)).toMatchObject({
      act: 'needle',
      set: ['along', '0 mm'],
    });
    expect(reason).toBe('It is easy to reach.');
  });

  it('says what it means to leave out what belongs to the answer', () => {
    const { options } = presentRevealed(
      opened(question('plan', { from: null, situation: 'sent-late' })),
    );
    expect(options.map(({ act, best, leftOut }) => [act, best, leftOut?.verdict])).toEqual(
      expect.arrayContaining([
        ['take-tract', true, 'harmful'],
        ['chest-ct', true, 'suboptimal'],
        ['chest-film', false, undefined],
      ]),
    );
  });

  it('of an order has the rules that apply, and what it means to break them', () => {
    const { best, options, rules } = presentRevealed(opened('operation'));
    expect(best).toEqual(['Draw', 'Clamp', 'Operate']);
    expect(options).toEqual([]);
    expect(rules).toMatchObject([
      { first: 'Draw', then: 'Operate', verdict: 'suboptimal', pitfalls: [] },
      {
        first: 'Clamp',
        then: 'Operate',
        verdict: 'harmful',
        why: 'It bleeds.',
        pitfalls: [{ id: 'operated-without-clamp' }],
      },
    ]);
  });
});

it('the instructor has all of it, and the notes', () => {
  const at = opened('plan');
  expect(presentGuide(at)).toEqual({
    asked: presentAsked(at),
    revealed: presentRevealed(at),
    notes: at.question.notes,
  });
});
