import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/course/replay.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { cava, theCava } from '../../support/cava.ts';
import { endingOf, optionsAt, tellsAt } from '../../support/told.ts';

// What is told agrees with what was done: texts, options and endings that hang on earlier decisions.
const { best, decide, reach } = theCava;

type Otherwise = Readonly<Record<string, string>>;

const week = (place: Place): number => Number(place.patient.facts['course.week']);
const at = (step: string, otherwise: Otherwise = {}, different: Facts = {}): string =>
  tellsAt(reach(step, different, otherwise), cava);
const tale = (step: string, act: string, different: Facts = {}, otherwise: Otherwise = {}) =>
  decide(reach(step, different, otherwise), act)
    .told.map(({ text }) => text)
    .join(' ');

/** What became of a patient on the best road, with other decisions where they are given. */
function end(different: Facts, otherwise: Otherwise = {}): Readonly<Record<string, string>> {
  let place = theCava.newPatient(different);
  while (place.step) {
    const written = otherwise[place.step.id];
    place = written === undefined ? best(place) : decide(place, written).next;
  }
  return endingOf(place, cava);
}

const none = { 'the-letter': 'come-back-if-something-is-felt' };
const unscanned = { 'the-forms': 'no-scans' };
const tied = { 'what-becomes-of-it': 'tie-the-cava because shortest-time-under-the-clamp' };
const around = {
  'tumour.resectability': 'borderline',
  'tumour.sizeCm': 6.8,
  'surgery.mutilating': true,
};

describe('before the operation', () => {
  it.each(['venous-phase-alone', 'heparin-before-images'])(
    'no probe is told of where none was used: %s',
    (act) => {
      const swollen = { 'pres.legEdema': true, 'pres.dvt': true };
      expect(tale('the-swollen-leg', act, swollen)).toMatch(/full of clot/);
      expect(tale('the-swollen-leg', act, swollen)).not.toMatch(/probe/);
    },
  );

  it('no open cava is called closed', () => {
    const open = { 'pres.legEdema': true, 'ivc.lumen': 'patent' };
    expect(tale('the-swollen-leg', 'legs-and-cava', open)).not.toMatch(/cava is not/);
  });

  it('a tract can be hidden from nobody who has seen it', () => {
    const biopsied = { 'the-needle': 'open-biopsy-from-the-front' };
    expect(at('a-tract-in-the-belly', biopsied)).toMatch(/surgeon has not seen it/);
    const texts = optionsAt(reach('a-tract-in-the-belly', {}, biopsied), cava).join('. ');
    expect(texts).not.toMatch(/needle/);
  });

  it('the folder is empty, or holds the film that was taken', () => {
    expect(at('an-empty-folder', { 'the-chest': 'no-staging' })).toMatch(/is empty/);
    expect(at('an-empty-folder', { 'the-chest': 'chest-film' })).toMatch(/holds a film/);
  });

  it('a phlebitis is no matter of pregnancies, for men are met, too', () => {
    expect(at('the-legs', {}, { 'history.phlebitis': true })).not.toMatch(/pregnan/);
  });
});

describe('in theatre and on the ward', () => {
  it('a tumour that has closed round the aorta does not lie beside it', () => {
    const first = { 'what-comes-first': 'resect-first because margins-can-be-had-now' };
    expect(at('the-aorta', first, around)).toMatch(/goes round the aorta/);
    expect(at('the-aorta', first, around)).not.toMatch(/side by side/);
    expect(at('the-aorta')).toMatch(/side by side/);
  });

  it('the whole operation lies in one week, and day three and day five in it', () => {
    const stripped = { 'the-aorta': 'strip-the-aorta', 'the-milky-drain': 'call-it-pus' };
    const aorta = week(reach('the-aorta'));
    expect(week(reach('at-the-spine'))).toBe(aorta);
    expect(week(reach('the-milky-drain', {}, stripped))).toBe(aorta);
    expect(week(reach('the-leg', {}, stripped))).toBe(aorta);
  });

  it('no scar is told of where nothing was irradiated', () => {
    const large = { 'tumour.sizeCm': 11.4 };
    expect(tale('the-lower-end', 'finger-behind-the-artery', large)).not.toMatch(/scar/);
  });

  it('a cava that was tied is not found open', () => {
    const found = tale('the-leg', 'image-graft-and-legs', {}, tied);
    expect(found).toMatch(/leg veins collapse/);
    expect(found).not.toMatch(/cava is open/);
    expect(tale('the-leg', 'compress-and-walk', {}, tied)).not.toMatch(/the leg is/);
  });

  it('a closed cava that was tied had been closed before', () => {
    const closed = {
      'ivc.lumen': 'occluded',
      'ivc.collaterals': 'robust',
      'ivc.circumferencePct': 100,
    };
    expect(at('the-leg', {}, closed)).toMatch(/had been closed for long/);
    expect(at('the-leg', tied)).not.toMatch(/had been closed/);
  });

  it('no kidney touches the field where it was taken out', () => {
    const lost = {
      'what-comes-first': 'resect-first because margins-can-be-had-now',
      'the-specimen': 'irradiate-the-bed (50) because recorded-by-the-board',
    };
    expect(at('the-field-at-the-cava', lost, around)).toMatch(/where the right kidney was/);
  });
});

describe('the years', () => {
  it('visits are in the book only where there are some', () => {
    expect(at('the-forms')).toMatch(/visits are in the book/);
    expect(at('the-forms', none)).toMatch(/No visit is in the book/);
  });

  it('a year is clean only where somebody looked', () => {
    expect(at('month-twelve')).toMatch(/Lungs and bed are clean/);
    expect(at('month-twelve', unscanned)).toMatch(/Nobody has looked at lungs or bed/);
    expect(at('month-twelve', none)).toMatch(/nobody has looked/);
    expect(at('month-twelve', none)).not.toMatch(/clean|graft is open/);
    expect(optionsAt(reach('month-twelve', {}, none), cava)).not.toContain(
      'See you at the next date, as in the book',
    );
  });

  it('nodules were not there at month twelve only where somebody looked', () => {
    const different = { 'fate.relapse': 'many-nodules' };
    expect(at('the-drugs', {}, different)).toMatch(/not there at month twelve/);
    expect(at('the-drugs', unscanned, different)).not.toMatch(/not there at month twelve/);
  });

  it('a bed with tumour in it is not called clean', () => {
    const left = { 'fate.margin': 'R2', 'reexcision.feasible': false };
    expect(at('month-twelve', {}, left)).toMatch(/left in the bed has not grown/);
  });

  it.each([
    ['lung-nodule', 'month-forty', 121],
    ['local-recurrence', 'back-in-the-bed', 69],
    ['many-nodules', 'the-drugs', 8],
  ])('%s is met so many weeks after month twelve, whatever went before', (relapse, step, weeks) => {
    const different = { 'fate.relapse': relapse };
    for (const otherwise of [{}, { 'a-shadow': 'reassure-about-the-shadow' }]) {
      const clean = week(reach('month-twelve', different, otherwise));
      expect(week(reach(step, different, otherwise)) - clean).toBe(weeks);
    }
  });
});

describe('endings follow the margin, the acts, and what was asked', () => {
  const nothing = { 'fate.relapse': 'nothing' };

  it('cells at the edge, irradiated: not clear, and not in one piece', () => {
    const left = { ...nothing, 'fate.margin': 'R1', 'reexcision.feasible': false };
    expect(end(left)['The belly']).toMatch(/^Cells stayed at the edge/);
  });

  it('the operation alone: the margin is not known yet', () => {
    const { 'The belly': told } = endingOf(reach('the-leg'), cava);
    expect(told).toMatch(/pathologist has the specimen/);
  });

  it('a kidney that was only on the list has not gone with the tumour', () => {
    const spread = {
      ...around,
      'surgery.suspiciousLesion': true,
      'surgery.frozenSection': 'positive',
    };
    const first = { 'what-comes-first': 'resect-first because margins-can-be-had-now' };
    expect(end(spread, first)['Cava, legs and kidneys']).not.toMatch(/kidney/);
  });

  it('metastases that were operated on are not held by drugs', () => {
    const years = (act: string) =>
      end({ 'fate.relapse': 'many-nodules' }, { 'the-drugs': act })['The years'];
    expect(years('operate-on-all-metastases because newest-is-best')).not.toMatch(/Drugs hold/);
    expect(years('doxorubicin-based because never-had-doxorubicin')).toMatch(/Drugs hold/);
  });

  it('a nodule that was left is not told as one that was taken out', () => {
    const different = { 'fate.relapse': 'lung-nodule' };
    expect(
      end(different, { 'month-forty': 'give-up because spread-is-the-end' })['The years'],
    ).toMatch(/has not been taken out/);
  });

  it('a graft that had to come out is not half closed at month fourteen', () => {
    const spilt = {
      'organs.invaded': true,
      'fate.spill': true,
      'fate.ward': 'creatinine',
      'fate.relapse': 'many-nodules',
    };
    const grafted = { 'what-becomes-of-it': 'graft-the-cava because both-legs-drain-through-it' };
    const drugs = reach('the-drugs', spilt, grafted);
    expect(best(drugs).step?.id).toBe('a-vertebra-at-night');
    expect(end(spilt, grafted)['Cava, legs and kidneys']).toMatch(/had to come out again/);
  });
});
