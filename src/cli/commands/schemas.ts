import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { fileKinds } from '../../content/files.ts';
import { readArguments } from '../arguments.ts';
import { Refusal } from '../refusal.ts';
import { asJson } from '../run.ts';
import type { Command, World } from '../run.ts';

const FOLDER = 'scenarios/schemas';

const usage = {
  options: { check: { type: 'boolean' } },
  words: 0,
  help: `Usage: npm run -s schemas [-- --check] [--json]

Writes the shape of every kind of content file to ${FOLDER}/<kind>.json, from which editors complete and check YAML
while it is typed. --check writes nothing and fails if a file is stale.`,
} as const;

/** The JSON Schema of every kind of content file, by path, as it is written. */
async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = fileKinds.map(async ({ kind, schema }) => {
    const made = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
    const text = await format(JSON.stringify(made), { parser: 'json', printWidth: 100 });
    return [`${FOLDER}/${kind}.json`, text] as const;
  });
  return new Map(await Promise.all(files));
}

/** `npm run -s schemas` */
export const schemas: Command = async (args, world) => {
  const { values } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  const files = await schemaFiles();
  const stale = [...files].filter(([path, text]) => written(world, path) !== text);
  const paths = stale.map(([path]) => path);
  if (values.check && stale.length > 0) {
    throw new Refusal(1, 'Stale, run "npm run -s schemas":', paths.join('\n'));
  }
  if (!values.check) for (const [path, text] of stale) world.write(path, text);
  if (values.json)
    return asJson(0, { files: [...files.keys()], written: values.check ? [] : paths });
  const done = values.check ? 'up to date' : `${stale.length} written`;
  return { code: 0, text: `${files.size} schemas, ${done}` };
};

function written(world: World, path: string): string | undefined {
  try {
    return world.read(path);
  } catch {
    return undefined;
  }
}
