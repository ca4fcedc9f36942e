import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import type { Room, RoomLine } from './model';
import { OwnActs } from './own-acts';
import { RoomRow } from './room-row';

const text = (zh: string, en: string) => ({ zh, en, original: 'ZH' as const, machine: false });
const ours: Room = {
  room: 'r1', step: 'OURS', title: text('资料室', 'Room'), nda: null, deal: null, company: 'c1', companyName: null, profile: null, folders: [], accesses: [], denied: [], signatures: [], questions: [], names: {},
  paused: false, frozen: null, download: true, until: null, version: 3,
};

it('lists what is done with a room one under another', async () => {
  renderIn('en', <OwnActs room={ours} />);
  const manage = await screen.findByRole('button', { name: 'Manage' });
  const panel = document.getElementById(manage.getAttribute('popovertarget') ?? '') as HTMLElement;
  expect(panel.className).toContain('here');
  expect(within(panel).getAllByRole('listitem', { hidden: true }).map((each) => each.textContent)).toEqual(['Change the title', 'Set the profile', 'Change the agreement', 'Freeze']);
});

const line = (companyName: RoomLine['companyName']): RoomLine => ({ room: 'r1', deal: 'd1', title: text('A 轮资料室', 'Series A room'), ours: false, companyName, documents: 0, guests: 0, waiting: 0, paused: false, openedAt: '2026-11-18T00:00:00Z', frozenAt: null });

it.each([[null, /^opened on/], [text('衡析生物', 'Hengxi Bio'), /^Hengxi Bio · opened on/]])('tells a guest whose room it is once that is theirs to know', async (name, expected) => {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/$lang', component: () => <ul><RoomRow room={line(name)} /></ul> });
  renderIn('en', <RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/en'] }) })} />);
  expect((await screen.findByText(expected)).textContent).toMatch(expected);
});
