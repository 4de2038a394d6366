import type { Shown } from '../domain/attempt.ts';
import type { ActDone, Certainty, Decision, Finding } from '../domain/decision.ts';
import { certainties } from '../domain/decision.ts';
import { severities } from '../domain/guidance.ts';
import type { Pitfall } from '../domain/guidance.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import type { Verdict } from '../domain/table.ts';
import { isProblem } from '../rules/judge.ts';
import type { Judge } from '../rules/judge.ts';
import type { Cells } from './cells.ts';
import { chosenIn, worstOf } from './chart.ts';
import { judgeAct } from './decide.ts';
import { offered } from './offer.ts';
import { inWords } from './present-reveal.ts';
import { personaOf } from './present-step.ts';
import type { Course, Frame } from './replay.ts';
import { fullCreditRoad, score } from './score.ts';
import type { Score } from './score.ts';
import { fill } from './text.ts';

/** One decision, looked back on. */
export interface Review {
  readonly step: string;
  readonly title: string;
  readonly chapter: string;
  readonly detour: boolean;
  /** Counts for the score. */
  readonly weighs: boolean;
  readonly question: string;
  readonly chosen: readonly string[];
  readonly reason: string | null;
  readonly certainty: Certainty;
  readonly credit: number;
  /** The worst of its findings. */
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** It did harm, and nothing later put that right; or something did. */
  readonly unmended: boolean;
  readonly mended: boolean;
  /** What the rules said when it was decided, where they say something else today. */
  readonly before: Verdict | null;
}

/** A station of the map: a step of one's own road, of the best road, or of both. */
export interface Station {
  readonly step: string;
  readonly title: string;
  readonly chapter: string;
  readonly detour: boolean;
  readonly own: Review | null;
  /** What the best road does here; null where it does not come by. */
  readonly best: readonly string[] | null;
}

export interface Debrief {
  readonly name: string;
  readonly score: Score;
  readonly endings: readonly {
    readonly about: string;
    readonly text: string;
    readonly statements: readonly string[];
  }[];
  readonly reviews: readonly Review[];
  /** The decision that mattered most: the gravest error, else the gravest trap that was avoided. */
  readonly turning: {
    readonly review: Review;
    readonly pitfall: string | null;
    readonly avoided: boolean;
  } | null;
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly earned: number;
    readonly of: number;
  }[];
  readonly stations: readonly Station[];
  readonly calibration: readonly {
    readonly certainty: Certainty;
    readonly full: number;
    readonly part: number;
    readonly none: number;
  }[];
}

/** @param shown what was said at each decision when it was made, in their order. */
export function presentDebrief(
  judge: Judge,
  cells: Cells,
  course: Course,
  seed: number | null,
  shown: readonly (readonly Shown[])[],
): Debrief {
  const { kase } = course.scope;
  const persona = personaOf(course.scope, seed);
  const result = score(judge, cells, course);
  const road = fullCreditRoad(judge, cells, course);
  const weighing = new Set(result.marks.map((mark) => mark.step));
  const labels = (frame: Frame): readonly string[] => chosenIn(judge, course, frame, seed);
  const reviews = course.frames.map((frame, i): Review => {
    const { step, decision, judged } = frame;
    const verdict = worstOf(judged.findings);
    const said = shown[i] ?? [];
    const before = said.length === 0 ? verdict : worstOf(said);
    return {
      step: step.id,
      title: step.title,
      chapter: step.chapter,
      detour: step.detour,
      weighs: weighing.has(step.id),
      question: fill(judge.reader, step.question, seenFacts(frame.before), persona),
      chosen: labels(frame),
      reason: decision.reason === null ? null : (judge.book.reasons[decision.reason] as string),
      certainty: decision.certainty,
      credit: judged.credit,
      verdict,
      findings: judged.findings.map((finding) =>
        inWords(
          judge,
          finding,
          { ...seenFacts(frame.before), ...withOf(decision, finding.act) },
          persona,
        ),
      ),
      unmended: judged.findings.some((finding) => result.unmended.includes(finding)),
      mended: judged.findings.some((finding) => result.mended.includes(finding)),
      before: before === verdict ? null : before,
    };
  });
  const seen = seenFacts(course.place.patient);
  return {
    name: persona.name,
    score: result,
    endings: kase.endings.flatMap(({ about, texts }) => {
      const text = texts.find((one) => judge.reader.holds(one.when, seen));
      if (!text) return [];
      return [
        { about, text: fill(judge.reader, text.text, seen, persona), statements: text.statements },
      ];
    }),
    reviews,
    turning: turningPoint(judge, course, reviews),
    chapters: kase.chapters.flatMap(({ id, title }) => {
      const marks = result.marks.filter((mark) => mark.chapter === id);
      const earned = marks.reduce((sum, mark) => sum + (mark.credit ?? 0), 0);
      return marks.length === 0 ? [] : [{ id, title, earned, of: marks.length }];
    }),
    stations: stationsOf(course, reviews, road, labels),
    calibration: certainties.map((certainty) => {
      const own = reviews.filter(
        (review) => review.certainty === certainty && review.verdict !== 'not scored',
      );
      return {
        certainty,
        full: own.filter(({ credit }) => credit === 1).length,
        part: own.filter(({ credit }) => credit > 0 && credit < 1).length,
        none: own.filter(({ credit }) => credit === 0).length,
      };
    }),
  };
}

function withOf({ acts }: Decision, act: string): Facts {
  return acts.find((done) => done.act === act)?.with ?? {};
}

/** Steps in the order of the own road, with those that only the best road meets where it meets them. */
function stationsOf(
  course: Course,
  reviews: readonly Review[],
  road: readonly Frame[],
  labels: (frame: Frame) => readonly string[],
): readonly Station[] {
  const best = new Map(road.map((frame) => [frame.step.id, frame]));
  const waiting = [...road];
  const stations: Station[] = [];
  const passUntil = (step: string | undefined): void => {
    while (waiting[0] && waiting[0].step.id !== step) {
      const frame = waiting.shift() as Frame;
      const { id, title, chapter, detour } = frame.step;
      stations.push({ step: id, title, chapter, detour, own: null, best: labels(frame) });
    }
  };
  for (const [i, { step }] of course.frames.entries()) {
    const frame = best.get(step.id);
    if (frame) {
      passUntil(step.id);
      waiting.shift();
    }
    const { id, title, chapter, detour } = step;
    stations.push({
      step: id,
      title,
      chapter,
      detour,
      own: reviews[i] as Review,
      best: frame ? labels(frame) : null,
    });
  }
  passUntil(undefined);
  return stations;
}

function turningPoint(
  judge: Judge,
  course: Course,
  reviews: readonly Review[],
): Debrief['turning'] {
  const gravity = (pitfall: string): number =>
    severities.length - severities.indexOf((judge.book.pitfalls[pitfall] as Pitfall).severity);
  const gravest = (pitfalls: readonly string[]): string | undefined =>
    [...pitfalls].sort((a, b) => gravity(b) - gravity(a))[0];
  const errors = reviews
    .map((review) => {
      const pitfall = gravest(review.findings.flatMap((finding) => finding.pitfalls));
      const { unmended } = review;
      const weight =
        (unmended ? 100 : 0) + (1 - review.credit) * 10 + (pitfall ? gravity(pitfall) : 0);
      return { review, pitfall: pitfall ?? null, avoided: false, weight };
    })
    .filter(({ review }) => review.credit < 1);
  const traps = course.frames.flatMap((frame, i) => {
    const { with: parameters } = frame.decision.acts[0] as ActDone;
    const known = { ...seenFacts(frame.before), ...parameters };
    const open = offered(judge, frame.step, frame.before).flatMap(({ act }) => {
      const finding = judgeAct(judge, frame.step, act, known);
      return isProblem(finding) || finding.verdict !== 'harmful' ? [] : finding.pitfalls;
    });
    const pitfall = gravest(open);
    return pitfall
      ? [{ review: reviews[i] as Review, pitfall, avoided: true, weight: gravity(pitfall) }]
      : [];
  });
  const [first] = (errors.length > 0 ? errors : traps).sort((a, b) => b.weight - a.weight);
  return first ? { review: first.review, pitfall: first.pitfall, avoided: first.avoided } : null;
}
