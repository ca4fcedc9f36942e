import { describe, expect, it } from 'vitest';
import { checkHere } from './browser-check';
import { letterDay } from './letter-view';
import { askedOf, type SealedLetter } from './verification';

describe('what somebody puts in', () => {
  it('is a number, however it was typed', () => {
    expect(askedOf(' jd-2026-0318 ')).toEqual({ kind: 'number', number: 'JD-2026-0318' });
    expect(askedOf('JD—2026—0318')).toEqual({ kind: 'number', number: 'JD-2026-0318' });
  });

  it('is a number in the address that the code on the letter leads to', () => {
    expect(askedOf('https://roundtable.example/verify/JD-2026-0318')).toEqual({ kind: 'number', number: 'JD-2026-0318' });
    expect(askedOf('https://roundtable.example/zh/verify/JD-2026-0318?from=qr')).toEqual({ kind: 'number', number: 'JD-2026-0318' });
  });

  it('is a letter: its JSON, or a compact JWS also when broken over lines', () => {
    expect(askedOf('{"number":"JD-2026-0318"}')?.kind).toBe('document');
    expect(askedOf('eyJh.eyJi\n.c2ln')?.kind).toBe('document');
  });

  it('is nothing', () => {
    expect(askedOf('  ')).toBeNull();
  });
});

const base64url = (bytes: ArrayBuffer | Uint8Array) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function aLetter(): Promise<{ letter: SealedLetter; keys: { kty: string; crv: string; x: string; kid: string }[] }> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const text = '{"company":{"zh":"衡析生物"},"number":"JD-2026-0318"}';
  const utf8 = new TextEncoder().encode(text);
  const body = `${base64url(new TextEncoder().encode('{"alg":"EdDSA"}'))}.${base64url(utf8)}`;
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, new TextEncoder().encode(body));
  const sha256 = [...new Uint8Array(await crypto.subtle.digest('SHA-256', utf8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const letter: SealedLetter = {
    authority: {}, company: {}, callNumber: '', call: {}, application: '', outcome: 'AWARDED', amount: null, amountInChinese: null, reasons: {},
    confirmed: '2026-11-20T02:00:00Z', revokedAt: null, revocation: null, text, jws: `${body}.${base64url(signature)}`, key: 'k1', keyStatus: 'active', sha256, record: null,
  };
  return { letter, keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid: 'k1' }] };
}

describe('the check in the browser', () => {
  it('agrees where signature, text and fingerprint fit', async () => {
    const { letter, keys } = await aLetter();
    expect(await checkHere(letter, keys)).toBe('fits');
  });

  it('disagrees when one character of the text differs, or the key is another', async () => {
    const { letter, keys } = await aLetter();
    expect(await checkHere({ ...letter, text: letter.text.replace('8', '9') }, keys)).toBe('differs');
    expect(await checkHere({ ...letter, jws: letter.jws.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')) }, keys)).toBe('differs');
    expect(await checkHere({ ...letter, key: 'k2' }, keys)).toBe('differs');
  });
});

describe('the day of a letter', () => {
  it('is written as letters write it', () => {
    expect(letterDay('2026-03-17T16:30:00Z', 'zh')).toBe('二〇二六年三月十八日');
    expect(letterDay('2026-11-30T02:00:00Z', 'zh')).toBe('二〇二六年十一月三十日');
    expect(letterDay('2026-03-17T16:30:00Z', 'en')).toBe('18 Mar 2026');
  });
});
