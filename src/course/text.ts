import type { Persona, Text } from '../domain/case.ts';
import type { Fact, FactId, Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { Rulebook } from '../domain/library.ts';
import type { Reader } from '../rules/condition.ts';
import { pick } from './chance.ts';

const pronouns = {
  she: { subject: 'she', object: 'her', possessive: 'her' },
  he: { subject: 'he', object: 'him', possessive: 'his' },
} as const;

/** The placeholders of a text that are not facts. A capital first letter gives one back: {Subject}. */
const personWords = ['name', 'subject', 'object', 'possessive'] as const;

/** The placeholders in a text, without their braces. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
}

export const isPersonWord = (word: string): boolean =>
  (personWords as readonly string[]).includes(word.toLowerCase());

/**
 * The texts whose condition holds of what is seen, with their placeholders filled.
 * @param seed picks one of several wordings; null is that of the first play.
 */
export function textsShown(
  reader: Reader,
  texts: readonly Text[],
  seen: Facts,
  persona: Persona,
  seed: number | null,
): readonly string[] {
  return texts
    .filter((text) => reader.holds(text.when, seen))
    .map((text) => fill(reader, wordingOf(text, seed), seen, persona));
}

/** A text in the words that a seed picks. */
export const wordingOf = ({ text, or = [] }: Text, seed: number | null): string =>
  seed === null || or.length === 0 ? text : pick([text, ...or], seed, text);

/** Fills the placeholders of one text. A fact that is not seen stays a gap, which the proof reports as a leak. */
export function fill(reader: Reader, text: string, seen: Facts, persona: Persona): string {
  return text.replace(/\{([^{}]+)\}/g, (_, word: string) => {
    return isPersonWord(word) ? personal(word, persona) : (saidOf(reader, word, seen) ?? '…');
  });
}

/** The value of a fact in words, or undefined if it is not known. */
function saidOf(reader: Reader, id: FactId, seen: Facts): string | undefined {
  const fact = reader.facts[id];
  const value = fact && reader.value(id, seen);
  return value === undefined ? undefined : said(fact as Fact, value);
}

function personal(word: string, persona: Persona): string {
  const lower = word.toLowerCase();
  if (lower === 'name') return persona.name;
  const found = pronouns[persona.pronoun][lower as keyof (typeof pronouns)['she']];
  return word === lower ? found : found.charAt(0).toUpperCase() + found.slice(1);
}

/** A value as it is said in a sentence: its words, or itself with its unit. */
export function said(fact: Fact, value: Value): string {
  const words = fact.words?.[String(value)];
  if (words !== undefined) return words;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return fact.unit === undefined ? String(value) : `${value} ${unitOf(fact.unit, value)}`;
}

/** "weeks after the last operation" is "week after …" where there is one. */
const unitOf = (unit: string, value: Value): string =>
  value === 1 ? unit.replace(/^(week|month|year)s\b/, '$1') : unit;

/** What was set with an act, in words: "along the planned cut", "+18 mm", "dose a day 2 Gy". */
export function settingsInWords(
  { book }: { readonly book: Rulebook },
  parameters: Facts,
): readonly string[] {
  return Object.entries(parameters).map(([id, value]) => {
    const fact = book.facts[id] as Fact;
    if (fact.domain.type !== 'number') return said(fact, value);
    // a number on one side of zero does not say what it counts
    if (fact.domain.from >= 0) return `${inSentence(fact.label)} ${said(fact, value)}`;
    return (Number(value) > 0 ? '+' : '') + said(fact, value).replace(/^-/, '−');
  });
}

/** A phrase as it goes on in a sentence; an abbreviation keeps its capitals. */
export const inSentence = (phrase: string): string =>
  phrase.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
