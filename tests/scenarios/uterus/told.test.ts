import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/course/replay.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { uterus } from '../../support/shipped.ts';
import { endingOf, optionsAt, tellsAt } from '../../support/told.ts';
import { theUterus } from '../../support/uterus.ts';

// What is told agrees with what was done: texts, options and endings that hang on earlier decisions.
const { best, decide, meet, newPatient, reach } = theUterus;

type Otherwise = Readonly<Record<string, string>>;

const week = (place: Place): number => Number(place.patient.facts['course.week']);
const at = (step: string, otherwise: Otherwise = {}, different: Facts = {}): string =>
  tellsAt(reach(step, different, otherwise), uterus);
const tale = (place: Place, act: string): string =>
  decide(place, act)
    .told.map(({ text }) => text)
    .join(' ');

/** What became of a patient on the best road, with other decisions where they are given. */
function end(different: Facts, otherwise: Otherwise = {}): Readonly<Record<string, string>> {
  let place = newPatient(different);
  while (place.step) {
    const written = otherwise[place.step.id];
    place = written === undefined ? best(place) : decide(place, written).next;
  }
  return endingOf(place, uterus);
}

const none = { 'the-calendar': 'come-back-if-something-is-felt because the-way-is-long' };
const unscanned = { 'the-scans': 'no-scans' };
const withoutOvaries = { 'history.bso': true, 'patient.menopause': 'post' };

describe('before the operation', () => {
  it('nobody without ovaries is offered what works through them', () => {
    expect(optionsAt(newPatient(), uterus).join('. ')).toMatch(/Injections/);
    expect(optionsAt(newPatient(withoutOvaries), uterus).join('. ')).not.toMatch(/Injections/);
  });

  it('the pathologist speaks of ovaries only where there are some', () => {
    const guessed = { 'the-report': 'assume-leiomyosarcoma' };
    expect(at('the-pathologist-calls', guessed)).toMatch(/the ovaries/);
    expect(at('the-pathologist-calls', guessed, withoutOvaries)).not.toMatch(/ovaries/);
  });

  it('what was taken out in pieces is not left in the bed at its full size', () => {
    expect(tellsAt(meet('taken-out-in-strips'), uterus)).toMatch(/By its pieces the tumour/);
  });

  it('the folder is empty, or holds the film that was taken', () => {
    expect(at('the-empty-chest-folder', { staging: 'no-staging' })).toMatch(/is empty/);
    expect(at('the-empty-chest-folder', { staging: 'chest-film' })).toMatch(/holds a film/);
  });
});

describe('the operation', () => {
  it.each(['keyhole-and-strips', 'keyhole-in-a-bag'])(
    'whoever planned %s hears why the abdomen is open',
    (act) => {
      expect(tale(reach('the-way-out'), act)).toMatch(/abdomen will be opened/);
    },
  );

  it('nodes that were dissected are not called unseen, nor dissected twice', () => {
    const done = {
      'what-comes-out': 'take-the-uterus-without-its-neck + dissect-the-pelvic-nodes',
    };
    const place = reach('what-was-left', {}, done);
    expect(tellsAt(place, uterus)).not.toMatch(/nobody has looked at the nodes/);
    expect(optionsAt(place, uterus)).not.toContain('Yes, for the nodes of the pelvis');
  });

  it('a tumour that was shelled out is not called clear all around', () => {
    const bare = {
      'what-comes-out': 'shell-the-tumour-out-first',
      'what-was-left': 'no-second-operation',
    };
    expect(at('radiotherapy-or-not', bare)).not.toMatch(/clear all around/);
    expect(at('radiotherapy-or-not')).toMatch(/clear all around/);
  });
});

describe('the calendar is remembered', () => {
  it('visits are fixed only where there are some', () => {
    expect(at('the-scans')).toMatch(/visits are fixed/);
    expect(at('the-scans', none)).toMatch(/No visit is planned/);
  });

  it('a year is clean only where somebody looked', () => {
    expect(at('a-clean-year')).toMatch(/chest CT find nothing/);
    expect(at('a-clean-year', unscanned)).toMatch(/Nobody has looked at the lungs/);
    expect(at('a-clean-year', none)).toMatch(/nobody has looked/);
    const texts = optionsAt(reach('a-clean-year', {}, none), uterus);
    expect(texts).toContain('Not yet, from now on you come every few months');
    expect(texts.join('. ')).not.toMatch(/as written|scans stop/);
  });

  it('an MRI of the pelvis shows nothing to somebody who was discharged', () => {
    const discharged = {
      'the-scans': 'follow-up-chest-ct + follow-up-imaging-of-the-pelvis',
      'a-clean-year': 'discharge-after-a-clean-year',
    };
    const different = { 'fate.relapse': 'local-recurrence' };
    expect(at('back-in-the-pelvis', discharged, different)).toMatch(/has felt a pressure/);
  });

  it('month forty lies 28 months after month twelve, whatever was planned', () => {
    const different = { 'fate.relapse': 'local-recurrence' };
    for (const act of ['keep-to-the-calendar', 'discharge-after-a-clean-year']) {
      const otherwise = { 'a-clean-year': act };
      const clean = week(reach('a-clean-year', different, otherwise));
      expect(week(reach('back-in-the-pelvis', different, otherwise)) - clean).toBe(121);
    }
  });

  it('a patient who came with metastases has her drugs without five lost months', () => {
    const spread = { 'fate.staging': 'many-nodules' };
    const decided = reach('the-uterus-with-metastases', spread);
    const drugs = decide(decided, 'plan-the-primary-together').next;
    expect(week(drugs) - week(decided)).toBeLessThan(5);
  });
});

describe('endings follow the acts', () => {
  it('metastases that were operated on are not held by drugs', () => {
    const years = (act: string) =>
      end({ 'fate.relapse': 'many-nodules' }, { 'many-nodules': act })['The years'];
    expect(years('operate-on-all-metastases because newest-is-best')).not.toMatch(/Drugs hold/);
    expect(years('doxorubicin-based because never-had-doxorubicin')).toMatch(/Drugs hold/);
  });

  it('what was left is not told as taken out', () => {
    const nodule = { 'fate.relapse': 'lung-nodule', 'fate.afterNodule': 'nothing' };
    const gaveUp = { 'one-nodule': 'give-up because spread-is-the-end' };
    expect(end(nodule, gaveUp)['The years']).toMatch(/has not been taken out/);
    const local = { 'fate.relapse': 'local-recurrence' };
    const drugs = { 'back-in-the-pelvis': 'drugs-alone' };
    expect(end(local, drugs)['The years']).toMatch(/has not been taken out/);
  });
});
