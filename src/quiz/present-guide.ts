import type { Notes } from '../domain/quiz.ts';
import { presentAsked } from './present-asked.ts';
import type { Asked } from './present-asked.ts';
import { presentRevealed } from './present-revealed.ts';
import type { Revealed } from './present-revealed.ts';
import type { Opened } from './question.ts';

/** All of a question, for the instructor alone. */
export interface Guide {
  readonly asked: Asked;
  readonly revealed: Revealed;
  readonly notes: Notes;
}

export const presentGuide = (opened: Opened): Guide => ({
  asked: presentAsked(opened),
  revealed: presentRevealed(opened),
  notes: opened.question.notes,
});
