import { schemas } from './commands/schemas.ts';
import { main } from './run.ts';

await main(schemas);
