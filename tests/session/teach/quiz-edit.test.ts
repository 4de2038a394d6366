import { describe, expect, it } from 'vitest';
import type { Quiz } from '../../../src/domain/quiz.ts';
import { pickableIn } from '../../../src/quiz/pick.ts';
import type { Pickable } from '../../../src/quiz/pick.ts';
import { isOpened } from '../../../src/quiz/question.ts';
import { situationsOf, variedOf, withFact } from '../../../src/session/teach/patient-facts.ts';
import { Picker } from '../../../src/session/teach/picker.svelte.ts';
import { QuizEdit } from '../../../src/session/teach/quiz-edit.svelte.ts';
import { memoryTeach } from '../../support/memory-teach.ts';
import { tinyCourse } from '../../support/tiny-course.ts';
import { full, settled, tinyRoom } from '../../support/tiny-lesson.ts';
import { quiz } from '../../support/tiny-quiz.ts';

function open(part: Partial<Quiz> = {}) {
  const store = memoryTeach();
  const room = tinyRoom();
  let ids = 0;
  const edit = new QuizEdit({
    room,
    quiz: { ...quiz, ...part },
    keep: (one) => store.keepQuiz(one),
    newId: () => `new-${++ids}`,
    newSeed: () => 5,
  });
  return {
    store,
    room,
    edit,
    kept: async (): Promise<Quiz> => {
      await settled();
      return ((await store.quizzes()) as readonly Quiz[])[0] as Quiz;
    },
  };
}

const course = tinyCourse();
const pickables = pickableIn(course.judge, course);
const pick = (step: string): Pickable => pickables.find((one) => one.step === step) as Pickable;
const ids = ({ quiz: { questions } }: QuizEdit): readonly string[] => questions.map(({ id }) => id);

describe('a quiz that is composed', () => {
  it('is kept with every change', async () => {
    const { edit, kept } = open();
    edit.change({ title: 'Another title', minutes: 20 });
    edit.note('q-first', { aim: 'To wait for nothing.' });
    expect(edit.kept).toBe('saving');
    expect(edit.atRisk).toBe(true);
    expect(await kept()).toEqual(edit.quiz);
    expect(edit.quiz).toMatchObject({ title: 'Another title', minutes: 20, about: quiz.about });
    expect(edit.quiz.questions[0]?.notes).toEqual({
      ...quiz.questions[0]?.notes,
      aim: 'To wait for nothing.',
    });
    expect(edit.kept).toBe('saved');
  });

  it('says that it could not be kept, and tries again', async () => {
    const { edit, store, kept } = open();
    store.failWith(full);
    edit.change({ title: 'Another title' });
    await settled();
    expect(edit.kept).toEqual(full);
    store.failWith(undefined);
    edit.retry();
    expect((await kept()).title).toBe('Another title');
  });

  it('puts its decisions in another order, and not beyond its ends', () => {
    const { edit } = open();
    edit.move('q-tissue', -1);
    expect(ids(edit)).toEqual(['q-tissue', 'q-first', 'q-plan', 'q-operation']);
    edit.move('q-tissue', -1);
    edit.move('q-tissue', 1);
    expect(ids(edit)).toEqual(['q-first', 'q-tissue', 'q-plan', 'q-operation']);
    edit.remove('q-plan');
    expect(ids(edit)).toEqual(['q-first', 'q-tissue', 'q-operation']);
  });

  it('takes in a decision, of the first patient who meets it', () => {
    const { edit, room } = open({ questions: [] });
    expect(edit.add(pick('report'), null)).toBe(true);
    const [made] = edit.quiz.questions;
    expect(made).toMatchObject({ id: 'new-1', step: 'report', opens: { seed: null } });
    expect(made && isOpened(room.open(made))).toBe(true);
  });

  it('takes in a decision of a patient in whom a pitfall is open, or says why not', () => {
    const { edit } = open({ questions: [] });
    expect(edit.add(pick('tissue'), 'opened-a-large-lump')).toBe(true);
    expect(edit.quiz.questions[0]?.opens.patient['lump.sizeCm']).toBe(8);
    expect(edit.add(pick('tissue'), 'tumour-left')).toHaveProperty('cannot');
    expect(edit.quiz.questions).toHaveLength(1);
  });

  it('asks a decision of another patient, and leaves the notes', () => {
    const { edit } = open();
    const facts = { 'lump.sizeCm': 8 };
    expect(edit.repatient('q-first', { situation: null, seed: null, facts })).toBe(true);
    expect(edit.quiz.questions[0]).toMatchObject({
      id: 'q-first',
      opens: { patient: facts },
      notes: quiz.questions[0]?.notes,
    });
    expect(edit.redraw('q-first', null, { 'lump.sizeCm': 2 })).toBe(true);
    expect(edit.quiz.questions[0]?.opens.patient['lump.sizeCm']).toBe(2);
    expect(edit.quiz.questions[0]?.opens.seed).not.toBeNull();
  });

  it('says why a patient cannot be had, and changes nothing', () => {
    const { edit } = open();
    const unsound = { 'lump.sizeCm': 8, 'lump.depth': 'superficial' };
    const before = edit.quiz;
    expect(edit.repatient('q-first', { situation: null, seed: null, facts: unsound })).toEqual({
      cannot: 'Its patient is none of this case. No room.',
    });
    expect(edit.redraw('q-first', 'sent-late', {})).toEqual({
      cannot: 'No such patient was found who comes to this decision.',
    });
    expect(edit.quiz).toBe(before);
  });
});

describe('what can be chosen of a patient', () => {
  it('is what the case varies, in words, and the situations', () => {
    const { room } = open();
    const opens = quiz.questions[0]?.opens;
    if (!opens) throw new Error('no question');
    expect(variedOf(room, opens)[0]).toEqual({
      id: 'lump.sizeCm',
      label: 'Size',
      value: '4 cm',
      values: [
        { value: 2, text: '2 cm' },
        { value: 4, text: '4 cm' },
        { value: 8, text: '8 cm' },
      ],
    });
    expect(variedOf(room, { ...opens, case: 'gone' })).toEqual([]);
    expect(situationsOf(room, 'tiny')).toEqual([{ id: 'sent-late', title: 'Sent late' }]);
    expect(situationsOf(room, 'gone')).toEqual([]);
  });

  it('is set, or left to chance again', () => {
    const facts = withFact(withFact({ a: 1 }, 'b', 2), 'a', 3);
    expect(facts).toEqual({ a: 3, b: 2 });
    expect(withFact(facts, 'a', undefined)).toEqual({ b: 2 });
  });
});

describe('decisions to ask', () => {
  it('are found by case, chapter, pitfall and rule table', async () => {
    const picker = new Picker(tinyRoom());
    expect(picker.found).toBeUndefined();
    expect(picker.choices.pitfall).toEqual([]);
    await picker.look();
    await picker.look();
    const steps = (): readonly string[] => (picker.found ?? []).map(({ step }) => step);
    expect(steps()).toEqual(['first', 'tissue', 'plan', 'operation', 'report']);
    expect(picker.choices.case).toEqual([{ id: 'tiny', text: 'A tiny case' }]);
    expect(picker.choices.chapter).toEqual([]);
    picker.choose({ case: 'tiny' });
    expect(picker.choices.chapter.map(({ text }) => text)).toEqual(['Before', 'After']);
    picker.choose({ chapter: 'after' });
    expect(steps()).toEqual(['plan', 'operation', 'report']);
    picker.choose({ case: '' });
    expect(picker.filter.chapter).toBe('');
    picker.choose({ pitfall: 'waited' });
    expect(steps()).toEqual(['first']);
    picker.choose({ pitfall: '', table: 'tissue' });
    expect(steps()).toEqual(['tissue']);
    picker.choose({ case: 'other' });
    expect(steps()).toEqual([]);
  });

  it('are looked for in one case alone, until all are asked for', async () => {
    const { cases, ...room } = tinyRoom();
    const [tiny] = cases;
    if (!tiny) throw new Error('no case');
    const other = { ...tiny, kase: { ...tiny.kase, id: 'other', title: 'Another case' } };
    const picker = new Picker({ ...room, cases: [tiny, other] }, 'other');
    await picker.look();
    expect(picker.found?.map((one) => one.case)).toEqual(Array(5).fill('other'));
    picker.choose({ case: '' });
    expect(picker.found).toBeUndefined();
    await picker.look();
    expect(picker.found).toHaveLength(10);
  });
});
