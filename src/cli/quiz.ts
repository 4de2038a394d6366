import { quiz } from './commands/quiz.ts';
import { main } from './run.ts';

await main(quiz);
