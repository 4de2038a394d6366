import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/domain/fact.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { patient } from '../../support/patients.ts';
import { book, judge } from '../../support/shipped.ts';

const value = (fact: string, known: Facts): Value | undefined => judge.reader.value(fact, known);

describe('words for numbers, each written once', () => {
  it.each([
    [2, 'small'],
    [4.9, 'small'],
    [5, 'usual'],
    [10, 'usual'],
    [10.1, 'large'],
    [15, 'large'],
    [15.1, 'very-large'],
  ])('%d cm is %s (PR05)', (size, word) => {
    expect(value('tumour.sizeClass', { 'tumour.sizeCm': size })).toBe(word);
  });

  it.each([
    ['along', 5, 'in-line'],
    ['along', -6, 'near'],
    ['along', 15, 'near'],
    ['along', -16, 'off-line'],
    ['across', 0, 'off-line'],
  ])('a tract %s the cut, %i mm beside it, is %s (PR22)', (direction, offset, word) => {
    expect(
      value('tract.placement', { 'tract.direction': direction, 'tract.offsetMm': offset }),
    ).toBe(word);
  });

  it.each([
    ['nothing', 'none', 'none', false, false, 'long'],
    ['lung-nodule', 'lung', 'limited', true, true, 'long'],
    ['pancreatic-lesion', 'other', 'none', false, false, 'long'],
    ['local-recurrence', 'none', 'none', true, false, 'long'],
    ['many-nodules', 'lung', 'extensive', false, false, 'short'],
  ])(
    '%s: where, how much, whether limited, resectable, and after how long (PR11)',
    (found, ...says) => {
      const known = { 'relapse.found': found };
      expect(
        [
          'mets.site',
          'mets.extent',
          'mets.limited',
          'mets.resectable',
          'patient.diseaseFreeInterval',
        ].map((fact) => value(fact, known)),
      ).toEqual(says);
    },
  );

  it('adds up the dose of a course and the week of its start', () => {
    expect(value('rt.courseGy', { 'rt.fractionGy': 1.8, 'rt.fractions': 28 })).toBe(50.4);
    expect(value('rt.startWeek', { 'postop.weeksSinceSurgery': 5, 'rt.waitWeeks': 3 })).toBe(8);
  });

  it('names the project rule behind each', () => {
    expect(
      [
        'tumour.sizeClass',
        'tract.placement',
        'mets.limited',
        'margin.status',
        'rt.startWeek',
        'nodes.clinical',
      ].map((fact) => book.facts[fact]?.convention),
    ).toEqual(['PR05', 'PR22', 'PR11', 'PR01', 'PR09', 'PR14']);
  });
});

describe('the field', () => {
  const field = (different: Facts): Value | undefined =>
    value(
      'rt.volume',
      patient({ 'rt.timing': 'postoperative', 'rt.coversBed': true, ...different }),
    );

  it.each([
    ['complete', 'the bed, where there is nothing else', {}],
    ['incomplete', 'no bed', { 'rt.coversBed': false }],
    ['incomplete', 'a haematoma left outside', { 'postop.hematoma': true }],
    ['complete', 'bed and haematoma', { 'postop.hematoma': true, 'rt.coversHematoma': true }],
    ['incomplete', 'a repaired vessel left outside', { 'vessel.rebuilt': true }],
    ['complete', 'bed and repaired vessel', { 'vessel.rebuilt': true, 'rt.coversVessel': true }],
    ['none', 'no radiotherapy after the operation', { 'rt.timing': 'none' }],
    ['none', 'radiotherapy before it', { 'rt.timing': 'preoperative' }],
  ])('is %s: %s', (word, _, different) => {
    expect(field(different)).toBe(word);
  });
});

describe('control in the thigh (6.4: margin, vein, contamination, radiotherapy missing, late or incomplete)', () => {
  const whole: Facts = {
    'surgery.done': true,
    'surgery.veinSegmentResected': true,
    'margin.status': 'R0-wide',
    'tract.excised': true,
  };

  it.each([
    ['good', 'a whole operation', {}],
    ['good', 'R1, irradiated', { 'margin.status': 'R1', 'rt.timing': 'preoperative' }],
    ['good', 'an old tract that came out', { contamination: 'tract' }],
    ['poor', 'no operation', { 'surgery.done': false }],
    ['poor', 'the vein left behind', { 'surgery.veinSegmentResected': false }],
    ['poor', 'R2', { 'margin.status': 'R2', 'rt.timing': 'preoperative' }],
    ['poor', 'R1, not irradiated', { 'margin.status': 'R1' }],
    ['poor', 'an old tract left', { contamination: 'tract', 'tract.excised': false }],
    ['poor', 'a contaminated field left', { contamination: 'field', 'tract.excised': false }],
    ['poor', 'radiotherapy missed', { 'rt.missed': true }],
    ['poor', 'a field with a hole', { 'rt.fieldHole': true }],
    ['good', 'a field that nobody has drawn yet', { 'rt.timing': 'postoperative' }],
  ])('is %s: %s', (word, _, different) => {
    expect(value('local.control', patient({ ...whole, ...different }))).toBe(word);
  });
});
