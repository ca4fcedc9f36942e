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
});
