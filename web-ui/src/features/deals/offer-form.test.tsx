import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { emptyDraft } from './draft';
import type { Releasable } from './model';
import { OfferForm } from './offer-form';

const ranked: Releasable = {
  standings: 's1', application: 'a1', company: 'c1', number: 'A-2026-1001',
  review: { band: 'UPPER_QUARTER', call: 'k1', level: 'CITY', title: { zh: '市赛', en: 'City Open', original: 'ZH', machine: false } },
};

function open(language: 'zh' | 'en', reviews: Releasable[] | null) {
  renderIn(language, <OfferForm draft={emptyDraft} onChange={() => undefined} wrong={[]} awards={[]} reviews={reviews} firms={[]} />);
}

describe('the review band that a company may show', () => {
  it('is chosen among those of its announced standings', async () => {
    open('en', [ranked]);
    const choice = await screen.findByLabelText<HTMLSelectElement>('Show a band of your review');
    expect([...choice.options].map((option) => option.text)).toEqual(['Show none', 'Top 25% in review · City Open · A-2026-1001']);
    expect(screen.getByLabelText('Who sees the review band')).toBeTruthy();
  });

  it('is said to be none, and what would make one, in either language', async () => {
    open('en', []);
    expect(await screen.findByText(/Your company has none to show just now/)).toBeTruthy();
    expect(screen.queryByLabelText('Who sees the review band')).toBeNull();
    open('zh', []);
    expect(await screen.findByText(/贵公司眼下没有可展示的名次段/)).toBeTruthy();
  });

  it('is not spoken of until it is known', async () => {
    open('en', null);
    await screen.findByText('Invited firms', { selector: 'legend' });
    expect(screen.queryByText(/none to show/)).toBeNull();
  });
});
