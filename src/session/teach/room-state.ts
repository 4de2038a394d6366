import { presentAsked } from '../../quiz/present-asked.ts';
import { presentRevealed } from '../../quiz/present-revealed.ts';
import { isOpened } from '../../quiz/question.ts';
import { isRevealed } from '../../room/messages.ts';
import type { RoomState } from '../../room/messages.ts';
import type { LessonDesk } from './lesson-desk.svelte.ts';

/** What phones are told of where a lesson stands: the participants' view, and what is right once the class has seen it. */
export function roomState(desk: LessonDesk): RoomState {
  const { lesson, over, gathering, opened, number, of } = desk;
  const head = { lesson: lesson.id, title: lesson.quiz.title, of };
  if (gathering) return { ...head, phase: 'lobby', number: 0, asked: null, revealed: null };
  const phase = over ? 'over' : desk.phase;
  if (!isOpened(opened)) return { ...head, phase, number, asked: null, revealed: null };
  const asked = presentAsked(opened);
  if (!isRevealed({ phase })) {
    const seen = desk.seen && { seen: true };
    return { ...head, phase, number, asked, ...seen, revealed: null };
  }
  const { best, options } = presentRevealed(opened);
  const words = options.map(({ act, verdict, why }) => ({ act, verdict, why }));
  return { ...head, phase, number, asked, revealed: { best, options: words } };
}
