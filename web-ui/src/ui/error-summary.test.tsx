import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { ErrorSummary } from './error-summary';
import { TextField } from './field';

describe('a summary of mistakes', () => {
  it('takes the focus, counts, and leads to each field', async () => {
    const mistakes = [{ name: 'title', label: 'Title', message: 'Please fill this in' }];
    renderIn('en', <><ErrorSummary mistakes={mistakes} /><TextField name="title" label="The title" value="" onChange={() => undefined} /></>);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByText('One thing to mend')).toBeDefined();
    await userEvent.click(screen.getByRole('link', { name: 'Title' }));
    expect(document.activeElement).toBe(screen.getByLabelText('The title'));
  });
});
