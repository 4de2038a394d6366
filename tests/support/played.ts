import { bestDecision } from '../../src/course/best.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { judgeAct } from '../../src/course/decide.ts';
import { entry, situationEntry } from '../../src/course/entry.ts';
import { offered } from '../../src/course/offer.ts';
import { begin, extend, isFrame, take } from '../../src/course/replay.ts';
import type { Course, Frame, Place, Scope } from '../../src/course/replay.ts';
import type { Case, Step } from '../../src/domain/case.ts';
import { problemInWords } from '../../src/domain/decision.ts';
import type { ActDone, Decision, Finding } from '../../src/domain/decision.ts';
import { seenFacts } from '../../src/domain/patient.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { book, judge, saphenous } from './shipped.ts';
import { inShort, numberOf } from './verdicts.ts';

/**
 * Decisions are written "core-needle-biopsy (along, 3)", "chest-ct + bone-scan", "bed-mri > plan-the-chest-ct"
 * or "surgery-first because margins-can-be-had-now": acts, the values of their parameters, the reason.
 */
function decision(step: string, written: string): Decision {
  const [acts = '', reason = null] = written.split(' because ');
  return { step, acts: acts.split(/ [+>] /).map(actDone), certainty: 'fairly sure', reason };
}

function actDone(written: string): ActDone {
  const [act = '', values] = written.replace(')', '').split(' (');
  const given = values?.split(', ') ?? [];
  const parameters = judge.book.acts[act]?.parameters ?? [];
  return {
    act,
    with: Object.fromEntries(
      parameters
        .slice(0, given.length)
        .map((id, i) => [
          id,
          Number.isNaN(Number(given[i])) ? (given[i] as string) : Number(given[i]),
        ]),
    ),
  };
}

/** A frame as one line of a log: "step: acts → findings". */
export function lineOf({ step, decision: { acts, reason }, judged }: Frame): string {
  const done = acts.map(({ act, with: values }) => {
    const given = Object.values(values).join(', ');
    return given === '' ? act : `${act} (${given})`;
  });
  const because = reason === null ? '' : ` because ${reason}`;
  const found = judged.findings.map((one) => findingOf(step, one)).join('; ');
  return `${step.id}: ${done.join(step.kind === 'order' ? ' > ' : ' + ')}${because} → ${found}`;
}

/** "harmful off-the-line P03 P04"; where several acts are judged, each behind its name. */
function findingOf(step: Step, { act, done, verdict, row, pitfalls }: Finding): string {
  const named = step.kind === 'one' ? [] : [done ? act : `without ${act}`];
  return [...named, verdict, `(${row})`, ...pitfalls.map(numberOf)].join(' ');
}

/** One case to be played in tests: its first patient, its roads, its situations. */
export type Playing = ReturnType<typeof playing>;

export function playing(kase: Case) {
  const whole: Scope = { kase, chapter: null };
  const cells = cellsOf(book, kase);
  const patients = new Map<string, Place>();
  const bests = new WeakMap<Place, Place>();

  /** The patient before anything was done: the base patient, some facts different. */
  function newPatient(different: Facts = {}): Place {
    const key = JSON.stringify(different);
    const known = patients.get(key) ?? entry(judge, kase, { ...kase.base, ...different });
    patients.set(key, known);
    return known;
  }

  /** Plays the decisions of a log, whatever findings its lines name. */
  function play(from: Place, log: readonly string[]): Course {
    return log.reduce(
      (course, line) => {
        const [step = '', rest = ''] = line.split(': ');
        const [written = ''] = rest.split(' → ');
        return extend(judge, course, decision(step, written));
      },
      begin(whole, from),
    );
  }

  /** Takes one decision at a place. Throws if it cannot be taken there. */
  function decide({ step, patient }: Place, written: string): Frame {
    if (!step) throw new Error('the case has ended');
    const taken = take(judge, whole, step, patient, decision(step.id, written));
    if (isFrame(taken)) return taken;
    throw new Error(taken.map(problemInWords).join(' '));
  }

  /** The place reached on the best road to a step, with other decisions where they are given. */
  function reach(
    to: string,
    different: Facts = {},
    otherwise: Readonly<Record<string, string>> = {},
  ): Place {
    let place = newPatient(different);
    while (place.step && place.step.id !== to) {
      const written = otherwise[place.step.id];
      place = written === undefined ? best(place) : decide(place, written).next;
    }
    if (!place.step) throw new Error(`"${to}" is not on this road`);
    return place;
  }

  /** The place that the best decision leads to. */
  function best(place: Place): Place {
    const known = bests.get(place) ?? afterBest(place);
    bests.set(place, known);
    return known;
  }

  function afterBest({ step, patient }: Place): Place {
    const decided = step && bestDecision(judge, cells, step, patient).decision;
    const taken = step && decided && take(judge, whole, step, patient, decided);
    if (!taken || !isFrame(taken)) {
      throw new Error(`nothing earns full credit at "${step?.id ?? 'the end'}"`);
    }
    return taken.next;
  }

  /** The place where a situation is met. */
  function meet(situation: string, different: Facts = {}): Place {
    const found = kase.situations.find((one) => one.id === situation);
    const place =
      found && situationEntry(judge, cells, kase, found, { ...kase.base, ...different });
    if (!place) throw new Error(`"${situation}" cannot be met`);
    return place;
  }

  /** What each decision at a place is: "correct", "harmful P03 P04". */
  function marks(place: Place, decisions: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(
      decisions.map((written) => [
        written,
        decide(place, written)
          .judged.findings.map(({ verdict, pitfalls }) =>
            [verdict, ...pitfalls.map(numberOf)].join(' '),
          )
          .join('; '),
      ]),
    );
  }

  return { kase, cells, newPatient, play, decide, reach, best, meet, marks };
}

export const theSaphenous = playing(saphenous);
export const { newPatient, play, decide, reach, best, meet, marks } = theSaphenous;

/** What each act offered at a place is, those without parameters, and no reason given. */
export function offeredAt({ step, patient }: Place): Readonly<Record<string, string>> {
  if (!step) throw new Error('the case has ended');
  const seen = seenFacts(patient);
  return Object.fromEntries(
    offered(judge, step, patient)
      .filter(({ act }) => judge.book.acts[act]?.parameters.length === 0)
      .map(({ act }) => [act, inShort(judgeAct(judge, step, act, seen))]),
  );
}
