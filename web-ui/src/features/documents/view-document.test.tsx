import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import { ViewDocument } from './view-document';

const at = '/api/v1/applications/one/papers/ab';
const server = setupServer();

let asked: string[];

/** A document of these pages, each its number; or none, and why. */
function has(pages: number, whyNot: string | null = null, scannedAt: string | null = null) {
  server.use(
    http.get(`*${at}/preview`, () => HttpResponse.json({ pages, whyNot, scannedAt })),
    http.get(`*${at}/preview/:page`, ({ params }) => {
      asked.push(String(params.page));
      return new HttpResponse(`page ${String(params.page)}`, { headers: { 'Content-Type': 'image/jpeg' } });
    }),
  );
}

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageContext value="zh">
        <ViewDocument at={at} name="方案.pdf" mediaType="application/pdf" size={1_200_000} />
      </LanguageContext>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '查看“方案.pdf”' }));
}

const shown = async (alt: string) => screen.findByRole('img', { name: alt });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked = [];
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());

describe('looking at a document', () => {
  it('shows its pages as pictures that say which they are, and turns them by button and key', async () => {
    has(3);
    open();
    const first = await shown('“方案.pdf”第 1 页，共 3 页');
    expect(first.getAttribute('src')).toMatch(/^data:image\/jpeg;base64,/);
    expect(screen.getByText(/未做恶意程序扫描/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '下一页' }));
    const second = await shown('“方案.pdf”第 2 页，共 3 页');
    fireEvent.keyDown(second, { key: 'End' });
    const last = await shown('“方案.pdf”第 3 页，共 3 页');
    expect(screen.getByRole('button', { name: '下一页' }).hasAttribute('disabled')).toBe(true);
    fireEvent.keyDown(last, { key: 'ArrowRight' });
    fireEvent.keyDown(last, { key: 'ArrowLeft' });
    expect(await shown('“方案.pdf”第 2 页，共 3 页')).toBeTruthy();
    expect([...asked].sort()).toEqual(['1', '2', '3']);
  });

  it('says why nothing is shown, and offers the file all the same', async () => {
    has(0, 'LOCKED', '2026-11-29T08:00:00Z');
    open();
    expect(await screen.findByText(/设了打开密码/)).toBeTruthy();
    expect(screen.getByText(/扫描过，未发现恶意程序/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '下载“方案.pdf”' })).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('tells what the server says where a page or all of it is refused', async () => {
    has(2);
    server.use(http.get(`*${at}/preview/1`, () => HttpResponse.json({ type: '/problems/document-not-shown', title: '', status: 422, detail: '这一页过大', code: 'document-not-shown', facts: {} }, { status: 422, headers: { 'Content-Type': 'application/problem+json' } })));
    open();
    expect(await screen.findByText('这一页过大')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '下一页' }));
    expect(await shown('“方案.pdf”第 2 页，共 2 页')).toBeTruthy();
  });
});
