import { Upload, type DetailedError, type HttpStack } from 'tus-js-client';
import { exchange, forget, keep, keptOf, Problem, problemOf, send, type Send } from '../../api';

/** Waits between tries, in milliseconds; longer together than a server takes to notice a dead line. They begin anew whenever something has arrived. */
const WAITS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/** Refusals of the file itself: whoever tries again would be told the same. */
const REFUSED = new Set([413, 422]);

/** How far a file has come: `from` is where it went on, 0 where it began; `waiting` for the line to come back. */
export type Progress = { sent: number; from: number; waiting: boolean };

type Sending = {
  /** Where uploads are begun, as /api/v1/applications/…/uploads. */
  endpoint: string;
  /** What it is for: what is under way is found again by it and the file. */
  place: string;
  /** What is announced beside the file's name. */
  metadata: Record<string, string>;
  /** What is asked of an upload that is whole, below its address. */
  finish: string;
  /** Who sends: what is under way is kept for them. */
  person: string;
  file: File;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
};

/**
 * Sends a file in pieces by tus, from where an earlier try stopped: after a broken line by itself, after a reload when the
 * same file is chosen again. Throws a Problem; a stopped upload throws the signal's reason, and nothing of it stays.
 */
export async function sendInPieces<T>({ endpoint, place, metadata, finish, person, file, signal, onProgress }: Sending): Promise<T> {
  const progress = { sent: 0, from: 0, waiting: false };
  let beginning = true;
  const told = (now: Partial<Progress>) => onProgress({ ...Object.assign(progress, now) });
  const upload = new Upload(file, {
    endpoint,
    metadata: { ...metadata, name: file.name },
    httpStack: OVER_THE_SESSION,
    retryDelays: WAITS,
    fingerprint: async () => `uploads/${place}/${file.name}/${file.size}/${file.lastModified}`,
    urlStorage: keptBy(person),
    onProgress: (sent) => {
      told({ sent, waiting: false, ...(beginning ? { from: sent } : {}) });
      beginning = false;
    },
    onShouldRetry: (error) => {
      const again = mayPass(statusOf(error));
      beginning = true;
      if (again) told({ waiting: true });
      return again;
    },
  });
  // what cannot be taken away now is forgotten by the server in a day
  const giveUp = () => void upload.abort(true).catch(() => undefined);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await Promise.race([arrival(upload), ended(signal)]);
    const answer = await made<T>(upload, finish, signal, () => told({ waiting: true }));
    giveUp();
    return answer;
  } catch (failure) {
    if (failure instanceof Problem && REFUSED.has(failure.status)) giveUp();
    throw failure;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Asks for what it is to become until there is an answer, as often as for each piece: asked twice, it is the same one. */
async function made<T>(upload: Upload, finish: string, signal: AbortSignal, waiting: () => void): Promise<T> {
  const ask = async () => (await send<T>(`${upload.url}/${finish}`, { method: 'POST', signal })).body;
  for (const wait of WAITS) {
    try {
      return await ask();
    } catch (failure) {
      if (!(failure instanceof Problem) || !mayPass(failure.status)) throw failure;
      waiting();
      await Promise.race([new Promise((resolve) => setTimeout(resolve, wait)), ended(signal)]);
    }
  }
  return ask();
}

/** Goes on with what this browser has kept of the same file, if anything. */
function arrival(upload: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    upload.options.onSuccess = () => resolve();
    upload.options.onError = (error) => void problemIn(error).then(reject);
    const start = async () => {
      const [previous] = await upload.findPreviousUploads();
      if (previous) upload.resumeFromPreviousUpload(previous);
      upload.start();
    };
    start().catch(reject);
  });
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** Everything but a refusal; 409 and 423 only say that another request was there first. */
const mayPass = (status: number) => status < 400 || status === 409 || status === 423 || status >= 500;

function statusOf(error: DetailedError): number {
  return error.causingError instanceof Problem ? error.causingError.status : (error.originalResponse?.getStatus() ?? 0);
}

async function problemIn(error: Error | DetailedError): Promise<Error> {
  if (!('originalResponse' in error)) return error;
  const answer = error.originalResponse;
  if (answer !== null) return problemOf(new Response(answer.getBody(), { status: answer.getStatus() }));
  return error.causingError ?? error;
}

/**
 * Its requests, made as all others of the page are. A server that cannot answer just now, and a session that has ended, throw
 * like a broken line does: told their status, tus-js-client would begin anew and lose what has arrived.
 */
const OVER_THE_SESSION: HttpStack = {
  getName: () => 'session',
  createRequest: (method, url) => {
    const headers: Record<string, string> = {};
    const stop = new AbortController();
    let onSent: ((bytes: number) => void) | undefined;
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => {
        headers[name] = value;
      },
      getHeader: (name) => headers[name],
      setProgressHandler: (handler) => {
        onSent = handler;
      },
      send: async (body: Blob | null) => {
        const response = await exchange(url, {
          method: method as NonNullable<Send['method']>,
          headers,
          signal: stop.signal,
          ...(body ? { body } : {}),
          ...(onSent ? { onSent } : {}),
        });
        if (response.status === 401 || response.status >= 500) throw await problemOf(response);
        const text = await response.text();
        return {
          getStatus: () => response.status,
          getHeader: (name) => response.headers.get(name) ?? undefined,
          getBody: () => text,
          getUnderlyingObject: () => response,
        };
      },
      abort: async () => stop.abort(),
      getUnderlyingObject: () => null,
    };
  },
};

type UrlStorage = NonNullable<Upload['options']['urlStorage']>;
type Earlier = Awaited<ReturnType<UrlStorage['findAllUploads']>>[number];

/** Where an upload is, kept in this browser like all else that is under way: for this person alone, until they sign out. */
function keptBy(person: string): UrlStorage {
  const find = (what: string): Earlier[] => {
    const kept = keptOf<Earlier>(person, what);
    return kept === null ? [] : [{ ...kept.work, urlStorageKey: what }];
  };
  return {
    findAllUploads: async () => [],
    findUploadsByFingerprint: async (what) => find(what),
    removeUpload: async (what) => forget(person, what),
    addUpload: async (what, upload) => {
      keep(person, what, upload, null);
      return what;
    },
  };
}
