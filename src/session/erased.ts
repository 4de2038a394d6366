/** Written in the history entry: that outlives a reload, and nothing of it is kept. */
const mark = 'everything erased';

/** Everything was erased: the page begins anew at the start, so that nothing of it stays in memory. */
export function beginAnew(): void {
  history.replaceState(mark, '', '#/');
  scrollTo({ top: 0 }); // a reload keeps the place, and what is said stands at the top
  location.reload();
}

/** Has this page begun anew? True once. */
export function hasBegunAnew(): boolean {
  const has = history.state === mark;
  if (has) history.replaceState(null, '');
  return has;
}
