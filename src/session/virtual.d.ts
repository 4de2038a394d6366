/** What plugins/scenarios.ts works out of the content, so that the start page need not. */
declare module 'virtual:scenarios/first' {
  const first: import('./first.ts').FirstDecision;
  export default first;
}
