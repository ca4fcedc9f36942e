import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { Acquaintances } from './acquaintances';
import type { PursuitAnswer } from './model';
import { Notes } from './notes';

const server = setupServer(http.all('*/api/v1/*', () => HttpResponse.json({ id: 'n1', version: 2 })));

beforeAll(() => server.listen());
afterAll(() => server.close());

const answer = { pursuit: { pursuit: 'p1', company: 'c1' }, notes: [], tasks: [], known: [], names: {}, colleagues: [] } as unknown as PursuitAnswer;

it('keeps the focus where one writes once a note is kept', async () => {
  const user = userEvent.setup();
  renderIn('en', <Notes answer={answer} />);
  const note = await screen.findByLabelText('New note');
  await user.type(note, 'Meet once.');
  await user.click(screen.getByRole('button', { name: 'Note it' }));
  await waitFor(() => expect((note as HTMLTextAreaElement).value).toBe(''));
  expect(document.activeElement).toBe(note);
});

it('carries the focus into what takes the place of a button, and back', async () => {
  const user = userEvent.setup();
  renderIn('en', <Acquaintances answer={answer} />);
  const know = await screen.findByRole('button', { name: 'I know somebody' });
  expect(document.activeElement).not.toBe(know);
  await user.click(know);
  expect((document.activeElement as HTMLSelectElement).name).toBe('closeness');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement?.textContent).toBe('I know somebody');
});
