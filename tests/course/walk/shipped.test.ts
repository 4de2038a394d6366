import { describe, expect, it } from 'vitest';
import { chance, pick } from '../../../src/course/chance.ts';
import { choices } from '../../../src/course/choices.ts';
import { draw, soundnessOf } from '../../../src/course/draw.ts';
import { entry, untouched } from '../../../src/course/entry.ts';
import { isFrame, take } from '../../../src/course/replay.ts';
import type { Frame } from '../../../src/course/replay.ts';
import { strategies } from '../../../src/course/strategies.ts';
import { localsOf } from '../../../src/course/walk/local.ts';
import { modelOf } from '../../../src/course/walk/model.ts';
import type { Model, Stage } from '../../../src/course/walk/model.ts';
import type { Patient } from '../../../src/domain/patient.ts';
import { codesFor } from '../../support/codes-for.ts';
import { cells, judge, saphenous } from '../../support/shipped.ts';

const model = modelOf(judge, saphenous) as Model;
const locals = localsOf(model);
const soundness = soundnessOf(judge.reader, saphenous);

/** Plays a drawn patient, right or at random, and hands over every decision with the patient who came to it. */
function play(seed: number, visit: (came: Patient, frame: Frame) => void): void {
  const given = draw(soundness, saphenous, seed);
  let came = untouched(judge, saphenous, given);
  let place = entry(judge, saphenous, given);
  while (place.step) {
    const { step, patient } = place;
    const decision =
      chance(seed, step.id, 'right') < 0.5
        ? strategies.best(judge, cells, step, patient)
        : pick(choices(judge, cells, step, patient), seed, step.id);
    const frame =
      decision && take(judge, { kase: saphenous, chapter: null }, step, patient, decision);
    if (!frame || !isFrame(frame)) throw new Error(`nothing can be done at ${step.id}`);
    visit(came, frame);
    came = frame.after;
    place = frame.next;
  }
}

describe('the walk of the saphenous case', () => {
  it('says of random courses what playing says, from what each step reads alone', () => {
    const differ: unknown[] = [];
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      play(seed, (came, { step, decision, judged, next, told }) => {
        const stage = model.stages[model.indexOf.get(step.id) as number] as Stage;
        const codes = codesFor(model, came);
        stage.reduce(codes);
        const { local } = locals(stage)(codes);
        const assessed = local.judgement.assess(decision);
        const followed = local.follow(decision);
        const walked = {
          credit: assessed.credit,
          rows: assessed.findings.map((finding) => finding.row),
          next: 'is' in followed ? followed : model.stages[followed.next]?.id,
          told: 'is' in followed ? [] : followed.evolved.told,
        };
        const played = {
          credit: judged.credit,
          rows: judged.findings.map((finding) => finding.row),
          next: next.step?.id ?? 'end',
          told,
        };
        if (JSON.stringify(walked) !== JSON.stringify(played))
          differ.push([step.id, walked, played]);
        compared += 1;
      });
    }
    expect(differ.slice(0, 3)).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });
});
