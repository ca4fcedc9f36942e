import { useQuery } from '@tanstack/react-query';
import { get, send } from '../../api';
import type { Money, Text } from '../../ui';

export type Outcome = 'AWARDED' | 'NOT_AWARDED';
export type Check = { question: 'ISSUER' | 'CONTENT' | 'STANDING' | 'RECORD'; passed: boolean; title: Text; detail: Text };
export type Difference = { field: string; sealed: string | null; shown: string | null };
export type SealedLetter = {
  authority: Text;
  company: Text;
  callNumber: string;
  call: Text;
  application: string;
  outcome: Outcome;
  amount: Money | null;
  amountInChinese: string | null;
  reasons: Text;
  confirmed: string;
  revokedAt: string | null;
  revocation: Text | null;
  text: string;
  jws: string;
  key: string;
  keyStatus: string;
  sha256: string;
  record: { version: number; recordedAt: string; hash: string } | null;
};
export type Verification = {
  verdict: 'VALID' | 'ALTERED' | 'REVOKED' | 'UNKNOWN';
  sentence: Text;
  checks: Check[];
  number: string | null;
  letter: SealedLetter | null;
  differences: Difference[];
  checkedAt: string;
};

/** What somebody puts in: a number, by itself or in an address, or a whole document. */
export type Asked = { kind: 'number'; number: string } | { kind: 'document'; document: string } | null;

const NUMBER = /^[A-Z]{1,4}-[A-Z0-9-]{1,36}$/;

export function askedOf(input: string): Asked {
  const text = input.trim();
  if (text === '') return null;
  const address = /\/verify\/([^/?#\s]+)\/?(?:[?#]\S*)?$/.exec(text);
  const number = (address?.[1] ? decodeURIComponent(address[1]) : text).toUpperCase().replace(/[\s—–]+/g, (gap) => (gap.trim() ? '-' : ''));
  if (NUMBER.test(number)) return { kind: 'number', number };
  const document = text.startsWith('{') || text.replace(/\s/g, '').split('.').length === 3;
  return document ? { kind: 'document', document: text } : { kind: 'number', number: text };
}

export function useByNumber(number: string | undefined) {
  return useQuery({
    queryKey: ['decisions', 'verification', number],
    queryFn: () => get<Verification>(`/api/v1/verifications/${encodeURIComponent(number ?? '')}`),
    enabled: number !== undefined,
  });
}

export function verifyDocument(document: string): Promise<Verification> {
  return send<Verification>('/api/v1/verifications', { method: 'POST', body: { document } }).then(({ body }) => body);
}

export function pdfOf(number: string, language: string): string {
  return `/api/v1/verifications/${encodeURIComponent(number)}/letter.pdf?lang=${language}`;
}
