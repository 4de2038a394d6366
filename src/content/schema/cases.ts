import * as v from 'valibot';
import { pictureNames, stepKinds } from '../../domain/case.ts';
import {
  Condition,
  Consequences,
  Facts,
  Finite,
  Ids,
  Name,
  Text,
  Value,
  strict,
} from './common.ts';

const Piece = { when: v.optional(Condition), text: Text };
const Told = strict({ ...Piece, or: v.optional(v.array(Text)) });

const Step = strict({
  id: Name,
  title: Text,
  detour: v.optional(v.boolean()),
  arrives: v.optional(Consequences),
  tells: v.pipe(v.array(Told), v.minLength(1, 'tell what the trainee sees')),
  question: Text,
  kind: v.picklist(stepKinds),
  picture: v.optional(v.picklist(pictureNames)),
  asks: v.pipe(Ids, v.minLength(1, 'name the rule table that judges it')),
  options: v.pipe(
    v.array(
      strict({
        act: v.string(),
        text: Text,
        tempts: v.optional(Text),
        when: v.optional(Condition),
        alone: v.optional(v.boolean()),
      }),
    ),
    v.minLength(2, 'offer at least two options'),
  ),
  reasons: v.optional(
    v.pipe(Ids, v.minLength(4, 'offer 4 to 6 reasons'), v.maxLength(6, 'offer 4 to 6 reasons')),
  ),
  ordered: v.optional(v.boolean()),
  next: v.optional(v.array(strict({ when: v.optional(Condition), to: v.string() }))),
});
export type RawStep = v.InferOutput<typeof Step>;

const Chapter = strict({
  id: Name,
  title: Text,
  about: Text,
  minutes: v.pipe(Finite, v.minValue(1, 'write 1 or more')),
  steps: v.pipe(v.array(Step), v.minLength(1, 'a chapter has steps')),
});

/** scenarios/cases/<case-id>.yaml */
export const CaseFile = strict({
  id: Name,
  /** Where it stands in the list of cases; without it at the end. */
  place: v.optional(Finite),
  title: Text,
  summary: Text,
  /** The picture of the place where it happens. */
  cover: v.picklist(pictureNames),
  patient: Text,
  personas: v.pipe(
    v.array(strict({ name: Text, pronoun: v.picklist(['she', 'he']) })),
    v.minLength(1, 'name at least one person'),
  ),
  fixed: Facts,
  base: Facts,
  known: v.optional(Ids),
  variation: v.record(
    v.string(),
    v.pipe(v.array(Value), v.minLength(1, 'name at least one value')),
  ),
  sound: v.array(strict({ never: Condition, because: Text })),
  situations: v.optional(
    v.array(
      strict({
        id: Name,
        title: Text,
        at: v.string(),
        given: v.optional(Facts),
        set: v.optional(Facts),
        tells: Text,
      }),
    ),
  ),
  chapters: v.pipe(v.array(Chapter), v.minLength(1, 'a case has chapters')),
  endings: v.array(
    strict({
      about: Text,
      texts: v.array(strict({ ...Piece, statements: v.optional(Ids) })),
    }),
  ),
});
export type RawCase = v.InferOutput<typeof CaseFile>;
export type RawChapter = v.InferOutput<typeof Chapter>;

/** scenarios/content.yaml */
export const ContentFile = strict({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d+$/, 'write it as 2026.1')),
  tombstones: v.optional(v.record(v.string(), v.string())),
});
