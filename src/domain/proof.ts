/** What the proof counted in one case. Percents are of 100. */
export interface CaseFigures {
  readonly variants: number;
  readonly states: number;
  readonly edges: number;
  readonly decisionsJudged: number;
  readonly deadEnds: number;
  readonly unreachableSteps: number;
  readonly unjudgedOptions: number;
  readonly uncitedFindings: number;
  readonly unseenLeaks: number;
  readonly pitfallsNamed: number;
  readonly pitfallsReachable: number;
  readonly pitfallsEscapable: number;
  /** Different views of its pictures that were worked out. */
  readonly viewsDrawn: number;
  readonly bestPathPercentMin: number;
  readonly leastPathPercentMax: number;
  readonly mostPathPercentMax: number;
  readonly ok: boolean;
}

/** The figures as last recorded, by case, with the version of the content they are of. */
export interface ProofRecord {
  readonly content: string;
  readonly cases: Readonly<Record<string, CaseFigures>>;
}

/** The file that holds them: written by `npm run -s prove -- --record`, held against every later proof. */
export const PROOF_FILE = 'scenarios/proof.json';
