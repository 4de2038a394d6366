/** Names that nobody has: for those who want to answer without being known. */

const kinds = [
  'Grey',
  'Red',
  'Blue',
  'Little',
  'Quiet',
  'Early',
  'River',
  'Mountain',
  'Winter',
  'Golden',
];
const birds = [
  'Heron',
  'Robin',
  'Plover',
  'Curlew',
  'Wren',
  'Kestrel',
  'Finch',
  'Lapwing',
  'Dunlin',
  'Siskin',
  'Owl',
  'Swift',
];

/** @param chance any whole number from 0 */
export function pseudonym(chance: number): string {
  const kind = kinds[chance % kinds.length] ?? '';
  const bird = birds[Math.floor(chance / kinds.length) % birds.length] ?? '';
  return `${kind} ${bird}`;
}
