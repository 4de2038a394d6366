import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { best, decide, reach } from '../../support/played.ts';
import { endingOf } from '../../support/told.ts';

// 6.4 of the analysis: local failure follows margin, vein, contamination and radiotherapy; survival never does.
const nothingLater = { 'fate.relapse': 'nothing' };

/** What became of a patient on the best road, with other decisions where they are given. */
function end(different: Facts, otherwise: Readonly<Record<string, string>> = {}) {
  let place = reach('a-clean-year', different, otherwise);
  while (place.step) {
    const written = otherwise[place.step.id];
    place = written === undefined ? best(place) : decide(place, written).next;
  }
  return { told: endingOf(place), found: place.patient.facts['relapse.found'] };
}

const noRadiotherapy = { 'radiotherapy-or-not': 'no-radiotherapy because deep-large-and-graded' };

describe('what became of the thigh', () => {
  it('all done, and nothing comes back', () => {
    const { told, found } = end(nothingLater);
    expect(found).toBe('nothing');
    expect(told['The thigh']).toMatch(/^The thigh is clear\. /);
  });

  it.each([
    [
      'radiotherapy left out where the rules ask for it',
      noRadiotherapy,
      /Radiotherapy had been left out/,
    ],
    ['radiotherapy in week 12', { 'the-start': 'start-radiotherapy (7)' }, /come too late/],
    [
      'the haematoma outside the field',
      { 'the-field': 'cover-the-bed' },
      /where tumour had been left or carried/,
    ],
    [
      'an old tract left behind',
      {
        'biopsy-of-the-lump': 'core-needle-biopsy (along, 20)',
        'the-extent': 'wide-but-tract-left',
      },
      /where tumour had been left or carried/,
    ],
    [
      'the vein left behind and R1 accepted',
      {
        'the-extent': 'wide-but-vein-left',
        'a-benign-look': 'go-on-as-planned',
        'the-margin': 'keep-the-margin',
        'radiotherapy-or-not': 'radiotherapy-50-60 because deep-large-and-graded',
      },
      /where tumour had been left or carried/,
    ],
  ])('it comes back: %s', (_, otherwise, says) => {
    const { told, found } = end(nothingLater, otherwise);
    expect(found).toBe('local-recurrence');
    expect(told['The thigh']).toMatch(says);
  });

  it('where no rule asks for radiotherapy, leaving it out brings nothing back', () => {
    const low = { ...nothingLater, 'tumour.grade': 'low' };
    const none = { 'radiotherapy-or-not': 'no-radiotherapy because recorded-by-the-board' };
    expect(end(low, none).found).toBe('nothing');
  });

  it('it may come back although nothing was left undone', () => {
    expect(end({ 'fate.relapse': 'local-recurrence' }).told['The thigh']).toMatch(
      /nothing had been left undone/,
    );
  });
});

describe('what became of the leg', () => {
  it.each([
    ['all done', {}, /stairs/],
    ['no rehabilitation', { rehabilitation: 'no-rehabilitation' }, /stays stiff/],
    ['a clean groin dissected', { 'the-groin': 'dissect-the-groin' }, /swells/],
  ])('%s', (_, otherwise, says) => {
    expect(end(nothingLater, otherwise).told['The leg']).toMatch(says);
  });
});

describe('what became of the lungs', () => {
  it.each(['lung-nodule', 'many-nodules', 'pancreatic-lesion'])(
    'radiotherapy changes nothing about them: %s',
    (relapse) => {
      const lungs = (otherwise: Readonly<Record<string, string>>) => {
        let place = reach('the-scans', { 'fate.relapse': relapse }, otherwise);
        while (place.step) place = best(place);
        return endingOf(place)['The lungs and the years'];
      };
      expect(lungs(noRadiotherapy)).toBe(lungs({}));
    },
  );
});
