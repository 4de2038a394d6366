import { judgeDecision } from '../../src/course/decide.ts';
import { decisionOf } from '../../src/course/choices.ts';
import { problemInWords } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { patient } from './patients.ts';
import { judge, saphenous } from './shipped.ts';
import { inShort } from './verdicts.ts';

/**
 * Several acts, or a sequence, chosen together at a step by a patient of whom all is known. Acts are written
 * with spaces between them; what was left out stands as "without …".
 */
export function chosen(
  step: string,
  acts: string,
  different: Facts = {},
): { readonly credit: number; readonly findings: readonly string[] } {
  const found = saphenous.steps[step];
  if (!found) throw new Error(`no step is called "${step}"`);
  const whole = { facts: patient(different), unseen: new Set<string>() };
  const judged = judgeDecision(judge, found, whole, decisionOf(found, acts.split(' ')));
  if (judged.problems.length > 0) throw new Error(judged.problems.map(problemInWords).join(' '));
  const findings = judged.findings.map(
    (finding) => `${finding.done ? '' : 'without '}${finding.act}: ${inShort(finding)}`,
  );
  return { credit: judged.credit, findings };
}
