import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Card } from './model';
import { NextStep } from './next-step';

const NOW = new Date('2026-06-20T17:00:00Z');

const card = (change: Partial<Card>, pursuit: Partial<Card['pursuit']> = {}): Card => ({
  pursuit: {
    pursuit: 'p', firm: 'f', deal: 'd', company: 'c', companyName: null, column: 'met', reached: ['met'], passed: false, owner: null,
    startedAt: '2026-06-01T00:00:00Z', movedAt: '2026-06-01T00:00:00Z', passReason: null, passWords: null, passedAt: null, introduction: null, notes: 0, known: 0, ...pursuit,
  },
  deal: null, match: null, next: null, tasks: 0, room: null, invested: null, ...change,
});

async function said(shown: Card, settled = false) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/$lang', component: () => <div data-testid="step"><NextStep card={shown} now={NOW} settled={settled} /></div> });
  const { unmount } = render(<RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/en'] }) })} />);
  const text = (await screen.findByTestId('step')).textContent;
  unmount();
  return text;
}

describe('the next step of a card', () => {
  it('is that somebody decides, once it has stood for too long; not where the last stage is reached', async () => {
    expect(await said(card({}))).toMatch(/19/);
    expect(await said(card({}), true)).not.toMatch(/19/);
  });

  it('is a task, late from the day after in Beijing', async () => {
    const due = (day: string) => card({ next: { task: 't', words: 'Call', due: day, assignee: null, finishedAt: null } });
    expect(await said(due('2026-06-21'))).not.toMatch(/was due|已过期/);
    expect(await said(due('2026-06-20'))).toMatch(/was due|已过期/);
  });

  it('is the money that came in, whatever else there is', async () => {
    const invested = { amount: { amount: '15000000.00', currency: 'CNY' }, closedOn: '2026-06-02', besideAward: true };
    expect(await said(card({ invested, room: 'r' }))).toMatch(/beside an award|杠杆/);
  });

  it('is the room that the company has opened', async () => {
    expect(await said(card({ room: 'r' }, { movedAt: '2026-06-19T00:00:00Z', introduction: 'ACCEPTED' }))).toMatch(/deal room is open|资料室已开放/);
  });
});
