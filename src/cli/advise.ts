import { advise } from './commands/advise.ts';
import { main } from './run.ts';

await main(advise);
