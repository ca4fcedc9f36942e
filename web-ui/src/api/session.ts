import type { Language } from '../i18n/text';
import { Problem, problemOf } from './problem';
import { hearClock } from './server-clock';

export type Acting = { organisation: string; role: string } | null;

/**
 * What the page holds of its session: the access token lives in memory only, the refresh token in a cookie that scripts
 * cannot read. Two requests that find the token expired share one refresh.
 */
let accessToken: string | null = null;
let refreshing: Promise<boolean> | null = null;
let acting: Acting = null;
let language: Language = 'zh';
const listeners = new Set<() => void>();

export function actAs(next: Acting): void {
  acting = next;
}

export function speak(next: Language): void {
  language = next;
}

export function signedIn(token: string | null): void {
  accessToken = token;
  for (const listener of listeners) listener();
}

export function isSignedIn(): boolean {
  return accessToken !== null;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes up the session that the cookie stands for. Answers whether there is one. */
export function refresh(): Promise<boolean> {
  refreshing ??= (async () => {
    try {
      const response = await fetch('/api/v1/session/refresh', { method: 'POST', credentials: 'same-origin' });
      // a server that cannot answer just now has not ended anything
      if (response.status >= 500) throw await problemOf(response);
      if (!response.ok) {
        signedIn(null);
        return false;
      }
      const body = (await response.json()) as { accessToken: string };
      signedIn(body.accessToken);
      return true;
    } finally {
      refreshing = null;
    }
  })();
  return refreshing;
}

export type Send = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a file as its bytes. */
  body?: unknown;
  ifMatch?: string | null;
  /** Made once per intended action, so that a double click or a second try does it once. */
  key?: string;
  /** Hears how many bytes of a file are on the server's side of the line. */
  onSent?: (bytes: number) => void;
  /** Reaches the server also while the page goes away. */
  keepalive?: boolean;
  /** Ends the request; it then throws the signal's reason. */
  signal?: AbortSignal;
  /** Beside those of every request; where they say the same, these are sent. */
  headers?: Record<string, string>;
};

export type Answer<T> = { body: T; etag: string | null; status: number };

function headers(send: Send): Headers {
  const all = new Headers({ 'Accept-Language': language === 'zh' ? 'zh-CN' : 'en' });
  if (accessToken) all.set('Authorization', `Bearer ${accessToken}`);
  if (acting) all.set('Acting-As', `${acting.organisation}/${acting.role}`);
  if (send.body !== undefined) all.set('Content-Type', send.body instanceof Blob ? 'application/octet-stream' : 'application/json');
  if (send.ifMatch) all.set('If-Match', send.ifMatch);
  if (send.method && send.method !== 'GET') {
    all.set('Prefer', 'wait=3');
    all.set('Idempotency-Key', send.key ?? crypto.randomUUID());
  }
  for (const [name, value] of Object.entries(send.headers ?? {})) all.set(name, value);
  return all;
}

type Line = (path: string, request: { method: string; headers: Headers; body?: Blob | string; signal?: AbortSignal; keepalive?: boolean }) => Promise<Response>;

/** As fetch; but a browser tells of an upload's progress through XMLHttpRequest only. */
function overXhr(onSent: (bytes: number) => void): Line {
  return (path, { method, headers: sent, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, path);
      request.responseType = 'text';
      sent.forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.onprogress = (event) => onSent(event.loaded);
      request.onload = () => {
        const told = request.getAllResponseHeaders().trim().split(/[\r\n]+/).filter((header) => header.includes(':'));
        const answered = new Headers(told.map((header): [string, string] => [header.slice(0, header.indexOf(':')), header.slice(header.indexOf(':') + 1).trim()]));
        resolve(new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers: answered }));
      };
      request.onerror = () => reject(new TypeError('the line broke'));
      const end = () => {
        request.abort();
        reject(new TypeError('ended'));
      };
      if (signal?.aborted) return end();
      signal?.addEventListener('abort', end, { once: true });
      request.send(body ?? null);
    });
}

/** One request and whatever the answer is. A token that has run out is renewed once. Throws a Problem where the line broke. */
export async function exchange(path: string, options: Send): Promise<Response> {
  const settled: Send = { ...options, key: options.key ?? crypto.randomUUID() };
  const line = settled.onSent ? overXhr(settled.onSent) : fetch;
  const once = async () => {
    const sent = Date.now();
    const answer = await line(path, {
      method: settled.method ?? 'GET',
      headers: headers(settled),
      credentials: 'same-origin',
      ...(settled.signal ? { signal: settled.signal } : {}),
      ...(settled.keepalive ? { keepalive: true } : {}),
      ...(settled.body === undefined ? {} : { body: settled.body instanceof Blob ? settled.body : JSON.stringify(settled.body) }),
    }).catch(() => {
      settled.signal?.throwIfAborted();
      throw new Problem(0, 'offline', language === 'zh' ? '连不上服务器。您写的内容还在，请稍后再试。' : 'The server cannot be reached. What you wrote is still here; try again in a moment.');
    });
    hearClock(answer.headers.get('date'), sent, Date.now());
    return answer;
  };
  let response = await once();
  if (response.status === 401 && accessToken !== null) {
    await refresh(); // where it has none to give, what is public is asked for without
    response = await once();
  }
  return response;
}

/** The same; a refusal is thrown, as a Problem in the server's own words. */
async function ask(path: string, options: Send): Promise<Response> {
  const response = await exchange(path, options);
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function send<T>(path: string, options: Send = {}): Promise<Answer<T>> {
  const response = await ask(path, options);
  const text = response.status === 204 ? '' : await response.text();
  return { body: (text ? JSON.parse(text) : null) as T, etag: response.headers.get('ETag'), status: response.status };
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await send<T>(path, signal ? { signal } : {})).body;
}

/** Saves a document's bytes under a name: asked for with one's token, as no plain link could. */
export async function saveAs(path: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await (await ask(path, {})).blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** A picture as a data URL: asked for with one's token, and shown without leave to load blobs. */
export async function pictureAt(path: string): Promise<string> {
  const picture = await (await ask(path, {})).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(path));
    reader.readAsDataURL(picture);
  });
}

/** Hears of changes until the signal aborts; comes back by itself when the line breaks. */
export async function hearUpdates(heard: (feature: string, stream: string) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch('/api/v1/updates', { headers: { ...Object.fromEntries(headers({})), Accept: 'text/event-stream' }, signal });
      if (response.status === 401) {
        if (!(await refresh())) return;
        continue;
      }
      if (!response.ok || !response.body) throw new Error(`updates: ${response.status}`);
      await read(response.body, heard);
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

async function read(body: ReadableStream<Uint8Array>, heard: (feature: string, stream: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) {
        const update = JSON.parse(line.slice(5)) as { feature: string; stream: string };
        heard(update.feature, update.stream);
      }
    }
  }
}
