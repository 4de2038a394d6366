import { describe, expect, it } from 'vitest';
import { chapterEntry } from '../../../src/course/entry.ts';
import { isFrame, take } from '../../../src/course/replay.ts';
import type { Place, Scope } from '../../../src/course/replay.ts';
import { score } from '../../../src/course/score.ts';
import { bestDecision } from '../../../src/course/best.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { best, decide, meet, newPatient, offeredAt, play, reach } from '../../support/played.ts';
import { cells, judge, saphenous } from '../../support/shipped.ts';
import { endingOf, optionsAt, tellsAt } from '../../support/told.ts';

// What is told agrees with what was done: texts, options and endings that hang on earlier decisions.

type Otherwise = Readonly<Record<string, string>>;

const order = 'bed-mri > plan-the-chest-ct > plan-the-re-excision > plan-the-radiotherapy';
const week = (place: Place): number => Number(place.patient.facts['course.week']);
const lump = /lump is (still )?(there|as hard)|tumour along its vein|tumour (lies|sits)/;

/** All that is read from one place on the best road to the end, other decisions where they are given. */
function readFrom(from: Place, otherwise: Otherwise = {}): readonly string[] {
  const read: string[] = [];
  let place = from;
  while (place.step) {
    read.push(`${tellsAt(place)} ${optionsAt(place).join('. ')}`);
    const written = otherwise[place.step.id];
    if (written === undefined) {
      place = best(place);
    } else {
      const frame = decide(place, written);
      read.push(frame.told.map(({ text }) => text).join(' '));
      place = frame.next;
    }
  }
  return read;
}

/** The end of one chapter that is played alone, by the best decisions and others where they are given. */
function endOfChapter(chapter: string, otherwise: Otherwise = {}, different: Facts = {}): Place {
  const scope: Scope = { kase: saphenous, chapter };
  let place = chapterEntry(judge, cells, saphenous, chapter, { ...saphenous.base, ...different });
  while (place?.step) {
    const { step, patient } = place;
    const written = otherwise[step.id];
    const wanted =
      written === undefined
        ? bestDecision(judge, cells, step, patient).decision
        : decide(place, written).decision;
    const frame = wanted && take(judge, scope, step, patient, wanted);
    if (!frame || !isFrame(frame)) throw new Error(`cannot go on at ${step.id}`);
    place = frame.next;
  }
  if (!place) throw new Error(`no road to ${chapter}`);
  return place;
}

describe('titles', () => {
  it('no title holds a placeholder', () => {
    const titles = Object.values(saphenous.steps).map(({ title }) => title);
    expect(titles.filter((title) => title.includes('{'))).toEqual([]);
  });
});

describe('after an unplanned excision', () => {
  const borderline = { 'tumour.resectability': 'borderline', 'tumour.wallInvolved': true };
  const shelledOut = (different: Facts = {}) =>
    decide(reach('biopsy-of-the-lump', different), 'shell-out-the-lump').next;
  const stripped = (different: Facts = {}) => decide(newPatient(different), 'strip-the-vein').next;

  it.each([
    ['operated on first', { 'the-sequence': 'surgery-first because margins-can-be-had-now' }],
    [
      'irradiated first',
      { 'the-sequence': 'radiotherapy-first (50) because smaller-field-against-wound-risk' },
    ],
    [
      'drugs and rays first',
      { 'the-sequence': 'chemoradiation-first because margin-threatened-by-the-vessel' },
    ],
    ['drugs first', { 'the-sequence': 'chemotherapy-first because large-sarcomas-get-drugs' }],
    [
      'no operation at first',
      { 'the-sequence': 'treat-instead-of-excising because large-sarcomas-get-drugs' },
    ],
  ])('no text says that the lump is there: %s', (_, otherwise) => {
    for (const from of [
      shelledOut(borderline),
      stripped(borderline),
      meet('taken-out-elsewhere'),
    ]) {
      for (const text of readFrom(from, otherwise)) {
        expect(text).not.toMatch(lump);
        expect(text).not.toMatch(/The lump (measures|is no)|around the lump|lump on it|Along its/);
      }
    }
  });

  it('the drawing, the look and the vessels speak of the bed and the scar', () => {
    const otherwise = { 'the-sequence': 'surgery-first because margins-can-be-had-now' };
    const read = readFrom(shelledOut(borderline), otherwise).join(' ');
    expect(read).toMatch(/whole bed of the first operation/);
    expect(read).toMatch(/The drawing lies on the table: the scar/);
    expect(read).toMatch(/The bed lies open/);
    expect(read).toMatch(/The scar holds on to the femoral vein/);
  });

  it('without one they speak of the tumour', () => {
    expect(tellsAt(reach('the-extent'))).toMatch(/tumour along its vein/);
    expect(tellsAt(reach('a-benign-look'))).toMatch(/The tumour lies open/);
  });

  it('the first report says sarcoma, whatever a small sample would have looked like', () => {
    const place = decide(stripped({ 'fate.firstReport': 'looks-benign' }), order).next;
    expect(place.step?.id).toBe('pathology-report');
    expect(tellsAt(place)).toMatch(/spindle cell sarcoma/);
    expect(place.patient.unseen).toContain('fate.firstReport');
    expect(offeredAt(place)).toEqual({
      'ask-for-grade-and-subtype': 'correct',
      'repeat-the-core': 'not scored',
      'operate-without-the-grade': 'suboptimal P25',
    });
  });

  it('a chest CT that was planned is remembered when the folder is opened', () => {
    const staging = best(decide(stripped(), order).next);
    expect(tellsAt(staging)).toMatch(/stands in your plan/);
    expect(tellsAt(decide(staging, 'no-staging').next)).toMatch(/It is empty\. The CT stood in/);
    const usual = reach('staging');
    expect(tellsAt(usual)).not.toMatch(/your plan/);
    expect(tellsAt(decide(usual, 'no-staging').next)).toMatch(/It is empty\.(?! The CT)/);
    expect(tellsAt(decide(usual, 'chest-film').next)).toMatch(/It holds a film/);
  });
});

describe('a benign look', () => {
  it('tempts although the report says sarcoma', () => {
    expect(tellsAt(reach('a-benign-look'))).toMatch(/knows the report\. “Sarcoma/);
    expect(tellsAt(reach('a-benign-look'))).not.toMatch(/leiomyoma/);
  });
});

describe('where MRI is not possible', () => {
  const pacemaker = { 'workup.mriPossible': false };
  const isMri = /MRI(?! or CT)(?!\.)/;

  it.each(['lung-nodule', 'local-recurrence', 'local-recurrence-fixed', 'many-nodules'])(
    'nobody has an MRI: %s',
    (relapse) => {
      const from = reach('the-sequence', { ...pacemaker, 'fate.relapse': relapse });
      for (const text of readFrom(from)) expect(text).not.toMatch(isMri);
    },
  );

  it('the bed of an unplanned excision is looked at by CT', () => {
    const bed = (different: Facts) =>
      optionsAt(decide(reach('biopsy-of-the-lump', different), 'shell-out-the-lump').next);
    expect(bed(pacemaker)).toContain('CT of the bed');
    expect(bed(pacemaker)).not.toContain('MRI of the bed');
    expect(bed({})).toContain('MRI of the bed');
  });
});

describe('the haematoma', () => {
  const at = (step: string, act: string) => tellsAt(reach(step, {}, { 'the-haematoma': act }));

  it('shrinks, and is a pocket of fluid where it was washed out', () => {
    expect(tellsAt(reach('the-haematoma'))).toMatch(/five centimetres/);
    expect(at('the-start', 'record-the-haematoma')).toMatch(/three centimetres are left/);
    expect(at('the-start', 'evacuate-the-haematoma')).toMatch(/pocket of fluid/);
    expect(at('the-start', 'evacuate-the-haematoma')).not.toMatch(/three centimetres/);
  });

  it('its reach is known where somebody wrote it down', () => {
    expect(at('the-field', 'record-the-haematoma')).toMatch(/record of day four/);
    expect(at('the-field', 'ignore-the-haematoma')).toMatch(/Nobody has measured/);
  });
});

describe('weeks', () => {
  it.each([
    ['sclerose-the-lump', 26],
    ['watch-for-six-months', 26],
    ['plan-imaging-of-the-lump', 1],
  ])('%s is over, and what it led to is told, in week %i', (act, weeks) => {
    const frame = decide(newPatient(), act);
    expect(frame.next.step?.id).toBe('who-leads');
    expect(frame.after.facts['course.week']).toBe(weeks);
    expect(week(frame.next)).toBe(weeks);
  });

  it('the field is drawn before the first treatment, and the course ends after it', () => {
    const field = reach('the-field');
    const dose = reach('the-dose');
    expect(week(dose)).toBe(week(field));
    expect(week(best(dose))).toBe(week(dose) + 6);
  });

  it('waiting without a date ends in the week that is told', () => {
    for (const [visit, told] of [
      [3, 13],
      [5, 13],
      [6, 13],
      [8, 13],
      [12, 16],
    ] as const) {
      const place = reach('the-start', { 'postop.visitWeek': visit });
      const { after } = decide(place, 'wait-without-a-review');
      expect(after.facts['rt.startedWeek']).toBe(told);
      expect(Number(after.facts['course.week']) - week(place)).toBe(told - visit);
    }
  });

  it('a clean year is a year after the last letter, and what follows lies in the third year', () => {
    const letter = week(reach('the-calendar'));
    expect(week(reach('a-clean-year')) - letter).toBe(52);
    const later = week(reach('one-nodule')) - letter;
    expect(later).toBeGreaterThan(104);
    expect(later).toBeLessThan(156);
    const discharged = decide(reach('a-clean-year'), 'discharge-after-a-clean-year').next;
    expect(tellsAt(discharged)).toMatch(/Nearly three years/);
    expect(week(discharged) - letter).toBeLessThan(156);
  });
});

describe('the calendar is remembered', () => {
  const none = { 'the-calendar': 'come-back-if-something-is-felt' };
  const unscanned = { 'the-scans': 'no-scans' };

  it('visits are fixed only where there are some', () => {
    expect(tellsAt(reach('the-scans'))).toMatch(/visits are fixed/);
    expect(tellsAt(reach('the-scans', {}, none))).toMatch(/No visit is planned/);
  });

  it('a scan is clean only where there was one', () => {
    expect(tellsAt(reach('a-clean-year'))).toMatch(/chest CT find nothing/);
    expect(tellsAt(reach('a-clean-year', {}, unscanned))).toMatch(/Nobody has looked at the lungs/);
    expect(tellsAt(reach('a-clean-year', {}, none))).toMatch(/nobody has looked/);
  });

  it('the visits go on as they were written, at no interval of the option', () => {
    for (const otherwise of [{}, none, unscanned]) {
      const texts = optionsAt(reach('a-clean-year', {}, otherwise)).join('. ');
      expect(texts).not.toMatch(/three months/);
    }
    expect(optionsAt(reach('a-clean-year', {}, none))).toContain(
      'From now on you come every few months',
    );
    expect(offeredAt(reach('a-clean-year', {}, none))).not.toHaveProperty(
      'visits-without-the-chest',
    );
  });

  it('who was discharged has no last scan', () => {
    const place = decide(reach('a-clean-year'), 'discharge-after-a-clean-year').next;
    expect(place.step?.id).toBe('many-nodules');
    expect(tellsAt(place)).not.toMatch(/last time/);
  });
});

describe('what the board had to demand', () => {
  it('was not put right by the trainee', () => {
    const staged = (last: string) => {
      const { place } = play(reach('staging'), ['staging: no-staging', last]);
      return place.patient.facts;
    };
    expect(staged('the-empty-chest-folder: press-on-without-the-chest')).toMatchObject({
      'workup.chest': 'ct',
      'workup.chestForced': true,
    });
    expect(staged('the-empty-chest-folder: chest-ct-after-all')).toMatchObject({
      'workup.chest': 'ct',
      'workup.chestForced': false,
    });
    const course = play(reach('staging'), [
      'staging: no-staging',
      'the-empty-chest-folder: press-on-without-the-chest',
    ]);
    expect(score(judge, cells, course).mended).toEqual([]);
  });
});

describe('endings follow the margin, the acts, and what was asked', () => {
  const nothingLater = { 'fate.relapse': 'nothing' };
  const finish = (from: Place): Place => {
    let place = from;
    while (place.step) place = best(place);
    return place;
  };

  it('tumour left to be seen is never called clear', () => {
    const left = { 'fate.margin': 'R2', 'reexcision.feasible': false };
    const { 'The thigh': thigh } = endingOf(finish(newPatient(left)));
    expect(thigh).toMatch(/still there/);
  });

  it('cells at the edge, irradiated: not clear, and not in one piece', () => {
    const left = { ...nothingLater, 'fate.margin': 'R1', 'reexcision.feasible': false };
    const { 'The thigh': thigh } = endingOf(finish(newPatient(left)));
    expect(thigh).toMatch(/^Cells stayed at the edge, and radiation/);
  });

  it('metastases that were operated on are not held by drugs', () => {
    const many = reach('many-nodules', { 'fate.relapse': 'many-nodules' });
    const lungs = (act: string) =>
      endingOf(finish(decide(many, act).next))['The lungs and the years'];
    expect(lungs('operate-on-all-metastases because newest-is-best')).not.toMatch(/Drugs hold/);
    expect(lungs('doxorubicin-based because never-had-doxorubicin')).toMatch(/Drugs hold/);
  });

  it('a nodule that was left is not told as one that was taken out', () => {
    const place = reach('one-nodule');
    const lungs = (act: string) => endingOf(decide(place, act).next)['The lungs and the years'];
    expect(lungs('give-up because spread-is-the-end')).toMatch(/has not been taken out/);
    expect(lungs('restage-then-resect because margins-can-be-had-now')).toMatch(/live for years/);
  });

  it('a primary operated on in spite of metastases', () => {
    const place = reach('the-primary-with-metastases', { 'fate.staging': 'many-nodules' });
    const told = endingOf(finish(decide(place, 'operate-on-the-primary-anyway').next));
    expect(told['The thigh']).toMatch(/was operated on/);
    expect(told['The leg']).not.toMatch(/as before/);
    const left = endingOf(finish(decide(place, 'plan-the-primary-together').next));
    expect(left['The thigh']).toMatch(/^No more was cut/);
    expect(left['The leg']).toMatch(/as before/);
  });

  it('the report alone: a wide margin is clear, field and leg are not asked about', () => {
    const end = endOfChapter('the-report', { 'the-haematoma': 'ignore-the-haematoma' });
    const told = endingOf(end);
    expect(told['The thigh']).toMatch(/^The thigh is clear/);
    expect(told['The leg']).not.toMatch(/stiff/);
  });

  it('the operation alone: the margin is not known yet', () => {
    const told = endingOf(endOfChapter('the-operation'));
    expect(told['The thigh']).toMatch(/The pathologist has the specimen/);
    expect(told['The leg']).not.toMatch(/stiff/);
  });

  it('a lost leg has no stiff knee', () => {
    const mutilating = {
      'tumour.resectability': 'borderline',
      'tumour.wallInvolved': true,
      'surgery.mutilating': true,
    };
    const lost = { 'the-sequence': 'surgery-first because margins-can-be-had-now' };
    const place = reach('rehabilitation', mutilating, lost);
    for (const act of ['arrange-rehabilitation', 'no-rehabilitation', 'hand-out-exercises']) {
      const frame = decide(place, act);
      expect(frame.told.map(({ text }) => text).join(' ')).not.toMatch(/knee/);
      expect(endingOf(finish(frame.next))['The leg']).toMatch(/prosthesis/);
    }
  });
});
