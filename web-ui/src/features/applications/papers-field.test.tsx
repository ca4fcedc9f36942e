import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import { PapersField } from './papers-field';

const question = { name: 'plan', widget: 'files' as const, label: { zh: '计划书', en: 'Plan' }, accept: ['application/pdf', 'image/png'] };
const HASH = 'cd'.repeat(32);

function show(hashes: string[] = []) {
  const added: string[] = [];
  const papers = [{ question: 'plan', sha256: HASH, mediaType: 'application/pdf', name: '计划.pdf', size: 2_400_000 }];
  const { container } = render(
    <LanguageContext value="zh">
      <PapersField
        application="one"
        question={question}
        schema={{ type: 'array', maxItems: 1 }}
        hashes={hashes}
        papers={papers}
        error={undefined}
        onAdded={(paper) => added.push(paper.sha256)}
        onRemoved={() => undefined}
      />
    </LanguageContext>,
  );
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  return { added, choose: (file: File) => fireEvent.change(input, { target: { files: [file] } }) };
}

describe('attaching papers', () => {
  it('says the kinds, the limit and how many before one chooses', () => {
    show();
    expect(screen.getByText(/PDF或PNG；每份不超过 100 MB，最多 1 份/)).toBeTruthy();
  });

  it('refuses an empty file in words, without sending it', async () => {
    const { added, choose } = show();
    choose(new File([], '空.pdf'));
    expect(await screen.findByText(/“空.pdf”是空文件（0 字节）/)).toBeTruthy();
    expect(added).toEqual([]);
  });

  it('refuses a file of 101 MB by its size, without sending it', async () => {
    const { added, choose } = show();
    const file = new File(['x'], '大.pdf');
    Object.defineProperty(file, 'size', { value: 101_000_000 });
    choose(file);
    expect(await screen.findByText(/“大.pdf”有 101 MB，超过每份 100 MB 的上限/)).toBeTruthy();
    expect(added).toEqual([]);
  });

  it('shows what is attached with its kind, size and hash, and takes no more than the question does', async () => {
    const { added, choose } = show([HASH]);
    expect(screen.getByText('PDF · 2.4 MB')).toBeTruthy();
    expect(screen.getByText('cdcd cdcd')).toBeTruthy();
    choose(new File(['x'], '又一份.pdf'));
    expect(await screen.findByText(/最多放 1 份文件/)).toBeTruthy();
    expect(added).toEqual([]);
  });
});

describe('a paper under way', () => {
  const server = setupServer();
  const address = '*/api/v1/applications/one/papers';
  const file = new File(['x'.repeat(2_000)], '计划.pdf');
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('says how much of it is sent, and may be stopped', async () => {
    server.use(http.post(address, () => new Promise<never>(() => undefined)));
    const { added, choose } = show();
    choose(file);
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar');
    expect(bar.getAttribute('max')).toBe('2000');
    expect(screen.getByText(/已传 .*，共 2 KB/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '取消上传 计划.pdf' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(added).toEqual([]);
  });

  it('is sent again after a broken line without being chosen again, and as the same request', async () => {
    const keys: (string | null)[] = [];
    server.use(http.post(address, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ question: 'plan', sha256: HASH, mediaType: 'application/pdf', name: '计划.pdf', size: 2_000 }, { status: 201 });
    }));
    const { added, choose } = show();
    choose(file);
    fireEvent.click(await screen.findByRole('button', { name: '再传一次' }));
    await waitFor(() => expect(added).toEqual([HASH]));
    expect(new Set(keys).size).toBe(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
