import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import type { Criterion, Draft, Review } from './model';
import { Scoring } from './scoring';

const levels = ['1', '2', '3', '4', '5'].map((level) => ({ zh: `等级${level}`, en: `Level ${level}` }));
const criteria: Criterion[] = [
  { code: 'novelty', name: { zh: '创新性', en: 'Novelty' }, description: {}, weight: 60, threshold: null, levels },
  { code: 'team', name: { zh: '团队', en: 'Team' }, description: {}, weight: 40, threshold: 2, levels },
];
const review: Review = {
  review: 'r1', stage: 'DECLARED', code: 'B-07', call: 'c1', callTitle: {}, rubric: { criteria }, openedAt: '2026-11-20T01:00:00Z',
  declaredAt: '2026-11-20T02:00:00Z', submittedAt: null, application: null, own: null, tenths: null, version: 1,
};

type Saved = { ifMatch: string | null; points: Record<string, number> };
let saved: Saved[] = [];
let submitted: unknown[] = [];
let theirs: Draft | null = null;

const server = setupServer(
  http.put('*/api/v1/reviews/r1/draft', async ({ request }) => {
    const ifMatch = request.headers.get('If-Match');
    const scores = (await request.json()) as Draft['scores'];
    if (theirs && ifMatch !== `"${theirs.version}"`) return HttpResponse.json({ code: 'version-stale', detail: 'stale' }, { status: 412 });
    saved.push({ ifMatch, points: scores.points });
    return HttpResponse.json({ scores, version: saved.length + (theirs?.version ?? 0), savedAt: '2026-11-20T03:00:00Z' });
  }),
  http.get('*/api/v1/reviews/r1', () => HttpResponse.json({ review, draft: theirs })),
  http.post('*/api/v1/reviews/r1/submission', async ({ request }) => {
    submitted.push(await request.json());
    return HttpResponse.json({ version: 2 });
  }),
);

beforeAll(() => server.listen());
beforeEach(() => {
  saved = [];
  submitted = [];
  theirs = null;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageContext value="en"><Scoring review={review} draft={null} /></LanguageContext>
    </QueryClientProvider>,
  );
}

describe('scoring by keyboard', () => {
  it('scores, moves, steps, and saves over the version that it began from', async () => {
    show();
    await userEvent.keyboard('4j3');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('80.0', { selector: '.sum strong' })).toBeTruthy();
    await waitFor(() => expect(saved).toEqual([{ ifMatch: '"0"', points: { novelty: 4, team: 4 } }]), { timeout: 3_000 });
  });

  it('takes digits as characters while a comment is being written', async () => {
    show();
    await userEvent.keyboard('2c5 of 7{Escape}');
    expect(screen.getByDisplayValue('5 of 7')).toBeTruthy();
    expect(screen.getByText('24.0', { selector: '.sum strong' })).toBeTruthy();
  });

  it('can be turned off', async () => {
    show();
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.keyboard('5');
    expect(screen.getByText('0.0', { selector: '.sum strong' })).toBeTruthy();
  });
});

describe('handing in', () => {
  it('says how many criteria have no score, and asks before it seals', async () => {
    show();
    await userEvent.keyboard('5');
    await userEvent.click(screen.getByRole('button', { name: 'Seal and submit' }));
    expect(screen.getByRole('alert').textContent).toBe('One criterion has no score yet');
    await userEvent.keyboard('4');
    await userEvent.click(screen.getByRole('button', { name: 'Seal and submit' }));
    expect(submitted).toEqual([]);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(dialog.querySelector('.btn.primary') as Element);
    await waitFor(() => expect(submitted).toEqual([{ points: { novelty: 5, team: 4 }, comments: {} }]));
  });
});

describe('two windows', () => {
  it('overwrite each other only when the writer says so', async () => {
    theirs = { scores: { points: { novelty: 1 }, comments: {} }, version: 7, savedAt: '2026-11-20T02:30:00Z' };
    show();
    await userEvent.keyboard('5');
    await userEvent.click(await screen.findByRole('button', { name: 'What I have here' }, { timeout: 3_000 }));
    await waitFor(() => expect(saved).toEqual([{ ifMatch: '"7"', points: { novelty: 5 } }]));
  });
});
