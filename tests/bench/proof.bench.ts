import { prove } from '../../src/cli/proof.ts';
import { cases, judge, library } from './content.ts';
import { report } from './figure.ts';

for (const kase of cases) {
  const from = performance.now();
  prove(judge, library, kase);
  report({
    what: `proof of ${kase.id}`,
    value: (performance.now() - from) / 1000,
    unit: 's',
    budget: 20,
    good: 'less',
  });
}
report({
  what: 'memory of the proofs at most',
  value: process.resourceUsage().maxRSS / 1024,
  unit: 'MiB',
  budget: 1024,
  good: 'less',
});
