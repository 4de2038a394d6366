import { describe, it } from 'vitest';
import { expectOne } from '../../support/mistakes.ts';

const inFacts = (
  from: string,
  to: string,
  ...said: readonly (readonly [string, string, string])[]
) => expectOne('facts/all.yaml', from, to, ...said);
const imaged = 'lump.imaged: { kind: course, label: Imaged, type: boolean, start: false }';

describe('a fact', () => {
  it('is of a kind there is', () => {
    inFacts(imaged, imaged.replace('course', 'taken'), [
      'kind: taken',
      'lump.imaged.kind',
      'is "taken"; write "given" or "course" or "parameter" or "derived"',
    ]);
  });

  it('has keys that are known', () => {
    inFacts(imaged, imaged.replace('start', 'starts'), [
      'starts: false',
      'lump.imaged.starts',
      'is not known here; correct its spelling or remove it',
    ]);
  });

  it('has a type that there is', () => {
    inFacts(imaged, imaged.replace('type: boolean', 'type: word'), [
      'type: word',
      'lump.imaged.type',
      'is "word"; write "boolean"',
    ]);
  });

  it('has two words at least, none of them read by YAML as something else', () => {
    inFacts('values: [leg, arm]', 'values: [leg]', [
      'values: [leg]',
      'site.values',
      'name at least two values',
    ]);
    inFacts(
      'values: [leg, arm]',
      'values: [leg, true, ~]',
      ['true, ~', 'site.values.1', 'is true; write string'],
      ['~]', 'site.values.2', 'is nothing; write string'],
    );
  });

  it('has a step above nought, and ends that are numbers', () => {
    const offset = 'from: -20, to: 20, step: 10';
    inFacts(offset, 'from: -20, to: 20, step: 0', [
      'step: 0',
      'needle.offsetMm.step',
      'write a step above 0',
    ]);
    inFacts(offset, 'from: -.inf, to: 20', ['from: -', 'needle.offsetMm.from', 'write a number']);
    inFacts(offset, 'from: .nan, to: 20', [
      'from: .nan',
      'needle.offsetMm.from',
      'is NaN; write number',
    ]);
  });

  it('has an id in kebab-case', () => {
    inFacts('lump.imaged:', 'Lump_imaged: { kind: given, label: X, type: boolean }\nlump.imaged:', [
      'Lump_imaged',
      'Lump_imaged',
      'write the id in kebab-case, parts joined by dots',
    ]);
  });
});
