import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Board } from './board';
import type { Card } from './model';

const text = (zh: string, en: string) => ({ zh, en, original: 'ZH' as const, machine: false });
const first = { code: 'first', name: text('初看', 'First look') };
const second = { code: 'second', name: text('约谈', 'Meeting') };
const card: Card = {
  pursuit: {
    pursuit: 'p', firm: 'f', deal: 'd', company: 'c', companyName: text('衡析生物', 'Hengxi'), column: 'first', reached: ['first'], passed: false, owner: null,
    startedAt: '2026-06-01T00:00:00Z', movedAt: '2026-06-01T00:00:00Z', passReason: null, passWords: null, passedAt: null, introduction: null, notes: 0, known: 0,
  },
  deal: null,
  match: null,
  next: null,
  tasks: 0,
  room: null,
  invested: null,
};

function show() {
  const onMove = vi.fn();
  const onPass = vi.fn();
  const filed = [{ column: first, cards: [card] }, { column: second, cards: [] }];
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root, path: '/$lang',
    component: () => <Board columns={filed} passed={[]} names={{}} now={new Date('2026-06-20T00:00:00Z')} onMove={onMove} onPass={onPass} />,
  });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/en'] }) });
  render(<QueryClientProvider client={new QueryClient()}><RouterProvider router={router} /></QueryClientProvider>);
  return { onMove, onPass };
}

const handle = () => screen.findByRole('button', { name: /Hengxi|衡析生物/ });

it('carries a card by the keyboard, and says each step', async () => {
  const { onMove } = show();
  const lift = await handle();
  fireEvent.click(lift);
  expect(lift.getAttribute('aria-pressed')).toBe('true');
  fireEvent.keyDown(lift, { key: 'ArrowRight' });
  expect(screen.getByRole('status').textContent).toMatch(/Meeting|约谈/);
  fireEvent.click(lift);
  expect(onMove).toHaveBeenCalledWith(card, 'second');
});

it('puts it back on Escape', async () => {
  const { onMove, onPass } = show();
  const lift = await handle();
  fireEvent.click(lift);
  fireEvent.keyDown(lift, { key: 'ArrowRight' });
  fireEvent.keyDown(lift, { key: 'Escape' });
  await waitFor(() => expect(lift.getAttribute('aria-pressed')).toBe('false'));
  expect(onMove).not.toHaveBeenCalled();
  expect(onPass).not.toHaveBeenCalled();
});

it('asks for a reason when it is dropped on what was passed', async () => {
  const { onPass } = show();
  const lift = await handle();
  fireEvent.click(lift);
  fireEvent.keyDown(lift, { key: 'ArrowRight' });
  fireEvent.keyDown(lift, { key: 'ArrowRight' });
  fireEvent.click(lift);
  expect(onPass).toHaveBeenCalledWith(card);
});
