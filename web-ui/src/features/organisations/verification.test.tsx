import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expect, it } from 'vitest';
import type { Membership } from '../../api';
import { renderIn } from '../../testing/render-in';
import type { Page } from './model';
import { Verification } from './verification';

const text = (zh: string, en: string) => ({ zh, en, original: 'ZH' as const, machine: false });
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const page = (verification: Page['organisation']['verification'], more: Partial<Page['organisation']> = {}): Page => ({
  organisation: {
    id: 'f', kind: 'INVESTOR', name: text('青石资本', 'Bluestone'), registration: null, verification, authority: 'a', authorityName: text('科技局', 'Bureau'), declineReason: '备案已注销。', profile: null,
    registeredAt: '2026-01-01T00:00:00Z', verifiedAt: '2026-01-02T00:00:00Z', verifiedUntil: '2027-01-02', renewableFrom: '2026-12-03', renewalAsked: false, evidence: [], members: [], version: 3, ...more,
  },
  names: {},
  etag: null,
});
const officer = { organisation: 'a', role: 'OFFICER', joined: true } as Membership;

it('tells a member why it was revoked, what that means, and lets it ask again', async () => {
  renderIn('en', <Verification page={page('REVOKED')} acting={null} mayCorrect={false} maySign member />);
  expect(await screen.findByText(/The officer wrote: 备案已注销。/)).toBeTruthy();
  expect(screen.getByText(/sees what the public sees/).textContent).toMatch(/Show evidence and ask again/);
  expect(screen.getByRole('button', { name: 'Show evidence and ask' })).toBeTruthy();
});

it('tells an officer what the firm no longer sees, with nothing to do until it asks', async () => {
  renderIn('en', <Verification page={page('LAPSED')} acting={officer} mayCorrect={false} />);
  expect(await screen.findByText(/deal rooms and open rounds are closed to it/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('tells an officer why it was sent back or revoked the time before', async () => {
  renderIn('en', <Verification page={page('PENDING')} acting={officer} mayCorrect={false} />);
  expect(await screen.findByText(/The time before, an officer wrote: 备案已注销。/)).toBeTruthy();
  expect(screen.getAllByRole('button')).toHaveLength(2);
});

it('lets a member show evidence anew from thirty days before its last, and not before', async () => {
  const { unmount } = renderIn('en', <Verification page={page('DONE', { declineReason: null, verifiedUntil: inDays(29), renewableFrom: inDays(-1) })} acting={null} mayCorrect maySign member />);
  expect(await screen.findByRole('button', { name: 'Show evidence anew' })).toBeTruthy();
  unmount();
  renderIn('en', <Verification page={page('DONE', { declineReason: null, verifiedUntil: inDays(32), renewableFrom: inDays(2) })} acting={null} mayCorrect maySign member />);
  expect(await screen.findByText(/It holds until/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says of a renewal what waits, what an officer may do, and why it was declined', async () => {
  const renewable = { declineReason: null, verifiedUntil: inDays(9), renewableFrom: inDays(-21) };
  const waiting = renderIn('en', <Verification page={page('DONE', { ...renewable, renewalAsked: true })} acting={null} mayCorrect={false} maySign member />);
  expect(await screen.findByText(/waits for an officer. The verification holds meanwhile/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show other evidence' })).toBeTruthy();
  waiting.unmount();
  const asked = renderIn('en', <Verification page={page('DONE', { ...renewable, renewalAsked: true })} acting={officer} mayCorrect={false} />);
  expect((await screen.findAllByRole('button')).map((each) => each.textContent)).toEqual(['Renew for a year', 'Decline', 'Revoke the verification']);
  asked.unmount();
  renderIn('en', <Verification page={page('DONE', { ...renewable, declineReason: '缺基金备案证明。' })} acting={null} mayCorrect={false} maySign member />);
  expect(await screen.findByText(/What was shown to renew it was declined. The officer wrote: 缺基金备案证明。/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show evidence anew' })).toBeTruthy();
});

it('tells an auditor what was shown by its name and fingerprint, and opens nothing', async () => {
  const shown = page('DONE');
  const evidence = [{ document: 'd', kind: 'business-licence', name: 'licence.pdf', sha256: 'ab'.repeat(32) }];
  renderIn('en', <Verification page={{ ...shown, organisation: { ...shown.organisation, evidence } }} acting={null} mayCorrect={false} />);
  expect(await screen.findByText('licence.pdf')).toBeTruthy();
  expect(screen.getByText(`SHA-256 ${'ab'.repeat(32)}`)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('lets an officer open it, and says so where that fails', async () => {
  const server = setupServer(http.get('*/api/v1/organisations/f/verification-evidence/d', () => HttpResponse.json({ status: 404, detail: 'It is not there.' }, { status: 404 })));
  server.listen();
  const shown = page('DONE');
  const evidence = [{ document: 'd', kind: 'business-licence', name: 'licence.pdf', sha256: 'ab'.repeat(32) }];
  renderIn('en', <Verification page={{ ...shown, organisation: { ...shown.organisation, evidence } }} acting={officer} mayCorrect={false} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'licence.pdf' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('It is not there.'));
  server.close();
});
