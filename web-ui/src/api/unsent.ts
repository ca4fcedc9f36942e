/**
 * What a person has written and the server does not have yet, too large for what {@link ./kept} keeps it in: in IndexedDB,
 * under the account that wrote it, until the server has it. Sign-out takes it away, so does another person's sign-in.
 */
const DATABASE = 'roundtable-unsaved';
const STORE = 'drafts';

export type Keeper<T> = {
  read(): Promise<T | null>;
  write(kept: T): Promise<void>;
  forget(): Promise<void>;
};

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB could not be opened'));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'));
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB has no room'));
    });
  } finally {
    database.close();
  }
}

/** Keeps what one account writes of one thing. Of two tabs without a line, the last to write is kept. */
export function keeperOf<T>(account: string, what: string): Keeper<T> {
  const key = `${account}/${what}`;
  return {
    read: async () => ((await within('readonly', (store) => store.get(key) as IDBRequest<T | undefined>)) ?? null),
    write: async (kept) => void (await within('readwrite', (store) => store.put(kept, key))),
    forget: async () => void (await within('readwrite', (store) => store.delete(key))),
  };
}

/** Takes away whatever is not this account's; without one, everything. */
export async function forgetUnsentBut(account: string | null): Promise<void> {
  if (window.indexedDB === undefined) return;
  try {
    const keys = await within('readonly', (store) => store.getAllKeys());
    for (const key of keys) {
      if (account === null || !String(key).startsWith(`${account}/`)) await within('readwrite', (store) => store.delete(key));
    }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // a store that the browser refuses has kept nothing
  }
}
