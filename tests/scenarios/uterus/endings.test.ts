import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { uterus } from '../../support/shipped.ts';
import { endingOf } from '../../support/told.ts';
import { theUterus } from '../../support/uterus.ts';

// 6.4 of the analysis: published ranges with what is known of their denominators, and nothing that credits radiotherapy with a longer life.
const { best, decide, newPatient } = theUterus;

/** What became of a patient on the best road, with other decisions where they are given. */
function end(different: Facts, otherwise: Readonly<Record<string, string>> = {}) {
  let place = newPatient(different);
  while (place.step) {
    const written = otherwise[place.step.id];
    place = written === undefined ? best(place) : decide(place, written).next;
  }
  return { told: endingOf(place, uterus), found: place.patient.facts['relapse.found'] };
}

const nothingLater = { 'fate.relapse': 'nothing' };

describe('what became of the pelvis', () => {
  it('all done, and nothing comes back', () => {
    const { found, told } = end(nothingLater);
    expect(found).toBe('nothing');
    expect(told['The pelvis']).toMatch(/^The pelvis is quiet/);
  });

  it.each([
    ['tumour at the side wall', { 'fate.sideWall': 'positive' }, {}, /side wall/],
    [
      'a neck left behind for good',
      {},
      {
        'what-comes-out': 'take-the-uterus-without-its-neck',
        'what-was-left': 'no-second-operation',
      },
      /part of the uterus had been left/,
    ],
  ])('it comes back: %s', (_, different, otherwise, says) => {
    const { found, told } = end({ ...nothingLater, ...different }, otherwise);
    expect(found).toBe('local-recurrence');
    expect(told['The pelvis']).toMatch(says);
  });

  it('it may come back although the uterus is out whole, and the old figure says of nobody whom', () => {
    const { told } = end({ 'fate.relapse': 'local-recurrence' });
    expect(told['The pelvis']).toMatch(
      /uterus was out whole.*up to 70 in 100.*does not say of whom/,
    );
  });
});

describe('what it cost', () => {
  it.each([
    ['nothing but a scar', {}, /One scar/],
    [
      'the menopause',
      { 'the-ovaries': 'remove-the-ovaries-to-be-safe' },
      /menopause came in a week/,
    ],
    [
      'a leg that swells',
      { 'what-comes-out': 'take-the-whole-uterus + dissect-the-pelvic-nodes' },
      /left leg swells/,
    ],
    [
      'a bowel that remembers',
      { 'radiotherapy-or-not': 'pelvic-radiotherapy because more-is-safer' },
      /toilet/,
    ],
  ])('%s', (_, otherwise, says) => {
    expect(end(nothingLater, otherwise).told['What it cost']).toMatch(says);
  });
});

describe('what became of the years', () => {
  it('radiotherapy changes nothing about them', () => {
    const irradiated = { 'radiotherapy-or-not': 'pelvic-radiotherapy because more-is-safer' };
    for (const relapse of ['nothing', 'lung-nodule', 'many-nodules']) {
      const different = { 'fate.relapse': relapse };
      expect(end(different, irradiated).told['The years']).toBe(end(different).told['The years']);
    }
  });

  it('figures come with their year, and say that nobody knows of whom', () => {
    expect(end(nothingLater).told['The years']).toMatch(/2002 and 2003.*20 to 60 in 100.*of whom/);
    expect(end({ 'fate.relapse': 'many-nodules' }).told['The years']).toMatch(
      /page of 2003.*nine to twelve months.*as of 2002.*not say of how many/,
    );
  });
});
