import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useCommand } from './use-command';

let asked = 0;
const server = setupServer(
  http.post('*/api/v1/things', () => {
    asked++;
    return asked === 1 ? HttpResponse.json({ code: 'no', detail: 'Not yet.' }, { status: 422 }) : HttpResponse.json({ id: 'one' }, { status: 201 });
  }),
);
beforeAll(() => server.listen());
afterAll(() => server.close());

function Thing() {
  const command = useCommand('/api/v1/', ['things']);
  return <button type="button" onClick={() => command.mutate({ path: 'things' })}>{command.isError ? command.error?.message : 'Go'}</button>;
}

it('sends once for a double click, and again after a refusal', async () => {
  render(<QueryClientProvider client={new QueryClient()}><Thing /></QueryClientProvider>);
  fireEvent.click(screen.getByRole('button'));
  fireEvent.click(screen.getByRole('button'));
  await screen.findByText('Not yet.');
  expect(asked).toBe(1);
  fireEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(asked).toBe(2));
});
