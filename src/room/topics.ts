/** Where messages of a room go. An address says who speaks and of what: the broker has checked it, so no message repeats it. */

/** The room as it stands. Retained, so that whoever comes late reads it at once. Only the instructor writes it. */
export const stateTopic = (room: string): string => `live/${room}/state`;

/** Answers of one participant to one question, for the instructor alone. */
export const answerTopic = (room: string, participant: string, question: string): string =>
  `live/${room}/a/${participant}/${encodeURIComponent(question)}`;

/** How a participant says who is there, for the instructor alone. */
export const presenceTopic = (room: string, participant: string): string =>
  `live/${room}/j/${participant}`;

/** What became of the messages of one participant. Only the instructor writes it. */
export const receiptTopic = (room: string, participant: string): string =>
  `live/${room}/r/${participant}`;

/** Everything that participants say. */
export const heardByInstructor = (room: string): readonly string[] => [
  `live/${room}/a/#`,
  `live/${room}/j/#`,
];

/** What an address means; undefined if it is none of ours. */
export type Place =
  | { readonly room: string; readonly is: 'state' }
  | { readonly room: string; readonly is: 'answer'; readonly of: string; readonly to: string }
  | { readonly room: string; readonly is: 'presence' | 'receipt'; readonly of: string };

export function placeOf(topic: string): Place | undefined {
  const [live, room, kind, of, to, ...more] = topic.split('/');
  if (live !== 'live' || !room || more.length > 0) return undefined;
  if (kind === 'state' && of === undefined) return { room, is: 'state' };
  if (!of) return undefined;
  if (kind === 'a' && to) {
    const question = decoded(to);
    return question === undefined ? undefined : { room, is: 'answer', of, to: question };
  }
  if (to !== undefined) return undefined;
  if (kind === 'j') return { room, is: 'presence', of };
  if (kind === 'r') return { room, is: 'receipt', of };
  return undefined;
}

function decoded(level: string): string | undefined {
  try {
    return decodeURIComponent(level);
  } catch {
    return undefined;
  }
}
