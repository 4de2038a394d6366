import { describe, expect, it } from 'vitest';
import { parse } from '../support/parse-xml.ts';
import { loadGuidance } from '../../src/content/shipped.ts';
import { makeQuestion } from '../../src/quiz/make.ts';
import { open } from '../../src/quiz/question.ts';
import { cells, judge, saphenous } from '../support/shipped.ts';
import { moodleQuiz } from '../../src/quiz/moodle.ts';
import { inActs, inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';
import type { Question } from '../../src/domain/quiz.ts';
import { question, quiz, tried } from '../support/tiny-quiz.ts';

const made = (questions: readonly Question[], course: TinyCourse = tinyCourse()) =>
  moodleQuiz(
    { ...quiz, questions },
    questions.map((one) => tried(one, course)),
    course.library,
  );
const guidance = await loadGuidance();
const rising = (a: number, b: number): number => a - b;
const xmlOf = (step: string, course?: TinyCourse) => parse(made([question(step)], course).xml);
const fractions = (step: string, course?: TinyCourse) =>
  xmlOf(step, course)
    .all('answer')
    .map((one) => [one.first('text').value, one.attribute('fraction')]);

describe('a quiz for Moodle', () => {
  it('has a category of its title, and a question of which one option is chosen', () => {
    const xml = xmlOf('first');
    expect(xml.first('category').first('text').value).toBe('$course$/top/A tiny quiz');
    const asked = xml.all('question')[1];
    expect(asked?.attribute('type')).toBe('multichoice');
    expect(asked?.first('single').value).toBe('true');
    expect(asked?.first('questiontext').first('text').value).toBe(
      '<p>Ada, a lump in the leg</p><p>A lump.</p><ul><li>Site: leg</li></ul><p>What first?</p>',
    );
    expect(fractions('first')).toEqual([
      ['Wait', '0'],
      ['Image', '100'],
    ]);
  });

  it('says why of every option, with its pitfall and where that is written', () => {
    const [wait] = xmlOf('first').all('answer');
    expect(wait?.first('feedback').first('text').value).toBe(
      '<p>Harmful. Look first.</p><p>Pitfall: waited</p><p>Source: Tiny source, All</p>',
    );
  });

  it('of several shares the credit among what belongs to the answer, and takes it for harm', () => {
    const soiled = question('plan', { from: null, situation: 'sent-late' });
    const xml = parse(made([soiled]).xml);
    expect(xml.all('single')[0]?.value).toBe('false');
    const shares = xml.all('answer').map((one) => one.attribute('fraction'));
    expect(shares.map(Number).sort(rising)).toEqual([-25, -25, 50, 50]);
    const harm = tinyCourse(
      inRules('chest-film: suboptimal', 'chest-film: harmful'),
      inRules('nothing-more: suboptimal', 'nothing-more: acceptable'),
    );
    expect(Object.fromEntries(fractions('plan', harm))).toMatchObject({
      CT: '100',
      Film: '-100',
      None: '0',
      Tract: '-50',
    });
  });

  it('takes the nearest share that Moodle knows', () => {
    const three = tinyCourse(
      inRules('chest-film: suboptimal', 'chest-film: correct'),
      inRules(
        'clean, verdicts: { take-tract: suboptimal }',
        'clean, verdicts: { take-tract: correct }',
      ),
    );
    expect(
      fractions('plan', three)
        .map(([, share]) => Number(share))
        .sort(rising),
    ).toEqual([-16.66667, 33.33333, 33.33333, 33.33333]);
  });

  it('asks for no reason, but says that one can count', () => {
    const plain = tinyCourse(
      inActs(
        'parameters: [needle.side, needle.offsetMm]\n  takesWeeks: 1\n  burden: 3\n  consequences:\n    tract:\n      - { when: { needle.place: off-line }, raise: { tract: soiled }, tells: It went astray. }',
        'takesWeeks: 1\n  burden: 3',
      ),
      inRules(
        '- { id: off, when: { needle.place: off-line }, verdicts: { needle: harmful }, why: Off the line., statements: [stay-on-line], pitfalls: [needle-off-line] }',
        '',
      ),
    );
    expect(made([question('tissue')], plain).xml).toContain('Be ready to say why');
    expect(fractions('tissue', plain)).toContainEqual(['Open', '50']);
  });

  it('leaves out, and says why, what Moodle has no form for', () => {
    const silent = tinyCourse(
      inRules(
        '{ reoperate: acceptable, leave-it: acceptable }',
        '{ reoperate: not scored, leave-it: not scored }',
      ),
      inRules('overrides: report\n  judges', 'judges'),
      inCase('asks: [report-of-a-leg]', 'asks: [report]'),
      inRules('chest-film: suboptimal', 'chest-film: correct'),
      inActs('past: Chest CT, burden: 2', 'past: Chest CT, burden: 2, serves: lungs'),
      inActs('past: Chest film, burden: 2', 'past: Chest film, burden: 2, serves: lungs'),
    );
    const all = ['first', 'tissue', 'plan', 'operation', 'report'].map((step) => question(step));
    const { count, leftOut } = made([...all, { ...question('plan'), step: 'first' }], silent);
    expect(count).toBe(1);
    expect(leftOut).toEqual([
      { question: 'Tissue', because: 'An option is set with a value, such as a dose or a place.' },
      {
        question: 'Plan',
        because: 'Two options serve the same end, of which Moodle cannot count one.',
      },
      { question: 'Operation', because: 'It asks for an order.' },
      { question: 'Report', because: 'The sources say nothing of any option.' },
      { question: 'Question 6', because: 'What led there now leads to “Plan”.' },
    ]);
  });

  it('keeps text what is text, and cites nothing where nothing is written', () => {
    const odd = tinyCourse(
      inCase('text: Wait }', `text: "Wait <b> & \\"see\\"\\u0001\\uFFFE\\t" }`),
      inRules(
        'why: Look first.\n      statements: [look-first]',
        'why: 1 < 2.\n      statements: [look-first]',
      ),
    );
    const [wait] = xmlOf('first', odd).all('answer');
    expect(wait?.first('text').value).toBe('Wait &lt;b&gt; &amp; “see”');
    expect(wait?.first('feedback').first('text').value).toContain('1 &lt; 2.');
    const at = { kase: saphenous, cells };
    const staging = makeQuestion(judge, at, {
      id: 'a',
      step: 'staging',
      situation: null,
      seed: null,
      facts: {},
      notes: { aim: '', expect: '', ask: '' },
    }) as Question;
    const shipped = moodleQuiz(quiz, [open(judge, at, staging)], guidance);
    const scan = parse(shipped.xml)
      .all('answer')
      .find((one) => one.first('text').value === 'Bone scan');
    expect(scan?.first('feedback').first('text').value).toBe(
      '<p>Not scored. None of the sources speaks of a bone scan.</p>',
    );
    const slash = parse(moodleQuiz({ ...quiz, title: 'A/B' }, [], tinyCourse().library).xml);
    expect(slash.first('category').first('text').value).toBe('$course$/top/A//B');
  });
});
