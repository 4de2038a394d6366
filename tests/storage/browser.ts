import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/**
 * How a browser fails. The first two: at the next opening; the others: at the next transaction that
 * writes. `opening throws`: storage is forbidden. `opening hangs`: it never answers. `full`: the disk.
 * `dies`: the connection is closed under the transaction. `hangs`: until it is released.
 */
export const openingFaults = ['opening throws', 'opening fails', 'opening hangs'] as const;
export const writingFaults = ['full', 'dies', 'hangs'] as const;
export type Fault = (typeof openingFaults | typeof writingFaults)[number];

export type Browser = ReturnType<typeof fakeBrowser>;

/** An IndexedDB of its own that fails once when told to, and keeps account of what was asked of it. */
export function fakeBrowser() {
  const factory = new IDBFactory();
  const open = new Set<IDBDatabase>();
  const writes: { durability: string; completed: boolean }[] = [];
  let openings = 0;
  let next: Fault | undefined;
  let letGo: () => void = () => undefined;
  let nowHangs: () => void = () => undefined;

  function faulty(fault: Fault): boolean {
    const is = next === fault;
    if (is) next = undefined;
    return is;
  }

  function openDatabase(name: string, version?: number): IDBOpenDBRequest {
    openings += 1;
    if (faulty('opening throws')) throw new DOMException('no storage for you', 'SecurityError');
    if (faulty('opening fails')) return failingRequest();
    if (faulty('opening hangs')) {
      nowHangs();
      return {} as IDBOpenDBRequest;
    }
    const request = version === undefined ? factory.open(name) : factory.open(name, version);
    request.addEventListener('success', () => watch(request.result));
    return request;
  }

  /** Writing transactions of this database fail when they are told to. */
  function watch(database: IDBDatabase): void {
    open.add(database);
    const close = database.close.bind(database);
    database.close = () => {
      open.delete(database);
      close();
    };
    const transaction = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      if (mode !== 'readwrite') return transaction(stores, mode, options);
      if (faulty('hangs')) letGo = occupy(transaction(stores, mode));
      const result = transaction(stores, mode, options);
      const write = { durability: options?.durability ?? 'default', completed: false };
      writes.push(write);
      result.addEventListener('complete', () => (write.completed = true));
      if (faulty('full'))
        afterWritingTo('meta', result, () => abortWith(result, 'QuotaExceededError'));
      if (faulty('dies'))
        afterWritingTo('runs', result, () => {
          result.abort();
          database.close();
        });
      nowHangs();
      return result;
    };
  }

  return {
    /** What the app is given. */
    options: {
      indexedDB: {
        open: openDatabase,
        deleteDatabase: (name) => factory.deleteDatabase(name),
        databases: () => factory.databases(),
        cmp: (one, other) => factory.cmp(one, other),
      } satisfies IDBFactory,
      IDBKeyRange,
    },
    /** The same storage without faults or accounts: what a stranger sees. */
    factory,
    open,
    writes,
    openings: () => openings,
    /** Fails once. Resolves when something waits for an answer that does not come. */
    failOnce(fault: Fault): Promise<void> {
      next = fault;
      return new Promise((resolve) => (nowHangs = resolve));
    },
    /** What hangs goes on. */
    release: () => letGo(),
    /** The browser closes all connections and says so, as when site data are cleared. */
    closeConnections: () => open.forEach((database) => forceClose(database)),
    /** All connections die without a word to their owners. */
    killConnections: () => open.forEach((database) => database.close()),
  };
}

/** Time that passes when it is told to. */
export function fakeTime() {
  const waiting: { ms: number; over: () => void }[] = [];
  return {
    waiting,
    wait: (ms: number) => new Promise<void>((over) => waiting.push({ ms, over })),
    pass: () => waiting.splice(0).forEach(({ over }) => over()),
  };
}

/** Keeps a transaction busy, so that those behind it wait, until it is told to stop. */
function occupy(transaction: IDBTransaction): () => void {
  let busy = true;
  const store = transaction.objectStore('meta');
  const again = (): void => {
    if (busy) store.get('nothing').onsuccess = again;
  };
  again();
  return () => (busy = false);
}

function afterWritingTo(table: string, transaction: IDBTransaction, then: () => void): void {
  const objectStore = transaction.objectStore.bind(transaction);
  transaction.objectStore = (name) => {
    const store = objectStore(name);
    if (name !== table) return store;
    for (const method of ['add', 'put'] as const) {
      const write = store[method].bind(store);
      store[method] = (value: unknown, key) => {
        const request = write(value, key);
        if (isLast(value)) request.addEventListener('success', then);
        return request;
      };
    }
    return store;
  };
}

/** The head of the log is what a transaction writes last. */
function isLast(value: unknown): boolean {
  return (value as { readonly key?: unknown }).key !== 'data version';
}

/** As the browser does when it cannot commit. */
function abortWith(transaction: IDBTransaction, error: string): void {
  (transaction as unknown as { _abort(name: string): void })._abort(error);
}

/** Its type asks for the class where it needs the instance. */
const forceClose = forceCloseDatabase as unknown as (database: IDBDatabase) => void;

function failingRequest(): IDBOpenDBRequest {
  const request = {
    error: new DOMException('This database allows no mutations.', 'InvalidStateError'),
    onerror: undefined as ((event: unknown) => void) | undefined,
  };
  const event = {
    target: request,
    preventDefault: () => undefined,
    stopPropagation: () => undefined,
  };
  queueMicrotask(() => request.onerror?.(event));
  return request as unknown as IDBOpenDBRequest;
}
