import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { DateField, MomentField } from './date-field';

// The calendar comes late by design; here it is there before the clock of a test runs.
beforeAll(() => import('./date-picker'), 60_000);

describe('a date', () => {
  it('is typed part by part and heard as a calendar day', async () => {
    const heard: (string | null)[] = [];
    renderIn('en', <DateField name="start" label="Start" value="2026-12-18" onChange={(day) => heard.push(day)} />);
    fireEvent.keyDown(await screen.findByRole('spinbutton', { name: /day/ }), { key: 'ArrowUp' });
    expect(heard).toEqual(['2026-12-19']);
  });

  it('with its hour stands on the clock of the authorities and is heard in UTC', async () => {
    const heard: (string | null)[] = [];
    renderIn('en', <MomentField name="closes" label="Closes" value="2026-12-18T09:00:00Z" onChange={(moment) => heard.push(moment)} />);
    const hour = await screen.findByRole('spinbutton', { name: /hour/ });
    expect(hour.textContent).toBe('17');
    fireEvent.keyDown(hour, { key: 'ArrowUp' });
    expect(heard).toEqual(['2026-12-18T10:00:00.000Z']);
  });
});
