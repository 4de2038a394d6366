import { describe, it } from 'vitest';
import type { Said } from '../../support/mistakes.ts';
import { expectOne } from '../../support/mistakes.ts';

const inCase = (from: string, to: string, ...said: readonly Said[]) =>
  expectOne('cases/tiny.yaml', from, to, ...said);
const first = 'chapters.0.steps.0';

describe('a case', () => {
  it('has somebody it is about', () => {
    inCase('personas: [{ name: Ada, pronoun: she }]', 'personas: []', [
      'personas',
      'personas',
      'name at least one person',
    ]);
    inCase('pronoun: she', 'pronoun: it', [
      'pronoun: it',
      'personas.0.pronoun',
      'is "it"; write "she" or "he"',
    ]);
  });

  it('varies each fact over one value at least', () => {
    inCase('lump.depth: [superficial, deep], fate', 'lump.depth: [], fate', [
      'lump.depth',
      'variation.lump.depth',
      'name at least one value',
    ]);
  });

  it('has chapters with steps, minutes, and names that can stand in an address', () => {
    inCase('- id: before', '- id: be.fore', [
      'id: be.fore',
      'chapters.0.id',
      'write the name in kebab-case, without dots',
    ]);
    inCase(
      'about: From the plan to the report.\n    minutes: 1',
      'about: From the plan to the report.\n    minutes: 0',
      ['minutes: 0', 'chapters.1.minutes', 'write 1 or more'],
    );
  });

  it('has an id that can stand in an address', () => {
    inCase('id: tiny\n', 'id: Tiny\n', [
      'id: Tiny',
      'id',
      'write the name in kebab-case, without dots',
    ]);
  });
});

describe('a step', () => {
  it('has a name that can stand in an address', () => {
    inCase('- id: tissue', '- id: the.tissue', [
      'id: the.tissue',
      'chapters.0.steps.2.id',
      'write the name in kebab-case, without dots',
    ]);
  });

  it('tells something, asks a table, and offers two options at least', () => {
    inCase('tells: [{ text: A lump. }]', 'tells: []', [
      'tells: []',
      `${first}.tells`,
      'tell what the trainee sees',
    ]);
    inCase('asks: [plan]', 'asks: []', [
      'asks: []',
      'chapters.1.steps.0.asks',
      'name the rule table that judges it',
    ]);
    inCase(
      '{ act: image, text: Image }, { act: wait, text: Wait }',
      '{ act: image, text: Image }',
      ['options: [', `${first}.options`, 'offer at least two options'],
    );
  });

  it('is of a kind there is', () => {
    inCase('kind: several', 'kind: some', [
      'kind: some',
      'chapters.1.steps.0.kind',
      'is "some"; write "one" or "several" or "order"',
    ]);
  });

  it('offers four to six reasons', () => {
    for (const reasons of ['easy-to-reach', 'quick, quick, quick, quick, quick, quick, quick']) {
      inCase(
        'reasons: [easy-to-reach, small-and-shallow, quick, asked-for]',
        `reasons: [${reasons}]`,
        ['reasons: [', 'chapters.0.steps.2.reasons', 'offer 4 to 6 reasons'],
      );
    }
  });

  it('has its keys and no others, of which each is named', () => {
    inCase(
      'question: What first?',
      'questoin: What first?\n        hint: None',
      ['questoin', `${first}.questoin`, 'is not known here; correct its spelling or remove it'],
      ['hint', `${first}.hint`, 'is not known here; correct its spelling or remove it'],
      ['id: first', `${first}.question`, 'is missing; add it ("question")'],
    );
  });
});

it('the version of the content is a year and a number', () => {
  expectOne('content.yaml', '"2026.1"', '2026.1', [
    'version',
    'version',
    'is 2026.1; write string',
  ]);
  expectOne('content.yaml', '"2026.1"', '"first"', ['version', 'version', 'write it as 2026.1']);
});
