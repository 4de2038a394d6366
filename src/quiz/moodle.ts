import type { Guidance } from '../domain/library.ts';
import type { Source, Statement } from '../domain/guidance.ts';
import type { Quiz } from '../domain/quiz.ts';
import { expectedEnds } from '../course/decide.ts';
import { creditOf } from '../rules/judge.ts';
import { presentAsked } from './present-asked.ts';
import type { Asked } from './present-asked.ts';
import { presentRevealed } from './present-revealed.ts';
import type { RevealedOption } from './present-revealed.ts';
import { isOpened } from './question.ts';
import type { NotAsked, Opened } from './question.ts';

/** What is read beside a mark, as far as a citation needs it. */
export type Citations = Pick<Guidance, 'sources' | 'statements'>;

/** A quiz for Moodle, and what of it Moodle has no form for. */
export interface MoodleQuiz {
  readonly xml: string;
  /** How many questions it holds. */
  readonly count: number;
  readonly leftOut: readonly { readonly question: string; readonly because: string }[];
}

/**
 * A quiz as Moodle XML: the questions of which one or several options are chosen, with feedback and citations. Credit is
 * ours as far as Moodle can count it: a harmful act of several takes everything, an unneeded one half an end.
 * @param questions those of the quiz, opened or not.
 */
export function moodleQuiz(
  quiz: Quiz,
  questions: readonly (Opened | NotAsked)[],
  citations: Citations,
): MoodleQuiz {
  const made = questions.map((one, i) => {
    if (!isOpened(one)) return { question: `Question ${i + 1}`, because: one.cannot };
    const asked = presentAsked(one);
    const because = whyLeftOut(one, asked);
    return because === null
      ? { xml: questionXml(one, asked, citations) }
      : { question: asked.title, because };
  });
  const written = made.flatMap((one) => ('xml' in one ? [one.xml] : []));
  const category = `<question type="category"><category>${text(`$course$/top/${quiz.title.replaceAll('/', '//')}`)}</category></question>`;
  return {
    xml: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<quiz>',
      category,
      ...written,
      '</quiz>',
      '',
    ].join('\n'),
    count: written.length,
    leftOut: made.flatMap((one) => ('xml' in one ? [] : [one])),
  };
}

function whyLeftOut({ judge, place, silent }: Opened, { kind, options }: Asked): string | null {
  if (kind === 'order') return 'It asks for an order.';
  if (silent) return 'The sources say nothing of any option.';
  if (options.some(({ parameters }) => parameters.length > 0))
    return 'An option is set with a value, such as a dose or a place.';
  const serves = options.map(({ act }) => judge.book.acts[act]?.serves ?? act);
  const ends = expectedEnds(judge, place.step, place.patient);
  const isTwice = [...ends.keys()].some((end) => serves.indexOf(end) !== serves.lastIndexOf(end));
  return kind === 'several' && isTwice
    ? 'Two options serve the same end, of which Moodle cannot count one.'
    : null;
}

function questionXml(opened: Opened, asked: Asked, citations: Citations): string {
  const { options } = presentRevealed(opened);
  const isOne = asked.kind === 'one';
  const ends = options.filter((option) => option.best).length;
  const fractionOf = ({ verdict, best }: RevealedOption): number => {
    if (isOne) return 100 * creditOf(verdict, false);
    if (best) return 100 / ends;
    return verdict === 'harmful' ? -100 : verdict === 'suboptimal' ? -50 / ends : 0;
  };
  return [
    '<question type="multichoice">',
    `<name>${text(asked.title)}</name>`,
    `<questiontext format="html">${text(askedHtml(asked))}</questiontext>`,
    `<generalfeedback format="html">${text(paragraph(EDUCATION))}</generalfeedback>`,
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0</penalty>',
    `<single>${isOne}</single>`,
    '<shuffleanswers>false</shuffleanswers>',
    '<answernumbering>ABCD</answernumbering>',
    ...options.map((option) =>
      [
        `<answer fraction="${allowed(fractionOf(option))}" format="html">${text(escaped(option.text))}`,
        `<feedback format="html">${text(feedbackHtml(option, citations))}</feedback></answer>`,
      ].join(''),
    ),
    '</question>',
  ].join('\n');
}

const EDUCATION = 'For education only. Not advice on a real patient.';

function askedHtml({ patient, chart, tells, asks, reasons }: Asked): string {
  const lines = chart.flatMap((part) => part.lines.map(({ label, value }) => `${label}: ${value}`));
  return [
    paragraph(patient),
    ...tells.map(paragraph),
    `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    paragraph(asks),
    ...(reasons.length > 0 ? [paragraph('Be ready to say why: a reason can count.')] : []),
  ].join('');
}

function feedbackHtml(
  { verdict, why, statements, pitfalls }: RevealedOption,
  citations: Citations,
): string {
  const cited = statements.map((id) => {
    const { source, section } = citations.statements[id] as Statement;
    return `${(citations.sources[source] as Source).short}, ${section}`;
  });
  return [
    paragraph(`${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}. ${why}`),
    ...pitfalls.map(({ title }) => paragraph(`Pitfall: ${title}`)),
    ...(cited.length > 0 ? [paragraph(`Source: ${[...new Set(cited)].join('; ')}`)] : []),
  ].join('');
}

/** Moodle takes these shares and no others; the nearest stands for what lies between. */
const SHARES = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

function allowed(fraction: number): number {
  const size = Math.abs(fraction);
  const nearest = SHARES.reduce((a, b) => (Math.abs(b - size) < Math.abs(a - size) ? b : a));
  return fraction < 0 ? -nearest : nearest;
}

const paragraph = (line: string): string => `<p>${escaped(line)}</p>`;

const text = (content: string): string => `<text>${escaped(content)}</text>`;

const escaped = (content: string): string =>
  Array.from(content)
    .filter(isInXml)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Of the signs before the blank XML knows only tab and line ends; some others it does not know at all. */
function isInXml(sign: string): boolean {
  const code = sign.codePointAt(0) as number;
  if (code < 0x20) return '\t\n\r'.includes(sign);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
