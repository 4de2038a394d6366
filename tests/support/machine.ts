import type { World } from '../../src/cli/run.ts';
import { run } from '../../src/cli/run.ts';
import type { Command } from '../../src/cli/run.ts';
import { tinyFiles } from './tiny-library.ts';
import type { Edit } from './tiny-library.ts';

export interface Machine extends World {
  /** What was written, by path. */
  readonly written: Map<string, string>;
}

/** A machine with the tiny content, and some files. Its clock ticks a second at every look. */
export function machineWith(
  files: Readonly<Record<string, string>> = {},
  ...edits: Edit[]
): Machine {
  const written = new Map(Object.entries(files));
  let ticks = 0;
  return {
    written,
    content: () => tinyFiles(...edits),
    read(path) {
      const text = written.get(path);
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return text;
    },
    write: (path, text) => void written.set(path, text),
    seconds: () => (ticks += 1),
  };
}

/** Runs a command as the shell would, and reads its JSON. */
export async function runs(command: Command, args: string, world: World = machineWith()) {
  const { code, out, error } = await run(command, args === '' ? [] : args.split(' '), world);
  const json = (): unknown => JSON.parse(out);
  return { code, out, error, json };
}
