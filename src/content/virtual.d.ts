/** The parts of the content that plugins/scenarios.ts puts into the build. */
declare module 'virtual:scenarios/rulebook' {
  const rulebook: import('../domain/library.ts').Rulebook;
  export default rulebook;
}
declare module 'virtual:scenarios/guidance' {
  const guidance: import('../domain/library.ts').Guidance;
  export default guidance;
}
declare module 'virtual:scenarios/cases' {
  const cases: readonly import('./shipped.ts').CaseEntry[];
  export default cases;
}
declare module 'virtual:scenarios/quizzes' {
  const quizzes: readonly import('../domain/quiz.ts').Quiz[];
  export default quizzes;
}
declare module 'virtual:scenarios/usage' {
  const usage: import('../guidance/usage.ts').Usage;
  export default usage;
}
declare module 'virtual:scenarios/flips' {
  const flips: import('../domain/flip.ts').FlipRecord;
  export default flips;
}
declare module 'virtual:scenarios/proof' {
  const proof: import('../domain/proof.ts').ProofRecord | null;
  export default proof;
}
