import type { LogFailure } from '../../domain/attempt.ts';
import type { Lesson, Quiz, Way } from '../../domain/quiz.ts';
import { hashOf, teach } from '../routes.ts';
import type { Teaching } from './teaching.ts';

/** Opens the wall of a lesson in a window of its own; false if the browser keeps it from opening. */
export function openWall(lesson: string): boolean {
  const address = location.href.replace(/#.*$/, '') + hashOf(teach('wall', lesson));
  return (
    window.open(address, `clear-margins-wall-${lesson}`, 'popup,width=1280,height=720') !== null
  );
}

/** Begins a lesson in a room: its wall opens at once, because only a press may open a window. */
export async function present(
  teaching: Teaching,
  quiz: Quiz,
  way: Exclude<Way, 'homework'>,
): Promise<{ readonly lesson: Lesson } | LogFailure> {
  const lesson = teaching.begin(quiz, way, teaching.newId());
  openWall(lesson.id);
  const kept = await teaching.store.keepLesson(lesson);
  return kept === true ? { lesson } : kept;
}

/** Gives a quiz as homework: a lesson that each takes alone. */
export async function give(
  teaching: Teaching,
  quiz: Quiz,
): Promise<{ readonly lesson: Lesson } | LogFailure> {
  const lesson = teaching.begin(quiz, 'homework', teaching.newId());
  const kept = await teaching.store.keepLesson(lesson);
  return kept === true ? { lesson } : kept;
}
