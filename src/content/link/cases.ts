import { END } from '../../domain/case.ts';
import type { Case, Chapter, Route, Step, Text } from '../../domain/case.ts';
import { always } from '../../domain/fact.ts';
import type { Spot } from '../problem.ts';
import type { RawCondition } from '../schema/common.ts';
import type { RawCase, RawChapter, RawStep } from '../schema/cases.ts';
import { checkValue, findFact, toCondition, toFacts } from './condition.ts';
import type { FactsById } from './condition.ts';
import { checkName, checkNames, checkTwice } from './names.ts';
import { toConsequences } from './tables.ts';
import type { Named } from './tables.ts';

/** A case of the domain, its steps by id. Reports names that lead nowhere, and values that facts cannot take. */
export function toCase(raw: RawCase, named: Named, spot: Spot): Case {
  const { facts } = named;
  checkVariation(raw, facts, spot);
  const steps: Record<string, Step> = {};
  const chapters = raw.chapters.map((chapter, c): Chapter => {
    chapter.steps.forEach((step, s) => {
      const at = spot.to('chapters', c, 'steps', s);
      if (Object.hasOwn(steps, step.id) || step.id === END)
        at.to('id').report('another step has this name; choose its own');
      steps[step.id] = toStep(step, chapter.id, nextOf(raw, c, s), named, at);
    });
    if (chapter.id === END)
      spot.to('chapters', c, 'id').report('the end has this name; choose another');
    const { id, title, about, minutes } = chapter;
    return { id, title, about, minutes, steps: chapter.steps.map((step) => step.id) };
  });
  const situations = raw.situations ?? [];
  checkTwice(idsOf(raw.chapters), 'chapter', spot.to('chapters'));
  checkTwice(idsOf(situations), 'situation', spot.to('situations'));
  checkRoutes(raw, steps, spot);
  checkNames(raw.known ?? [], facts, 'fact', spot.to('known'));
  return {
    id: raw.id,
    title: raw.title,
    summary: raw.summary,
    cover: raw.cover,
    patient: raw.patient,
    personas: raw.personas,
    fixed: toFacts(raw.fixed, 'given', facts, spot.to('fixed')),
    base: toFacts(raw.base, 'given', facts, spot.to('base')),
    known: [...Object.keys(raw.fixed), ...(raw.known ?? [])],
    variation: raw.variation,
    sound: raw.sound.map(({ never, because }, i) => ({
      never: toCondition(never, facts, spot.to('sound', i, 'never')),
      because,
    })),
    situations: situations.map(({ id, title, tells, at: step, given, set }, i) => {
      const at = spot.to('situations', i);
      checkName(step, steps, 'step', at.to('at'));
      return {
        id,
        title,
        tells,
        at: step,
        given: toFacts(given, 'given', facts, at.to('given')),
        set: toFacts(set, 'course', facts, at.to('set')),
      };
    }),
    start: ((raw.chapters[0] as RawChapter).steps[0] as RawStep).id,
    chapters,
    steps,
    endings: raw.endings.map((ending, i) => ({
      about: ending.about,
      texts: ending.texts.map((text, j) => {
        const at = spot.to('endings', i, 'texts', j);
        checkNames(text.statements ?? [], named.statements, 'statement', at.to('statements'));
        return { ...toText(text, named, at), statements: text.statements ?? [] };
      }),
    })),
  };
}

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map((one) => one.id);

function checkVariation(raw: RawCase, facts: FactsById, spot: Spot): void {
  for (const [id, values] of Object.entries(raw.variation)) {
    const at = spot.to('variation', id);
    const fact = findFact(id, facts, at);
    if (fact && fact.kind !== 'given') at.report('only given facts vary; define it as one');
    values.forEach((value, i) => checkValue(fact, value, at.to(i)));
    if (!Object.hasOwn(raw.base, id)) {
      spot.to('base').report(`the first patient has no "${id}"; add it`);
    }
  }
}

function checkRoutes(raw: RawCase, steps: Readonly<Record<string, Step>>, spot: Spot): void {
  raw.chapters.forEach((chapter, c) => {
    chapter.steps.forEach((step, s) => {
      (step.next ?? []).forEach(({ to }, i) => {
        const at = spot.to('chapters', c, 'steps', s, 'next', i, 'to');
        if (to !== END) checkName(to, steps, 'step', at);
      });
    });
  });
}

/** The step that follows when no route holds: the next one written that is not a detour. */
function nextOf(raw: RawCase, chapter: number, step: number): string {
  const later = [
    ...(raw.chapters[chapter] as RawChapter).steps.slice(step + 1),
    ...raw.chapters.slice(chapter + 1).flatMap((one) => one.steps),
  ];
  return later.find((one) => !one.detour)?.id ?? END;
}

function toText(
  raw: { when?: RawCondition | undefined; text: string },
  named: Named,
  spot: Spot,
): Text {
  return { when: toCondition(raw.when, named.facts, spot.to('when')), text: raw.text };
}

function toStep(raw: RawStep, chapter: string, next: string, named: Named, spot: Spot): Step {
  checkNames(raw.asks, named.tables, 'rule table', spot.to('asks'));
  checkNames(raw.reasons ?? [], named.reasons, 'reason', spot.to('reasons'));
  checkNames(
    raw.options.map((option) => option.act),
    named.acts,
    'act',
    spot.to('options'),
  );
  const routes: readonly Route[] = (raw.next ?? []).map(({ when, to }, i) => ({
    when: toCondition(when, named.facts, spot.to('next', i, 'when')),
    to,
  }));
  return {
    id: raw.id,
    chapter,
    title: raw.title,
    detour: raw.detour ?? false,
    arrives: toConsequences(raw.arrives, named.facts, spot.to('arrives')),
    tells: raw.tells.map((text, i) => ({
      ...toText(text, named, spot.to('tells', i)),
      ...(text.or === undefined ? {} : { or: text.or }),
    })),
    question: raw.question,
    kind: raw.kind,
    ...(raw.picture === undefined ? {} : { picture: raw.picture }),
    asks: raw.asks,
    options: raw.options.map((option, i) => ({
      act: option.act,
      text: option.text,
      ...(option.tempts === undefined ? {} : { tempts: option.tempts }),
      when: toCondition(option.when, named.facts, spot.to('options', i, 'when')),
      alone: option.alone ?? false,
    })),
    reasons: raw.reasons ?? [],
    ordered: raw.ordered ?? false,
    next: [...routes, { when: always, to: next }],
  };
}
