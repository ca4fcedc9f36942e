import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { ReasonBar } from './reason-bar';

describe('a reason bar', () => {
  it('says each part with its points, and what is unknown as unknown', () => {
    renderIn('en', <ReasonBar legend reasons={[{ key: 'ticket', name: 'Ticket', points: 16, weight: 20 }, { key: 'evidence', name: 'Evidence', points: null, weight: 20 }]} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Ticket 16 of 20, Evidence unknown, out of 20');
    expect(screen.getByText('4 short')).toBeDefined();
    expect(screen.getByText('unknown')).toBeDefined();
  });
});
