import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import type { Clock } from './model';
import { ScreeningClock } from './screening-clock';

const clock: Clock = { begins: '2026-09-21', limit: 5, used: 2, due: '2026-09-28', unknownYear: null, late: false, paused: false, days: ['USED', 'TODAY', 'LEFT', 'LEFT', 'OFF', 'OFF', 'LEFT'] };

describe('the term of a screening', () => {
  it('says by when, and how many working days are left', () => {
    renderIn('en', <ScreeningClock clock={clock} />);
    expect(screen.getByText(/Due 28 Sep.*3 working days left/)).toBeDefined();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('2 of 5 working days used, 2 days paused');
  });

  it('says its last day, and that it is over', () => {
    renderIn('zh', <ScreeningClock clock={{ ...clock, used: 5 }} />);
    expect(screen.getByText(/今天（9 月 28 日.*）到期/)).toBeDefined();
    renderIn('zh', <ScreeningClock clock={{ ...clock, used: 5, late: true, days: [...clock.days, 'OVER', 'OVER'] }} />);
    expect(screen.getByText(/已到期，超过 2 个工作日/)).toBeDefined();
  });

  it('says until when one may appeal', () => {
    renderIn('zh', <ScreeningClock clock={clock} toAppeal />);
    expect(screen.getByText(/9 月 28 日.*前提出，还剩 3 个工作日/)).toBeDefined();
  });

  it('guesses no day of a year whose holidays are not known', () => {
    renderIn('en', <ScreeningClock clock={{ ...clock, due: null, unknownYear: 2027 }} />);
    expect(screen.getByText(/holidays of 2027 are not announced yet/)).toBeDefined();
  });
});
