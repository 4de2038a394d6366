import type { Receipt, Refusal, SentAnswer } from './messages.ts';

/** An answer of ours and what became of it. `parked`: the connection broke each time it was sent. */
export interface Outgoing extends SentAnswer {
  readonly question: string;
  readonly fate: 'waiting' | 'recorded' | 'parked' | Refusal;
  /** How often the connection broke right after it was sent. */
  readonly breaks: number;
}

/** Everything that a participant has answered, the oldest first. */
export type Outbox = readonly Outgoing[];

/** MQTT 3.1.1 says no to a message by closing the connection: after so many times it is the message. */
const mostBreaks = 3;

type Place = Pick<Outgoing, 'lesson' | 'question' | 'vote'>;
const isAt = (one: Place, other: Place): boolean =>
  one.lesson === other.lesson && one.question === other.question && one.vote === other.vote;

/** Adds an answer; an earlier one to the same question and vote gives way to it. */
export function put(
  box: Outbox,
  answer: Place & Pick<SentAnswer, 'decision'>,
): readonly [...Outgoing[], Outgoing] {
  const earlier = box.find((one) => isAt(one, answer));
  const { lesson, question, vote, decision } = answer;
  return [
    ...box.filter((one) => one !== earlier),
    {
      lesson,
      question,
      vote,
      decision,
      revision: (earlier?.revision ?? 0) + 1,
      fate: 'waiting',
      breaks: 0,
    },
  ];
}

/** What is to be sent: one at a time, so that a broken connection tells which one broke it. */
export const nextOf = (box: Outbox): Outgoing | undefined =>
  box.find(({ fate }) => fate === 'waiting');

/** What we answered to a question in a vote. */
export const find = (box: Outbox, place: Place): Outgoing | undefined =>
  box.find((one) => isAt(one, place));

/** Is this the receipt for that very answer? One of an earlier revision says nothing about the later one. */
export const isFor = (
  receipt: Receipt,
  sent: Outgoing,
): receipt is Exclude<Receipt, { is: 'present' }> =>
  receipt.is !== 'present' && isAt(sent, receipt) && sent.revision === receipt.revision;

/** Notes a receipt. */
export const received = (box: Outbox, receipt: Receipt): Outbox =>
  box.map((one) => (isFor(receipt, one) ? { ...one, fate: receipt.is } : one));

/** Notes that the connection broke right after `sent` had gone out. */
export function broken(box: Outbox, sent: Outgoing): Outbox {
  return box.map((one) => {
    if (!isAt(one, sent) || one.revision !== sent.revision || one.fate !== 'waiting') return one;
    const breaks = one.breaks + 1;
    return { ...one, breaks, fate: breaks < mostBreaks ? 'waiting' : 'parked' };
  });
}

/** Tries once more what was parked. */
export const unparked = (box: Outbox): Outbox =>
  box.map((one) => (one.fate === 'parked' ? { ...one, fate: 'waiting', breaks: 0 } : one));
