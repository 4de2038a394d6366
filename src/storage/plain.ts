/**
 * A deep copy of data that JSON can hold: what comes out is no proxy and shares nothing with what
 * went in. Throws a TypeError on circles and on numbers of arbitrary length.
 */
export function plainCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The same data with the properties of every object in one order: so equal data are equal texts. */
export function ordered<T>(data: T): T {
  if (!isObject(data)) return data;
  if (Array.isArray(data)) return data.map((one: unknown) => ordered(one)) as T;
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    ordered(value),
  ]);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  ) as T;
}

/** Are two pieces of plain data equal in every value? The order of their properties does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const values = new Map(Object.entries(other));
  const entries = Object.entries(one);
  return (
    entries.length === values.size &&
    entries.every(([key, value]) => values.has(key) && isSame(value, values.get(key)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
