import type { LessonDesk } from './lesson-desk.svelte.ts';
import type { Pressed } from './wall-link.svelte.ts';

/**
 * What a key does while a lesson is held; false: nothing. Presenters' remote controls send PageDown and PageUp. A digit
 * is a hand for the option with its letter, with Shift a hand fewer; Backspace takes the last one back.
 */
export function press(desk: LessonDesk, { key, code, shiftKey }: Pressed): boolean {
  if (key === 'PageDown' || key === 'ArrowRight') return send(desk, 'on');
  if (key === 'PageUp' || key === 'ArrowLeft') return send(desk, 'back');
  const { vote } = desk;
  if (vote === null || desk.lesson.way !== 'hands') return false;
  if (key === 'Backspace') {
    desk.takeBack();
    return true;
  }
  // on some keyboards digits need Shift: what was typed counts before the key that typed it
  const typed = /^[1-9]$/.test(key) ? key : undefined;
  const digit = typed ?? (shiftKey ? /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] : undefined);
  const option = digit && desk.guide?.asked.options[Number(digit) - 1];
  if (!option) return false;
  desk.raise(vote, option.act, typed === undefined ? -1 : 1);
  return true;
}

/** Nothing lies behind the end but the way back. */
function send(desk: LessonDesk, type: 'on' | 'back'): boolean {
  if (desk.over) return false;
  desk.send({ type });
  return true;
}
