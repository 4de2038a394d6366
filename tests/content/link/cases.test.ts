import { describe, expect, it } from 'vitest';
import type { Said } from '../../support/mistakes.ts';
import { expectOne } from '../../support/mistakes.ts';
import { tiny } from '../../support/tiny-library.ts';

const FILE = 'cases/tiny.yaml';
const inCase = (from: string, to: string, ...said: readonly Said[]) =>
  expectOne(FILE, from, to, ...said);
const cased = (from: string, to: string) => tiny({ file: FILE, from, to }).kase;
const unknown = (what: string, name = 'gone') =>
  `no ${what} is called "${name}"; define it or correct the name`;

describe('a case', () => {
  const { kase } = tiny();

  it('begins with its first step', () => expect(kase.start).toBe('first'));

  it('knows its steps by name and its chapters by their steps', () => {
    expect(kase.chapters).toMatchObject([
      { id: 'before', title: 'Before', minutes: 1, steps: ['first', 'late-image', 'tissue'] },
      { id: 'after', steps: ['plan', 'operation', 'report'] },
    ]);
    expect(Object.keys(kase.steps)).toEqual([
      'first',
      'late-image',
      'tissue',
      'plan',
      'operation',
      'report',
    ]);
    expect(kase.steps['plan']?.chapter).toBe('after');
  });

  it('knows from the start what is fixed, and what it says is known', () => {
    expect(kase.known).toEqual(['site']);
    expect(cased('base: {', 'known: [lump.depth]\nbase: {').known).toEqual(['site', 'lump.depth']);
  });

  it('may have no situations', () => {
    const situation =
      '  - { id: sent-late, title: Sent late, at: plan, given: { lump.depth: deep }, set: { tract: soiled }, tells: Others have had a go. }';
    expect(cased(`situations:\n${situation}\n`, '').situations).toEqual([]);
    expect(
      cased('given: { lump.depth: deep }, set: { tract: soiled }, tells', 'tells').situations,
    ).toMatchObject([{ id: 'sent-late', at: 'plan', given: {}, set: {} }]);
  });

  it('ends with texts that may cite statements', () => {
    expect(kase.endings[0]?.texts).toMatchObject([{ statements: [] }, { statements: [] }]);
    expect(
      cased('text: It is clear. }', 'text: It is clear., statements: [clear-it] }').endings[0]
        ?.texts[0]?.statements,
    ).toEqual(['clear-it']);
  });
});

describe('a step', () => {
  const { kase } = tiny();
  const routes = (step: string, of = kase) => of.steps[step]?.next.map(({ to }) => to);

  it('leads on to the next one written that is no detour, in the next chapter if need be, or to the end', () => {
    expect(routes('late-image')).toEqual(['tissue']);
    expect(routes('tissue')).toEqual(['plan']);
    expect(routes('report')).toEqual(['end']);
  });

  it('leads by its own routes first', () => {
    expect(kase.steps['first']?.next).toEqual([
      { when: { op: 'is', fact: 'lump.imaged', value: false }, to: 'late-image' },
      { when: { op: 'all', of: [] }, to: 'tissue' },
    ]);
  });

  it('has what is written, and is plain in what is not', () => {
    expect(kase.steps['first']).toMatchObject({
      detour: false,
      ordered: false,
      reasons: [],
      arrives: [],
    });
    expect(kase.steps['first']).not.toHaveProperty('picture');
    expect(kase.steps['late-image']?.detour).toBe(true);
    const more = cased(
      'kind: several',
      'kind: several\n        picture: leg\n        ordered: true',
    );
    expect(more.steps['plan']).toMatchObject({ picture: 'leg', ordered: true });
    expect(kase.steps['plan']?.options.map(({ alone }) => alone)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(kase.steps['plan']?.options[0]).not.toHaveProperty('tempts');
    expect(
      cased('text: Tract }', 'text: Tract, tempts: It is near. }').steps['plan']?.options[0]
        ?.tempts,
    ).toBe('It is near.');
    expect(kase.steps['report']?.arrives).toMatchObject([
      { name: 'report', rows: [{ add: { 'course.week': 3 } }] },
    ]);
  });
});

describe('a mistake in a case', () => {
  it('is to vary what does not exist, is not given, or cannot be so', () => {
    inCase(
      'variation: {',
      'variation: { gone: [1], tract: [clean],',
      ['gone', 'variation.gone', unknown('fact')],
      ['tract', 'variation.tract', 'only given facts vary; define it as one'],
      ['base', 'base', 'the first patient has no "gone"; add it'],
      ['base', 'base', 'the first patient has no "tract"; add it'],
    );
    inCase('lump.sizeCm: [2, 4, 8]', 'lump.sizeCm: [2, 99]', [
      '99',
      'variation.lump.sizeCm.1',
      '"lump.sizeCm" cannot be 99; write a number from 1 to 10',
    ]);
  });

  it('is to fix or give what does not exist, is not given, or cannot be so', () => {
    inCase(
      'fixed: { site: leg }',
      'fixed: { site: log, gone: 1, tract: clean }',
      ['site: log', 'fixed.site', '"site" cannot be "log"; write one of leg, arm'],
      ['gone', 'fixed.gone', unknown('fact')],
      ['tract', 'fixed.tract', 'is no given fact; only those stand here'],
    );
    inCase('fate.margin: clear }\nvariation', 'fate.margin: gone }\nvariation', [
      'fate.margin',
      'base.fate.margin',
      '"fate.margin" cannot be "gone"; write one of clear, involved',
    ]);
  });

  it('is to know what does not exist', () => {
    inCase('base: {', 'known: [lump.depth, gone]\nbase: {', ['gone', 'known.1', unknown('fact')]);
  });

  it('is a situation at no step, or with facts that are not of its kind', () => {
    inCase(
      'at: plan, given: { lump.depth: deep }, set: { tract: soiled }',
      'at: gone, given: { tract: soiled }, set: { lump.depth: deep }',
      ['at: gone', 'situations.0.at', unknown('step')],
      ['tract', 'situations.0.given.tract', 'is no given fact; only those stand here'],
      ['lump.depth', 'situations.0.set.lump.depth', 'is no course fact; only those stand here'],
    );
    for (const step of ['constructor', 'toString']) {
      inCase('at: plan', `at: ${step}`, [`at: ${step}`, 'situations.0.at', unknown('step', step)]);
    }
  });

  it('is a soundness rule on what does not exist', () => {
    inCase('never: { lump.sizeCm: 8', 'never: { gone: 8', [
      'gone',
      'sound.0.never.gone',
      unknown('fact'),
    ]);
  });

  it('is a name that stands twice: step, chapter, situation', () => {
    inCase(
      '- id: plan',
      '- id: tissue',
      ['id: tissue', 'chapters.1.steps.0.id', 'another step has this name; choose its own'],
      ['at: plan', 'situations.0.at', unknown('step', 'plan')],
    );
    inCase('- id: after', '- id: before', [
      'id: before',
      'chapters.1.id',
      'another chapter above is called "before"; give this one its own name',
    ]);
    inCase(
      'situations:\n',
      'situations:\n  - { id: sent-late, title: Late, at: plan, tells: So. }\n',
      [
        'id: sent-late',
        'situations.1.id',
        'another situation above is called "sent-late"; give this one its own name',
      ],
    );
  });

  it('is a name that the end has', () => {
    inCase('- id: report', '- id: end', [
      'id: end',
      'chapters.1.steps.2.id',
      'another step has this name; choose its own',
    ]);
    inCase('- id: after', '- id: end', [
      'id: end',
      'chapters.1.id',
      'the end has this name; choose another',
    ]);
  });

  it('is a route to no step, while the end is one', () => {
    inCase('to: late-image', 'to: constructor', [
      'to: constructor',
      'chapters.0.steps.0.next.0.to',
      unknown('step', 'constructor'),
    ]);
    expect(cased('to: late-image', 'to: end').steps['first']?.next[0]?.to).toBe('end');
  });

  it('is a step that asks no table, offers no act, or for no reason', () => {
    inCase('asks: [plan]', 'asks: [plan, gone]', [
      'gone',
      'chapters.1.steps.0.asks.1',
      unknown('rule table'),
    ]);
    inCase('{ act: chest-ct, text: CT }', '{ act: gone, text: CT }', [
      '{ act: gone',
      'chapters.1.steps.0.options.1',
      unknown('act'),
    ]);
    inCase('quick, asked-for]', 'quick, gone]', [
      'gone',
      'chapters.0.steps.2.reasons.3',
      unknown('reason'),
    ]);
  });

  it('is a condition on what does not exist: of a text, an option, a route, an arrival, an ending', () => {
    inCase('{ when: { lump.imaged: true }, text', '{ when: { gone: true }, text', [
      'gone',
      'chapters.0.steps.2.tells.0.when.gone',
      unknown('fact'),
    ]);
    inCase('text: CT }', 'text: CT, when: { gone: 1 } }', [
      'gone',
      'chapters.1.steps.0.options.1.when.gone',
      unknown('fact'),
    ]);
    inCase('next: [{ when: { lump.imaged: false }', 'next: [{ when: { gone: false }', [
      'gone',
      'chapters.0.steps.0.next.0.when.gone',
      unknown('fact'),
    ]);
    inCase('reveal: [margin] }', 'reveal: [gone] }', [
      'gone',
      'chapters.1.steps.2.arrives.report.0.reveal.0',
      unknown('fact'),
    ]);
    inCase('{ when: { margin: clear }, text', '{ when: { gone: clear }, text', [
      'gone',
      'endings.0.texts.0.when.gone',
      unknown('fact'),
    ]);
  });

  it('is an ending that cites what nobody said', () => {
    inCase('text: It is clear. }', 'text: It is clear., statements: [gone] }', [
      'gone',
      'endings.0.texts.0.statements.0',
      unknown('statement'),
    ]);
  });
});
