import { checkContent } from './commands/check-content.ts';
import { main } from './run.ts';

await main(checkContent);
