import type { SealedLetter } from './verification';

export type BrowserVerdict = 'fits' | 'differs' | 'cannot';
type PublicKey = { kty: string; crv: string; x: string; kid: string };

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Verifies a letter without trusting the server's word: by the published keys and this browser's own cryptography. */
export async function checkHere(letter: SealedLetter, keys: PublicKey[]): Promise<BrowserVerdict> {
  const [header, payload, signature] = letter.jws.split('.');
  const published = keys.find((key) => key.kid === letter.key);
  if (!header || !payload || !signature || !published) return 'differs';
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('jwk', { kty: published.kty, crv: published.crv, x: published.x }, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    // Browsers before Ed25519 refuse to import the key, and pages without TLS have no crypto.subtle.
    return 'cannot';
  }
  const text = new TextEncoder().encode(letter.text);
  const signed = await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), new TextEncoder().encode(`${header}.${payload}`));
  const same = new TextDecoder().decode(bytesOf(payload)) === letter.text;
  const fingerprint = hexOf(await crypto.subtle.digest('SHA-256', text));
  return signed && same && fingerprint === letter.sha256 ? 'fits' : 'differs';
}

export async function publishedKeys(): Promise<PublicKey[]> {
  const response = await fetch('/.well-known/roundtable-seals.json');
  if (!response.ok) throw new Error(`keys: ${response.status}`);
  return ((await response.json()) as { keys: PublicKey[] }).keys;
}
