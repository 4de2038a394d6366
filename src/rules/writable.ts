/** A value while it is built key by key, which is faster than spreading parts into it. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
