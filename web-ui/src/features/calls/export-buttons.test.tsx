import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { ExportButtons } from './export-buttons';

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

function heard() {
  const saved: { name: string; kind: string }[] = [];
  let kept: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    kept = blob as Blob;
    return 'blob:kept';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, kind: kept?.type ?? '' });
  });
  return saved;
}

describe('the export of what a call received', () => {
  it("saves a file of the wanted form under the call's number", async () => {
    const asked: string[] = [];
    server.use(http.get('*/api/v1/calls/7/applications/export', ({ request }) => {
      asked.push(new URL(request.url).search);
      return new HttpResponse('x', { headers: { 'Content-Type': 'text/csv' } });
    }));
    const saved = heard();
    renderIn('en', <ExportButtons call="7" number="2026-FD-0003" />);
    await userEvent.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await vi.waitFor(() => expect(saved).toEqual([{ name: '2026-FD-0003.csv', kind: 'text/csv' }]));
    await userEvent.click(screen.getByRole('button', { name: 'Export as Excel' }));
    await vi.waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['2026-FD-0003.csv', '2026-FD-0003.xlsx']));
    expect(asked).toEqual(['?format=csv', '?format=xlsx']);
  });

  it('says why it could not, in the words of the server', async () => {
    server.use(http.get('*/api/v1/calls/7/applications/export', () =>
      HttpResponse.json({ code: 'not-found', status: 404, detail: '没有找到，或者您无权查看。' }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } })));
    const saved = heard();
    renderIn('zh', <ExportButtons call="7" number="2026-FD-0003" />);
    await userEvent.click(screen.getByRole('button', { name: '导出为 JSON' }));
    expect((await screen.findByRole('alert')).textContent).toBe('没有找到，或者您无权查看。');
    expect(saved).toEqual([]);
  });
});
