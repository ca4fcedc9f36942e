import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll, keep, keepOnlyFor, keptOf, useKept } from './kept';

const empty = { title: '', lines: [''] };
const typed = { title: '永磁', lines: ['一', '二'] };

const form = (account: string | null, from: string | null = '"3"', start = empty) => renderHook(() => useKept(account, 'deals/1', start, from)).result;

function write(account: string | null) {
  const writing = form(account);
  act(() => writing.current.change(typed));
}

beforeEach(() => window.localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('keeping what is written and not sent', () => {
  it('puts it back into the form, with what it was begun from, and says so', () => {
    write('lin');
    const again = form('lin');
    expect(again.current.work).toEqual(typed);
    expect(again.current.from).toBe('"3"');
    expect(again.current.restored?.changedSince).toBe(false);
    expect(form('lin', '"4"').current).toMatchObject({ from: '"3"', restored: { changedSince: true } });
  });

  it('says nothing of a form in which nothing was written', () => {
    const untouched = form('lin');
    act(() => untouched.current.change(typed));
    act(() => untouched.current.change(empty));
    expect(form('lin').current.restored).toBeNull();
  });

  it('forgets what was sent', () => {
    const sent = form('lin');
    act(() => sent.current.change(typed));
    act(() => sent.current.forget());
    expect(form('lin').current.work).toEqual(empty);
  });

  it('begins anew from what the server has when it is discarded', () => {
    write('lin');
    const now = { title: '新', lines: [] };
    const again = form('lin', '"4"', now);
    act(() => again.current.discard());
    expect(again.current).toMatchObject({ work: now, from: '"4"', restored: null });
    expect(form('lin').current.restored).toBeNull();
  });

  it('shows another account nothing, and clears what others left when one signs in', () => {
    keep('lin', 'deals/1', typed, null);
    keep('gu', 'deals/1', typed, null);
    expect(form('mo').current.work).toEqual(empty);
    keepOnlyFor('gu');
    expect(keptOf('lin', 'deals/1')).toBeNull();
    expect(keptOf('gu', 'deals/1')?.work).toEqual(typed);
  });

  it('does not take an account for another that begins alike', () => {
    keep('lin-2', 'deals/1', typed, null);
    keepOnlyFor('lin');
    expect(keptOf('lin-2', 'deals/1')).toBeNull();
  });

  it('leaves nothing at sign-out, and nothing of others untouched', () => {
    keep('lin', 'deals/1', typed, null);
    window.localStorage.setItem('somebody-else', 'stays');
    forgetAll();
    expect(keptOf('lin', 'deals/1')).toBeNull();
    expect(window.localStorage.getItem('somebody-else')).toBe('stays');
  });

  it('keeps nothing for somebody who has no account', () => {
    write(null);
    expect(window.localStorage.length).toBe(0);
  });

  it('forgets after two weeks', () => {
    keep('lin', 'deals/1', typed, null, new Date('2026-11-01T00:00:00Z'));
    expect(keptOf('lin', 'deals/1', new Date('2026-11-14T00:00:00Z'))).not.toBeNull();
    expect(keptOf('lin', 'deals/1', new Date('2026-11-15T00:00:00Z'))).toBeNull();
    keepOnlyFor('lin', new Date('2026-11-15T00:00:00Z'));
    expect(window.localStorage.length).toBe(0);
  });

  it('leaves out what no longer has the shape of the form, or cannot be read', () => {
    keep('lin', 'deals/1', { title: '永磁' }, null);
    expect(form('lin').current.work).toEqual(empty);
    window.localStorage.setItem('roundtable.kept/lin/deals/1', '{"work":');
    expect(form('lin').current.work).toEqual(empty);
  });
});

describe('a browser that keeps nothing', () => {
  const refused = (name: string) => () => {
    throw new DOMException('no', name);
  };

  it('lets one write on where the store is full, and does not restore what is older than the words', () => {
    const writing = form('lin');
    act(() => writing.current.change(typed));
    const store = window.localStorage;
    const full = { setItem: refused('QuotaExceededError'), getItem: (place: string) => store.getItem(place), removeItem: (place: string) => store.removeItem(place) };
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full as unknown as Storage);
    act(() => writing.current.change({ ...typed, title: '永磁电机' }));
    expect(writing.current.work.title).toBe('永磁电机');
    expect(form('lin').current.restored).toBeNull();
  });

  it('lets one write where the store is refused altogether', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(refused('SecurityError'));
    const writing = form('lin');
    act(() => writing.current.change(typed));
    expect(writing.current.work).toEqual(typed);
    expect(() => forgetAll()).not.toThrow();
  });
});
