import type { Notes, Question, Quiz } from '../../domain/quiz.ts';
import type { Facts } from '../../domain/patient.ts';
import type { LogFailure } from '../../domain/attempt.ts';
import { makeQuestion, makeQuestionFor } from '../../quiz/make.ts';
import type { QuestionWanted } from '../../quiz/make.ts';
import type { Pickable } from '../../quiz/pick.ts';
import type { CaseAtHand, NotAsked } from '../../quiz/question.ts';
import { chance } from '../../course/chance.ts';
import type { Classroom } from './classroom.ts';
import { KeptLatest } from './kept-latest.svelte.ts';
import type { Kept } from './kept-latest.svelte.ts';

export interface EditParts {
  readonly room: Classroom;
  readonly quiz: Quiz;
  readonly keep: (quiz: Quiz) => Promise<true | LogFailure>;
  readonly newId: () => string;
  readonly newSeed: () => number;
}

/** Whom a question is about: how the patient is met, who is drawn, and what must be so. */
export type PatientWanted = Pick<QuestionWanted, 'situation' | 'seed' | 'facts'>;

const noNotes: Notes = { aim: '', expect: '', ask: '' };
/** How many patients are tried until one is found whose road comes to a decision. */
const tries = 40;

/** A quiz while it is being composed. Every change is kept at once. */
export class QuizEdit {
  readonly #parts: EditParts;
  readonly #keeping: KeptLatest<Quiz>;
  #quiz: Quiz;

  constructor(parts: EditParts) {
    this.#parts = parts;
    this.#quiz = $state.raw(parts.quiz);
    this.#keeping = new KeptLatest(parts.keep);
  }

  get quiz(): Quiz {
    return this.#quiz;
  }

  get kept(): Kept {
    return this.#keeping.state;
  }

  get atRisk(): boolean {
    return this.#keeping.atRisk;
  }

  retry(): void {
    void this.#keeping.retry();
  }

  change(part: Partial<Pick<Quiz, 'title' | 'about' | 'minutes'>>): void {
    this.#quiz = { ...this.#quiz, ...part };
    void this.#keeping.keep(this.#quiz);
  }

  note(question: string, part: Partial<Notes>): void {
    this.#replace(question, (one) => ({ ...one, notes: { ...one.notes, ...part } }));
  }

  /** One place earlier or later. */
  move(question: string, by: -1 | 1): void {
    const questions = [...this.#quiz.questions];
    const from = questions.findIndex(({ id }) => id === question);
    const [one] = questions.splice(from, 1);
    if (one) questions.splice(Math.max(0, from + by), 0, one);
    this.#keepQuestions(questions);
  }

  remove(question: string): void {
    this.#keepQuestions(this.#quiz.questions.filter(({ id }) => id !== question));
  }

  /**
   * Adds a decision, of the first patient who meets it.
   * @param pitfall that is to be open there; null: none in particular.
   */
  add({ case: kase, step, ways }: Pickable, pitfall: string | null): true | NotAsked {
    const [situation] = ways;
    const wanted = {
      id: this.#parts.newId(),
      step,
      situation: situation ?? null,
      facts: {},
      notes: noNotes,
    };
    const at = this.#caseOf(kase);
    const made =
      pitfall === null
        ? this.#firstWho(at, wanted)
        : makeQuestionFor(this.#parts.room.judge, at, pitfall, {
            ...wanted,
            seed: this.#parts.newSeed(),
          });
    if ('cannot' in made) return made;
    this.#keepQuestions([...this.#quiz.questions, made]);
    return true;
  }

  /** Asks the same decision of another patient; says why where there is none of that kind. */
  repatient(question: string, wanted: PatientWanted): true | NotAsked {
    const old = this.#quiz.questions.find(({ id }) => id === question) as Question;
    const { id, step, notes, opens } = old;
    const made = makeQuestion(this.#parts.room.judge, this.#caseOf(opens.case), {
      ...wanted,
      id,
      step,
      notes,
    });
    if ('cannot' in made) return made;
    this.#replace(question, () => made);
    return true;
  }

  /** Somebody else, drawn by chance, for whom the decision comes up. */
  redraw(question: string, situation: string | null, facts: Facts): true | NotAsked {
    const start = this.#parts.newSeed();
    for (let turn = 0; turn < tries; turn++) {
      const seed = Math.floor(chance(start, 'redraw', turn) * 2 ** 31);
      if (this.repatient(question, { situation, seed, facts }) === true) return true;
    }
    return { cannot: 'No such patient was found who comes to this decision.' };
  }

  #firstWho(at: CaseAtHand, wanted: Omit<QuestionWanted, 'seed'>): Question | NotAsked {
    const { judge } = this.#parts.room;
    let made = makeQuestion(judge, at, { ...wanted, seed: null });
    for (let seed = 1; 'cannot' in made && seed < tries; seed++)
      made = makeQuestion(judge, at, { ...wanted, seed });
    return made;
  }

  #caseOf(id: string): CaseAtHand {
    return this.#parts.room.cases.find(({ kase }) => kase.id === id) as CaseAtHand;
  }

  #replace(question: string, change: (one: Question) => Question): void {
    this.#keepQuestions(
      this.#quiz.questions.map((one) => (one.id === question ? change(one) : one)),
    );
  }

  /** What was made by today's content says so. */
  #keepQuestions(questions: readonly Question[]): void {
    this.#quiz = { ...this.#quiz, questions, content: this.#parts.room.judge.book.version };
    void this.#keeping.keep(this.#quiz);
  }
}
