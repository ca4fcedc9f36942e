import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { EventList } from './event-list';

const events = [
  { id: '3', at: '2026-11-23T09:00:00Z', title: 'Granted', by: 'Zhou Yun' },
  { id: '2', at: '2026-11-22T16:30:00Z', title: 'Reviewed', by: null },
  { id: '1', at: '2026-11-22T02:00:00Z', title: 'Submitted', by: 'Lin Qi', changes: [{ field: 'Amount', before: '¥2M', after: '¥3M' }] },
];

describe('a list of events', () => {
  it('says each day once, in the zone of the authorities', () => {
    renderIn('en', <EventList label="History" events={events} />);
    expect([screen.getAllByText('23 Nov').length, screen.getAllByText('22 Nov').length]).toEqual([1, 1]);
    expect(screen.getByText('00:30')).toBeDefined();
  });

  it('keeps the event of an erased person, and tells what changed', () => {
    renderIn('en', <EventList label="History" events={events} />);
    expect(screen.getByText('erased as the law requires')).toBeDefined();
    expect(screen.getByText('¥2M').tagName).toBe('DEL');
  });

  it('draws a line under what came later than the moment looked at', () => {
    renderIn('en', <EventList label="History" events={events} asOf="2026-11-22T20:00:00Z" />);
    const items = screen.getAllByRole('listitem').map((item) => item.className.replace('new-day', '').trim());
    expect(items).toEqual(['event event-row later', 'event-cut', 'event event-row', 'event event-row']);
  });
});
