import { describe, expect, it } from 'vitest';
import { loadQuizzes, shippedCases } from '../../../src/content/shipped.ts';
import { cellsOf } from '../../../src/course/cells.ts';
import type { Link } from '../../../src/room/link.ts';
import { Lectern } from '../../../src/session/lectern.ts';
import { classroomWith } from '../../../src/session/teach/classroom.ts';
import { LessonDesk } from '../../../src/session/teach/lesson-desk.svelte.ts';
import { roomState } from '../../../src/session/teach/room-state.ts';
import { memoryTeach } from '../../support/memory-teach.ts';
import { book, judge } from '../../support/shipped.ts';
import { tinyLesson } from '../../support/tiny-quiz.ts';

describe('what phones are told', () => {
  it('fits into a message at every ready-made question, with its answer too', async () => {
    const cases = await Promise.all(shippedCases.map(async ({ load }) => (await load()).default));
    const atHand = cases.map((kase) => ({ kase, cells: cellsOf(book, kase) }));
    const room = classroomWith(judge, atHand, undefined);
    const ignore = (): void => undefined;
    const link: Link = { send: ignore, close: ignore };
    const lectern = new Lectern(
      {
        open: () => link,
        address: '',
        store: memoryTeach(),
        meet: () => Promise.resolve(true),
        every: () => ignore,
        now: () => '',
        changed: ignore,
      },
      { room: 'r', id: 'instructor-1', token: 't' },
      { answers: [], participants: [] },
    );
    const asked = (await loadQuizzes()).flatMap((quiz) =>
      quiz.questions.map(({ id }) => ({ quiz, id })),
    );
    expect(asked.length).toBeGreaterThan(30);
    for (const { quiz, id } of asked) {
      const lesson = tinyLesson({ quiz, way: 'room', at: { question: id, phase: 'reveal' } });
      const keep = () => Promise.resolve(true as const);
      const state = roomState(new LessonDesk({ room, lesson, keep, now: () => '' }));
      expect(state.revealed, `${quiz.id} ${id}`).not.toBeNull();
      expect(lectern.show(state), `${quiz.id} ${id}`).toBe(true);
      // the broker counts bytes
      expect(new TextEncoder().encode(JSON.stringify(state)).length).toBeLessThan(12_000);
    }
  });
});
