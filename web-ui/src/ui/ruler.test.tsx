import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { Ruler } from './ruler';

const flags = [
  { key: 'limit', at: '2026-12-08', title: 'Limit' },
  { key: 'visit', at: '2026-11-25', title: 'Visit', href: '#visit' },
  { key: 'far', at: '2027-03-01', title: 'Far away' },
];

describe('a ruler', () => {
  it('is read in the order of dates, whatever order it was given, and shows four weeks', () => {
    renderIn('en', <Ruler label="Deadlines" today="2026-11-23" flags={flags} />);
    const [drawn] = screen.getAllByRole('list', { name: 'Deadlines' });
    if (!drawn) throw new Error('no list of flags');
    expect(within(drawn).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['25 Nov Visit', '8 Dec Limit']);
    expect(within(drawn).getByRole('link', { name: 'Visit' }).getAttribute('href')).toBe('#visit');
  });

  it('folds what would make a tower on one day', () => {
    const crowd = ['One', 'Two', 'Three', 'Four'].map((title) => ({ key: title, at: '2026-12-08', title }));
    renderIn('en', <Ruler label="Deadlines" today="2026-11-23" flags={crowd} />);
    const [drawn, listed] = screen.getAllByRole('list', { name: 'Deadlines' });
    if (!drawn || !listed) throw new Error('no lists');
    expect(within(drawn).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['8 Dec One', '8 Dec and 3 more']);
    expect(within(listed).getAllByRole('listitem').length).toBe(5);
  });

  it('as a list of dates marks today and leaves nothing out', () => {
    renderIn('en', <Ruler label="Deadlines" today="2026-11-23" flags={flags} />);
    const list = screen.getAllByRole('list', { name: 'Deadlines' })[1];
    if (!list) throw new Error('no list of dates');
    const rows = within(list).getAllByRole('listitem').map((item) => item.querySelector('b, a')?.textContent);
    expect(rows).toEqual(['Today', 'Visit', 'Limit', 'Far away']);
  });
});
