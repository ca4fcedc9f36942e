import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { HistoryTab } from './history-tab';
import type { HistoryLine } from './lines';

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const line = (version: number): HistoryLine => ({
  event: 'DealListed', version, at: '2026-11-23T02:00:00Z', recordedAt: '2026-11-23T02:00:00Z', actor: '林栖', role: 'FOUNDER', automation: false, facts: {}, hash: 'ab'.repeat(32),
});

async function notes(events: number): Promise<string[]> {
  server.use(http.get('*/api/v1/deals/1/history', () => HttpResponse.json(Array.from({ length: events }, (_, version) => line(version)))));
  const said = [];
  for (const [language, words] of [['en', /^\d+ events?$/], ['zh', /^\d+ 条$/]] as const) {
    renderIn(language, <HistoryTab feature="deals" path="/api/v1/deals/1/history" />);
    said.push((await screen.findByText(words)).textContent);
    cleanup();
  }
  return said;
}

describe('the history of a record', () => {
  it('counts its events as the language does', async () => {
    expect(await notes(1)).toEqual(['1 event', '1 条']);
    expect(await notes(2)).toEqual(['2 events', '2 条']);
  });

  it('calls a field what it is in its event, sizes and formats as people do, and breaks no amount', async () => {
    const asked = { ...line(0), event: 'room-question-published', facts: { asked: { zh: '耗材占多少？', en: 'How much?' } } };
    const placed = { ...line(1), event: 'room-document-placed', facts: { mediaType: 'application/pdf', size: 11172 } };
    const listed = { ...line(2), event: 'deal-listed', facts: { offer: { quarterlyRevenue: [{ amount: '1.00', currency: 'CNY' }, { amount: '2.00', currency: 'CNY' }] } } };
    const introduced = { ...line(3), event: 'introduction-asked', facts: { lapsesAt: '2026-12-13T12:47:00Z' } };
    server.use(http.get('*/api/v1/deals/1/history', () => HttpResponse.json([asked, placed, listed, introduced])));
    renderIn('zh', <HistoryTab bare feature="deals" path="/api/v1/deals/1/history" />);
    expect((await screen.findByText('问题')).nextSibling?.textContent).toBe('耗材占多少？');
    expect(screen.getByText('文件格式').nextSibling?.textContent).toBe('PDF');
    expect(screen.getByText('大小').nextSibling?.textContent).toBe('11.2 KB');
    expect(screen.getByText('季度营收').nextSibling?.textContent).toBe('¥1.00、\u200b¥2.00');
    expect(screen.getByText('逾期时间')).toBeTruthy();
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
