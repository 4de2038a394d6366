import * as v from 'valibot';

/** Something in data that does not have the shape it should have. */
export interface Misshape {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Data in the shape of a schema, or every place where it has another. */
export function shaped(
  schema: v.GenericSchema,
  data: unknown,
): { readonly output: unknown; readonly misshapes: readonly Misshape[] } {
  const { output, issues = [] } = v.safeParse(schema, data);
  const lists = listsForMaps(data, output);
  const others = issues
    .flatMap((issue) => leaves(issue))
    .filter(({ path }) => !lists.some((list) => list.path.every((key, i) => key === path[i])));
  return { output, misshapes: [...lists, ...others] };
}

/** Lists that were taken for maps, which valibot does. Nothing below them can be meant as it was read. */
function listsForMaps(
  data: unknown,
  output: unknown,
  path: Misshape['path'] = [],
): readonly Misshape[] {
  // what was refused comes out as it went in, however deep it is
  if (data === output || !isObject(data) || !isObject(output)) return [];
  if (Array.isArray(data) && !Array.isArray(output)) {
    return [{ path, message: 'is a list; write a map' }];
  }
  return Object.entries(output).flatMap(([key, value]) =>
    listsForMaps(data[key], value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A union reports one issue with those of its branches below it: the branch that got furthest says most. */
function leaves(issue: v.BaseIssue<unknown>, base: Misshape['path'] = []): readonly Misshape[] {
  const path = [...base, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const deeper = (issue.issues ?? []).flatMap((one) => leaves(one, path));
  const depth = Math.max(0, ...deeper.map((leaf) => leaf.path.length));
  if (depth > path.length) return deeper.filter((leaf) => leaf.path.length === depth);
  return [{ path, message: wording(issue) }];
}

function wording(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.expected === 'never') return 'is not known here; correct its spelling or remove it';
  const wanted = inYaml(issue.expected as string);
  return issue.received === 'undefined'
    ? `is missing; add it (${wanted})`
    : `is ${inYaml(issue.received)}; write ${wanted}`;
}

/** What YAML calls what JavaScript calls an object or an array, and "or" for a bar. */
const inYaml = (words: string): string =>
  words
    .replace('null', 'nothing')
    .replaceAll('Object', 'a map')
    .replaceAll('Array', 'a list')
    .replaceAll(' | ', ' or ')
    .replaceAll(/[()]/g, '');
