import { END } from '../../domain/case.ts';
import type { Case, Chapter, Route, Step, Text } from '../../domain/case.ts';
import { always } from '../../domain/fact.ts';
import type { Value } from '../../domain/fact.ts';
import type { Spot } from '../problem.ts';
import type { RawCondition } from '../schema/common.ts';
import type { RawCase, RawStep } from '../schema/cases.ts';
import { checkValue, findFact, toCondition } from './condition.ts';
import { checkNames } from './guidance.ts';
import { toConsequences } from './tables.ts';
import type { Named } from './tables.ts';

export function toCase(raw: RawCase, named: Named, spot: Spot): Case {
  const { facts } = named;
  const facts_ = (values: Readonly<Record<string, Value>> | undefined, at: Spot) => {
    for (const [id, value] of Object.entries(values ?? {}))
      checkValue(findFact(id, facts, at.to(id)), value, at.to(id));
    return values ?? {};
  };
  for (const [id, values] of Object.entries(raw.variation)) {
    const at = spot.to('variation', id);
    const fact = findFact(id, facts, at);
    if (fact && fact.kind !== 'given') at.report('only given facts vary; define it as one');
    values.forEach((value, i) => checkValue(fact, value, at.to(i)));
    if (!(id in raw.base)) spot.to('base').report(`the first patient has no "${id}"; add it`);
  }
  const steps: Record<string, Step> = {};
  const chapters = raw.chapters.map((chapter, c): Chapter => {
    chapter.steps.forEach((step, s) => {
      const at = spot.to('chapters', c, 'steps', s);
      if (step.id in steps || step.id === END)
        at.to('id').report('another step has this name; choose its own');
      steps[step.id] = toStep(step, chapter.id, nextOf(raw, c, s), named, at);
    });
    const { id, title, about, minutes } = chapter;
    return { id, title, about, minutes, steps: chapter.steps.map((step) => step.id) };
  });
  raw.chapters.forEach((chapter, c) => {
    chapter.steps.forEach((step, s) => {
      (step.next ?? []).forEach(({ to }, i) => {
        if (to !== END && !(to in steps)) {
          spot
            .to('chapters', c, 'steps', s, 'next', i, 'to')
            .report(`no step is called "${to}"; write it or correct the name`);
        }
      });
    });
  });
  return {
    id: raw.id,
    title: raw.title,
    summary: raw.summary,
    patient: raw.patient,
    personas: raw.personas,
    fixed: facts_(raw.fixed, spot.to('fixed')),
    base: facts_(raw.base, spot.to('base')),
    known: [...Object.keys(raw.fixed), ...(raw.known ?? [])],
    variation: raw.variation,
    sound: raw.sound.map(({ never, because }, i) => ({
      never: toCondition(never, facts, spot.to('sound', i, 'never')),
      because,
    })),
    situations: (raw.situations ?? []).map((situation, i) => {
      const at = spot.to('situations', i);
      if (!(situation.at in steps))
        at.to('at').report(`no step is called "${situation.at}"; correct the name`);
      const { id, title, tells } = situation;
      return {
        id,
        title,
        tells,
        at: situation.at,
        given: facts_(situation.given, at.to('given')),
        set: facts_(situation.set, at.to('set')),
      };
    }),
    start: raw.chapters[0]?.steps[0]?.id ?? END,
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

/** The step that follows when no route holds: the next one written that is not a detour. */
function nextOf(raw: RawCase, chapter: number, step: number): string {
  const later = [
    ...(raw.chapters[chapter]?.steps.slice(step + 1) ?? []),
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
    tells: raw.tells.map((text, i) => toText(text, named, spot.to('tells', i))),
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
