import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { hearClock } from '../../api';
import { renderIn } from '../../testing/render-in';
import { useHasPassed } from './use-has-passed';

const HOUR = 3_600_000;
const skewed = (by: number) => hearClock(new Date(Date.now() + by).toUTCString(), Date.now(), Date.now());

function Deadline({ at }: { at: string }) {
  return useHasPassed(at) ? 'over' : 'open';
}

afterEach(() => {
  cleanup();
  skewed(0);
});

describe('a deadline on a machine with a wrong clock', () => {
  it('has passed once it has by the server’s', () => {
    const inAnHour = new Date(Date.now() + HOUR).toISOString();
    renderIn('en', <Deadline at={inAnHour} />);
    expect(screen.getByText('open')).toBeDefined();
    cleanup();
    skewed(2 * HOUR);
    renderIn('en', <Deadline at={inAnHour} />);
    expect(screen.getByText('over')).toBeDefined();
  });

  it('has not while it has not by the server’s', () => {
    skewed(-2 * HOUR);
    renderIn('en', <Deadline at={new Date(Date.now() - HOUR).toISOString()} />);
    expect(screen.getByText('open')).toBeDefined();
  });
});
