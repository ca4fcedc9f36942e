import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keeperOf } from '../../api';
import { renderIn } from '../../testing/render-in';
import { Changes, taken } from './changes';
import { AtThis, Colleagues } from './colleagues';
import type { Change, Colleague, SignOffs as SignOffsAnswer } from './colleagues-model';
import type { Kept } from './draft-saver';
import type { Form } from './form';
import { SignOffs } from './sign-offs';
import { Unsent } from './writing-ended';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const form: Form = {
  schema: {},
  sections: [{ code: 'project', title: { en: 'The project' }, questions: [{ name: 'title', widget: 'line', label: { en: 'Title' } }, { name: 'team', widget: 'table', label: { en: 'Team' }, columns: [{ name: 'name', label: { en: 'Name' } }] }] }],
};
const zhou: Colleague = { page: 'p1', name: 'Zhou Nan', own: false, section: 'project', question: 'title' };

describe('colleagues in the same draft', () => {
  it('are named with where they are, in words and not by a colour alone', () => {
    renderIn('en', <Colleagues form={form} colleagues={[zhou, { page: 'p2', name: 'Lin', own: true, section: null, question: null }]} />);
    const list = within(screen.getByRole('list', { name: 'Also in this application' }));
    expect(list.getByText('Zhou Nan')).toBeDefined();
    expect(list.getByText('in “The project”: Title')).toBeDefined();
    expect(list.getByText('Your other window')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('Also in this application: Zhou Nan, Your other window');
  });

  it('are said at the question they are at, and at no other', () => {
    renderIn('en', <AtThis question="title" colleagues={[zhou]} />);
    expect(screen.getByText(/Zhou Nan at this question/)).toBeDefined();
    renderIn('en', <AtThis question="team" colleagues={[zhou]} />);
    expect(screen.getAllByText(/at this question/)).toHaveLength(1);
  });
});

const change = (more: Partial<Change>): Change => ({ id: 1, revision: 2, question: 'title', by: 'Zhou Nan', own: false, at: '2026-11-24T03:00:00Z', setAside: false, before: null, after: null, ...more });

describe('who changed what', () => {
  it('offers what a change made, or, where that stands, what it replaced', () => {
    expect(taken(change({ before: 'a', after: 'b' }), 'b')).toEqual({ answer: 'a', before: true });
    expect(taken(change({ before: 'a', after: 'b' }), 'c')).toEqual({ answer: 'b', before: false });
    expect(taken(change({ after: 'b' }), 'b')).toBeNull();
    expect(taken(change({ before: 'a', setAside: true, after: 'x' }), 'a')).toEqual({ answer: 'x', before: false });
  });

  it('is read page by page, and an older answer is taken back as a new one', async () => {
    server.use(
      http.get('*/draft/revisions', ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('before') === '7'
            ? { changes: [change({ id: 3, own: true, question: 'team', after: [{ name: 'Lin' }] })], next: null }
            : { changes: [change({ id: 7, before: 'First', after: 'Second' })], next: 7 },
        ),
      ),
    );
    const take = vi.fn();
    renderIn('en', <Changes application="one" form={form} answers={{ title: 'Second' }} papers={[]} question={undefined} onTake={take} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Back to the answer before' }));
    expect(take).toHaveBeenCalledWith('title', 'First');
    await userEvent.click(screen.getByRole('button', { name: 'Earlier changes' }));
    expect(await screen.findByText('Lin')).toBeDefined();
    expect(screen.getByText('you')).toBeDefined();
  });

  it('has no button for who may not write', async () => {
    server.use(http.get('*/draft/revisions', () => HttpResponse.json({ changes: [change({ before: 'First', after: 'Second' })], next: null })));
    renderIn('en', <Changes application="one" form={form} answers={{ title: 'Second' }} papers={[]} question={undefined} />);
    await screen.findByText('Second');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

const signer = { person: 'z', name: 'Zhou Nan', own: false, member: true, signature: 'OPEN' as const, signedAt: null };
const answer: SignOffsAnswer = { revision: 4, missing: 1, signers: [signer], candidates: [{ person: 'z', name: 'Zhou Nan' }, { person: 'l', name: 'Lin' }] };

function showSignOffs(signOffs: SignOffsAnswer, { maySign = false, sound = true, flush = () => Promise.resolve(true) } = {}) {
  const asked: unknown[] = [];
  server.use(
    http.get('*/draft/sign-offs', () => HttpResponse.json(signOffs)),
    http.post('*/draft/sign-offs/own', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(signOffs);
    }),
    http.put('*/draft/sign-offs', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(signOffs);
    }),
  );
  renderIn('en', <SignOffs application="one" revision={4} maySign={maySign} sound={sound} flush={flush} seen={() => 5} />);
  return asked;
}

describe('signing off', () => {
  it('says who has signed, who has not, and whose signature a change has voided', async () => {
    showSignOffs({ ...answer, missing: 2, signers: [signer, { ...signer, person: 'l', name: 'Lin', signature: 'VOID', signedAt: '2026-11-24T03:00:00Z' }, { ...signer, person: 'c', name: 'Chen', signature: 'SIGNED', signedAt: '2026-11-24T03:00:00Z' }] });
    expect(await screen.findByText('2 missing')).toBeDefined();
    expect(screen.getByText('not signed')).toBeDefined();
    expect(screen.getByText('void: changed since')).toBeDefined();
    expect(screen.getByText('signed')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('signs what stands on the server once all is sent', async () => {
    const asked = showSignOffs({ ...answer, signers: [{ ...signer, own: true }] });
    await userEvent.click(await screen.findByRole('button', { name: 'I have read it all: sign' }));
    await waitFor(() => expect(asked).toEqual([{ draft: 5 }]));
  });

  it('signs nothing that has not reached the server, and nothing that lacks something', async () => {
    const asked = showSignOffs({ ...answer, signers: [{ ...signer, own: true }] }, { flush: () => Promise.resolve(false) });
    await userEvent.click(await screen.findByRole('button', { name: 'I have read it all: sign' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/have not reached the server/);
    expect(asked).toEqual([]);
  });

  it('waits until everything is complete', async () => {
    showSignOffs({ ...answer, signers: [{ ...signer, own: true }] }, { sound: false });
    expect(await screen.findByText('It can be signed once everything is complete.')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'I have read it all: sign' }).disabled).toBe(true);
  });

  it('is asked of members by who may sign for the company', async () => {
    const asked = showSignOffs({ ...answer, missing: 0, signers: [] }, { maySign: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Who signs off' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Lin' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask them' }));
    await waitFor(() => expect(asked).toEqual([{ people: ['l'] }]));
  });
});

describe('what a removed colleague wrote and could not save', () => {
  it('is theirs to copy or to discard, and nothing of what others wrote is with it', async () => {
    const keeper = keeperOf<Kept>('zhou', 'one');
    await keeper.write({ base: { title: 'as it was' }, answers: { title: 'my last words' }, clashing: [], at: '2026-11-24T03:00:00Z' });
    renderIn('en', <Unsent application="one" person="zhou" form={form} />);
    expect(await screen.findByText('my last words')).toBeDefined();
    expect(screen.queryByText('as it was')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByText('my last words')).toBeNull());
    expect(await keeper.read()).toBeNull();
  });
});
