import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll, keep, keptOf } from '../../api';
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
        person="lin"
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
  return { added, refusals: () => container.querySelectorAll('p.complaint').length, choose: (file: File) => fireEvent.change(input, { target: { files: [file] } }) };
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
  const uploads = '*/api/v1/applications/one/uploads';
  const kept = { question: 'plan', sha256: HASH, mediaType: 'application/pdf', name: '计划.pdf', size: 2_000 };
  const file = new File(['x'.repeat(2_000)], '计划.pdf', { lastModified: 1 });
  /** A server of uploads: what has arrived of each, and the requests that came. */
  let arrived: Map<string, number>;
  let asked: string[];
  /** What becomes of the next piece: this many bytes of it arrive, and the line breaks. */
  let breaksAfter: number | null;
  const server = setupServer(
    http.post(uploads, ({ request }) => {
      asked.push(`POST ${request.headers.get('Upload-Length')} ${request.headers.get('Upload-Metadata')}`);
      const id = String(arrived.size + 1);
      arrived.set(id, 0);
      return new HttpResponse(null, { status: 201, headers: { Location: `/api/v1/applications/one/uploads/${id}` } });
    }),
    http.head(`${uploads}/:upload`, ({ params }) => {
      asked.push('HEAD');
      const offset = arrived.get(String(params['upload']));
      return offset === undefined ? new HttpResponse(null, { status: 404 }) : new HttpResponse(null, { status: 204, headers: { 'Upload-Offset': String(offset), 'Upload-Length': '2000' } });
    }),
    http.patch(`${uploads}/:upload`, async ({ request, params }) => {
      const offset = Number(request.headers.get('Upload-Offset'));
      asked.push(`PATCH ${offset}`);
      const piece = (await request.arrayBuffer()).byteLength;
      const taken = offset + (breaksAfter ?? piece);
      arrived.set(String(params['upload']), taken);
      if (breaksAfter === null) return new HttpResponse(null, { status: 204, headers: { 'Upload-Offset': String(taken) } });
      breaksAfter = null;
      return HttpResponse.error();
    }),
    http.post(`${uploads}/:upload/paper`, () => HttpResponse.json(kept, { status: 201 })),
    http.delete(`${uploads}/:upload`, ({ params }) => {
      asked.push('DELETE');
      arrived.delete(String(params['upload']));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    arrived = new Map();
    asked = [];
    breaksAfter = null;
  });
  afterEach(() => {
    server.resetHandlers();
    forgetAll();
  });
  afterAll(() => server.close());

  it('is announced with its question and name, and given up once it is a paper', async () => {
    const { added, choose } = show();
    choose(file);
    await waitFor(() => expect(added).toEqual([HASH]));
    await waitFor(() => expect(asked).toEqual([`POST 2000 question ${btoa('plan')},name 6K6h5YiSLnBkZg==`, 'PATCH 0', 'DELETE']));
  });

  it('says how much of it is sent, and leaves nothing behind when stopped', async () => {
    server.use(http.patch(`${uploads}/:upload`, () => new Promise<never>(() => undefined)));
    const { added, choose } = show();
    choose(file);
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar');
    expect(bar.getAttribute('max')).toBe('2000');
    expect(screen.getByText(/已传 .*，共 2 KB/)).toBeTruthy();
    await waitFor(() => expect(arrived.size).toBe(1));
    fireEvent.click(screen.getByRole('button', { name: '取消上传 计划.pdf' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    await waitFor(() => expect(arrived.size).toBe(0));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(added).toEqual([]);
  });

  it('goes on by itself after a broken line, from where it stopped, and says so', async () => {
    breaksAfter = 1_200;
    server.use(http.post(`${uploads}/:upload/paper`, () => new Promise<never>(() => undefined)));
    const { choose } = show();
    choose(file);
    expect(await screen.findByText('从 1.2 KB 处接着传。')).toBeTruthy();
    expect(asked.slice(1)).toEqual(['PATCH 0', 'HEAD', 'PATCH 1200']);
  });

  it('loses nothing of what has arrived to a server that cannot answer just now', async () => {
    breaksAfter = 1_200;
    server.use(http.head(`${uploads}/:upload`, () => HttpResponse.json({ code: 'database-unavailable', detail: '数据库暂时连不上。' }, { status: 503 }), { once: true }));
    const { added, choose } = show();
    choose(file);
    expect(await screen.findByText('连接断了，正在重试；恢复后从停下的地方接着传。')).toBeTruthy();
    await waitFor(() => expect(added).toEqual([HASH]), { timeout: 4_000 });
    expect(asked.slice(1, -1)).toEqual(['PATCH 0', 'HEAD', 'PATCH 1200']);
  });

  it('goes on after a reload of the page when the same file is chosen again', async () => {
    server.use(http.patch(`${uploads}/:upload`, () => new HttpResponse(null, { status: 403 }), { once: true }));
    const before = show();
    before.choose(file);
    await waitFor(() => expect(before.refusals()).toBe(1));
    arrived.set('1', 700);
    cleanup();
    const { added, choose } = show();
    choose(new File(['x'.repeat(2_000)], '计划.pdf', { lastModified: 1 }));
    await waitFor(() => expect(added).toEqual([HASH]));
    expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
    expect(asked).toContain('PATCH 700');
  });

  it('begins anew when the server has forgotten it', async () => {
    keep('lin', 'uploads/one/plan/计划.pdf/2000/1', { size: 2_000, metadata: {}, creationTime: '', uploadUrl: '/api/v1/applications/one/uploads/gone' }, null);
    const { added, choose } = show();
    choose(file);
    await waitFor(() => expect(added).toEqual([HASH]));
    expect(asked.slice(0, 2).map((each) => each.split(' ')[0])).toEqual(['HEAD', 'POST']);
  });

  it('keeps its place when the session has ended', async () => {
    const where = { size: 2_000, metadata: {}, creationTime: '', uploadUrl: '/api/v1/applications/one/uploads/1' };
    keep('lin', 'uploads/one/plan/计划.pdf/2000/1', where, null);
    server.use(http.head(`${uploads}/:upload`, () => HttpResponse.json({ code: 'session-ended', detail: '请重新登录。' }, { status: 401 })));
    const { choose } = show();
    choose(file);
    expect(await screen.findByText('请重新登录。')).toBeTruthy();
    expect(keptOf('lin', 'uploads/one/plan/计划.pdf/2000/1')?.work).toEqual(where);
  });

  it('that is a program is refused in the words of the server', async () => {
    server.use(http.post(`${uploads}/:upload/paper`, () => HttpResponse.json({ code: 'document-is-a-program', detail: '“计划.pdf”其实是程序。' }, { status: 422 })));
    const { added, choose } = show();
    choose(file);
    expect(await screen.findByText('“计划.pdf”其实是程序。')).toBeTruthy();
    await waitFor(() => expect(arrived.size).toBe(0));
    expect(added).toEqual([]);
  });

  it('whose last answer is lost is asked for again by itself, and no byte of it is sent twice', async () => {
    server.use(http.post(`${uploads}/:upload/paper`, () => HttpResponse.error(), { once: true }));
    const { added, choose } = show();
    choose(file);
    await waitFor(() => expect(added).toEqual([HASH]));
    expect(asked.filter((each) => each.startsWith('PATCH'))).toEqual(['PATCH 0']);
  });

  it('that waited in vain for the line goes on when asked to, or when the browser has a line again', async () => {
    for (const goOn of [() => fireEvent.click(screen.getByRole('button', { name: '再传一次' })), () => fireEvent(window, new Event('online'))]) {
      let tries = 0;
      server.use(http.post(uploads, () => (tries++, HttpResponse.error())));
      const { added, choose } = show();
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      choose(file);
      while (screen.queryByText(/没有传完。已经传到的保留一天/) === null) await act(() => vi.advanceTimersByTimeAsync(1_000));
      vi.useRealTimers();
      expect(tries).toBe(8);
      server.resetHandlers();
      goOn();
      await waitFor(() => expect(added).toEqual([HASH]));
      expect(screen.queryByRole('alert')).toBeNull();
      cleanup();
    }
  });
});
