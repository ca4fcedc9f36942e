import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import type { DocumentLine, Room } from './model';
import { PageView } from './page-view';
import { Questions } from './questions';

const report: DocumentLine = { item: 'i1', title: '2025 audit report', mediaType: 'application/pdf', size: 1000, download: 'NONE', withdrawn: false, source: null, newer: null, lock: null };

const inside: Room = {
  room: 'r1', step: 'INSIDE', title: { zh: 'A 轮资料室', en: 'Series A room', original: 'ZH', machine: false }, nda: null, deal: 'd1', company: 'c1', companyName: null, profile: null,
  folders: [{ folder: 'f1', name: { zh: '财务', en: 'Finance', original: 'ZH', machine: false }, documents: [report], lock: null }], accesses: [], denied: [], signatures: [], questions: [], names: {},
  paused: false, frozen: null, download: false, until: null, version: 3,
};

const looked: string[] = [];
let answer: () => Response;

const server = setupServer(
  http.get('*/api/v1/rooms/r1/documents/i1/preview', () => HttpResponse.json({ pages: 3, whyNot: null, scannedAt: null })),
  http.get('*/api/v1/rooms/r1/documents/i1/preview/:page', ({ params }) => {
    looked.push(String(params.page));
    return answer();
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  looked.length = 0;
  answer = () => new HttpResponse(new Uint8Array([255, 216]), { headers: { 'Content-Type': 'image/jpeg' } });
});

it('asks for the page that is looked at, each time anew, and for none ahead: the server notes what it gives out', async () => {
  const user = userEvent.setup();
  renderIn('en', <PageView room={inside} document={report} />);
  await screen.findByAltText('2025 audit report, page 1');
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  await screen.findByAltText('2025 audit report, page 2');
  await user.click(screen.getByRole('button', { name: 'Previous page' }));
  await screen.findByAltText('2025 audit report, page 1');
  expect(looked).toEqual(['1', '2', '1']);
});

it('says in the server’s words why a page is not shown any more', async () => {
  answer = () => HttpResponse.json({ code: 'room-access-ended', detail: 'The company has ended your access.', status: 403 }, { status: 403 });
  renderIn('en', <PageView room={inside} document={report} />);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The company has ended your access.'));
  expect(screen.queryByRole('img')).toBeNull();
});

it('offers no download of what can only be looked at', async () => {
  renderIn('en', <PageView room={{ ...inside, download: true }} document={report} />);
  await screen.findByAltText('2025 audit report, page 1');
  expect(screen.queryByRole('button', { name: /Download/ })).toBeNull();
});

it('shows a published question in the founder’s words, with nobody’s name', () => {
  renderIn('en', <Questions room={{
    ...inside,
    questions: [{
      question: 'q1', firm: null, firmName: null, askedBy: null, item: null, words: null, askedAt: '2026-11-29T02:00:00Z', answer: null, answeredAt: null,
      publishedAsked: { zh: null, en: 'On what terms?', original: 'EN', machine: false }, publishedAnswer: { zh: null, en: 'Yearly.', original: 'EN', machine: false }, publishedAt: '2026-11-29T02:00:00Z',
    }],
  }} />);
  expect(screen.getByRole('heading', { name: 'On what terms?' })).toBeTruthy();
  expect(screen.getByText('Yearly.')).toBeTruthy();
  expect(screen.getByText(/nobody knows who asked/)).toBeTruthy();
});

it('keeps the place of a page while it is looked up whether there is one', async () => {
  let done: () => void = () => undefined;
  server.use(http.get('*/api/v1/rooms/r1/documents/i1/preview', async () => {
    await new Promise<void>((resolve) => { done = resolve; });
    return HttpResponse.json({ pages: 3, whyNot: null, scannedAt: null });
  }, { once: true }));
  const { container } = renderIn('en', <PageView room={inside} document={report} />);
  await waitFor(() => expect(container.querySelector('.room-picture[aria-busy=true]')).toBeTruthy());
  await waitFor(() => {
    done();
    expect(screen.getByAltText('2025 audit report, page 1')).toBeTruthy();
  });
});
