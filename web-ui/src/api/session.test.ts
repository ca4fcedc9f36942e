import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSignedIn, refresh, signedIn } from './session';

let answer: () => Response = () => new HttpResponse(null, { status: 401 });
const server = setupServer(http.post('*/api/v1/session/refresh', () => answer()));
beforeAll(() => server.listen());
afterAll(() => server.close());

it('keeps the session when the server cannot answer just now', async () => {
  signedIn('a token');
  answer = () => HttpResponse.json({ code: 'database-unavailable', detail: 'The database cannot be reached just now.' }, { status: 503 });
  await expect(refresh()).rejects.toThrow('cannot be reached');
  expect(isSignedIn()).toBe(true);
});

it('ends the session that the server says has ended', async () => {
  signedIn('a token');
  answer = () => HttpResponse.json({ code: 'session-ended', detail: 'Ended.' }, { status: 401 });
  expect(await refresh()).toBe(false);
  expect(isSignedIn()).toBe(false);
});
