import type { GenericSchema } from 'valibot';
import { CaseFile, ContentFile } from './schema/cases.ts';
import { FactsFile } from './schema/facts.ts';
import {
  ConflictsFile,
  ConventionsFile,
  FlawsFile,
  GapsFile,
  MeasuresFile,
  PitfallsFile,
  SourceFile,
} from './schema/guidance.ts';
import { QuizFile } from './schema/quizzes.ts';
import { ActsFile, ReasonsFile, RulesFile } from './schema/tables.ts';

/** The kinds of content file, by where they lie under scenarios/. The first pattern that fits decides. */
export const fileKinds = [
  { kind: 'content', where: /^content\.yaml$/, schema: ContentFile },
  { kind: 'facts', where: /^facts\/[^/]+\.yaml$/, schema: FactsFile },
  { kind: 'conflicts', where: /^guidance\/conflicts\.yaml$/, schema: ConflictsFile },
  { kind: 'gaps', where: /^guidance\/gaps\.yaml$/, schema: GapsFile },
  { kind: 'conventions', where: /^guidance\/conventions\.yaml$/, schema: ConventionsFile },
  { kind: 'flaws', where: /^guidance\/flaws\.yaml$/, schema: FlawsFile },
  { kind: 'measures', where: /^guidance\/measures\.yaml$/, schema: MeasuresFile },
  { kind: 'source', where: /^guidance\/[^/]+\.yaml$/, schema: SourceFile },
  { kind: 'pitfalls', where: /^pitfalls\/[^/]+\.yaml$/, schema: PitfallsFile },
  { kind: 'reasons', where: /^reasons\/[^/]+\.yaml$/, schema: ReasonsFile },
  { kind: 'rules', where: /^rules\/[^/]+\.yaml$/, schema: RulesFile },
  { kind: 'acts', where: /^acts\/[^/]+\.yaml$/, schema: ActsFile },
  { kind: 'case', where: /^cases\/[^/]+\.yaml$/, schema: CaseFile },
  { kind: 'quiz', where: /^quizzes\/[^/]+\.yaml$/, schema: QuizFile },
] as const satisfies readonly { kind: string; where: RegExp; schema: GenericSchema }[];

export type FileKind = (typeof fileKinds)[number]['kind'];

/** The kind of file that lies at this path; undefined where no content may lie. */
export const kindOf = (path: string) => fileKinds.find(({ where }) => where.test(path));
