import { meetings } from '../../guidance/coverage.ts';
import type { Linter } from './linter.ts';

/** Every statement is met in some case, or says why it is read in the library alone. */
export const statementsAreMet: Linter = (library, report) => {
  const { isMet } = meetings(library);
  for (const { id, source, libraryOnly } of Object.values(library.statements)) {
    if (!isMet(id) && libraryOnly === undefined)
      report('source', id, [], 'no case shows it; cite it, or say why in "libraryOnly"');
    if (isMet(id) && libraryOnly !== undefined)
      report('source', id, ['libraryOnly'], `a case shows it (of source ${source}); remove this`);
  }
};
