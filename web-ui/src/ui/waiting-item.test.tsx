import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { WaitingItem } from './waiting-item';

describe('an item that waits', () => {
  it.each([
    [4, '4 days left', 'tag amber'],
    [1, '1 day left', 'tag amber'],
    [7, '7 days left', 'tag'],
    [0, 'due today', 'tag amber'],
    [-2, '2 days late', 'tag amber'],
    [null, 'no limit', 'tag'],
    [undefined, 'new', 'tag pine'],
  ])('with %s days left says %s', (daysLeft, words, look) => {
    renderIn('en', <WaitingItem title="Renew the report" daysLeft={daysLeft} action={null} />);
    expect(screen.getByText(words).className.trim()).toBe(look);
  });
});
