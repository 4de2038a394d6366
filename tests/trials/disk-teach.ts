import { open, readFile } from 'node:fs/promises';
import type { Answer, TeachStore } from '../../src/domain/quiz.ts';

/** Keeps answers in a file and says so when the disk has them: as strict as the storage of a browser is asked to be. */
export async function diskTeach(
  path: string,
): Promise<Pick<TeachStore, 'keepAnswers'> & { all(): Promise<readonly Answer[]> }> {
  const file = await open(path, 'a');
  return {
    async keepAnswers(answers) {
      await file.appendFile(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
      await file.datasync();
      return true;
    },
    async all() {
      const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Answer);
    },
  };
}
