import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { TrialReview } from './trial-review';

const label = { zh: '新意', en: 'Novelty' };
const levels = ['none', 'little', 'some', 'much', 'most'].map((en) => ({ zh: en, en }));
const form = { schema: '{}', layout: JSON.stringify({ sections: [{ code: 'a', title: label, questions: [{ name: 'leader', widget: 'line', label: { zh: '负责人', en: 'Leader' }, identifying: true }] }] }) };

afterEach(cleanup);

describe('a review that is tried', () => {
  it('says what is kept back as the real one does, and reckons scores without sending them', async () => {
    renderIn('en', <TrialReview code="Sample" title={label} requested={null} form={form} answers="{}" keptBack={[{ question: 'leader', column: null }]} rubric={{ criteria: [{ code: 'n', name: label, description: label, weight: 100, threshold: 3, levels }] }} />);
    expect(screen.getByText('Kept back while the review is blind: it would name the applicant')).toBeDefined();
    expect(screen.getByText('fails below 3')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: /4/ }));
    expect(screen.getAllByText('80.0').length).toBeGreaterThan(0);
  });
});
