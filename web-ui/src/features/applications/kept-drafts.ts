import type { Answers } from './form';

/** What was written and has not reached the server yet, what it was based on, and which questions another hand changed too. */
export type Kept = { base: Answers; answers: Answers; clashing: string[]; at: string };

export type Keeper = {
  read(): Promise<Kept | null>;
  write(kept: Kept): Promise<void>;
  forget(): Promise<void>;
};

const STORE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('roundtable-unsaved', 1);
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

/** Keeps unsaved work of one person on this machine until the server has it. Of two tabs without a line, the last to write is kept. */
export function keeperOf(person: string, application: string): Keeper {
  const key = `${person}/${application}`;
  return {
    read: async () => ((await within('readonly', (store) => store.get(key) as IDBRequest<Kept | undefined>)) ?? null),
    write: async (kept) => void (await within('readwrite', (store) => store.put(kept, key))),
    forget: async () => void (await within('readwrite', (store) => store.delete(key))),
  };
}
