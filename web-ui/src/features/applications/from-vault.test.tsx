import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { AnswerFromVault, notFrom, type Offers } from './from-vault';
import type { Question } from './form';

const origin = { source: 'APPLICATION' as const, at: '2026-05-03T02:00:00Z', application: 'a1', number: 'A-2026-1187' };
const offers: Offers = {
  questions: 3,
  answered: 2,
  papers: 1,
  held: 1,
  answers: [
    { question: 'amount', value: { amount: '12.00', currency: 'CNY' }, fresh: true, origin },
    { question: 'stage', value: 'prototype', fresh: false, origin: { ...origin, application: 'a2' } },
  ],
  documents: [{ question: 'plan', sha256: 'a'.repeat(64), mediaType: 'application/pdf', name: 'plan.pdf', size: 10, goodUntil: null, fresh: true, origin }],
};
const amount: Question = { name: 'amount', widget: 'money', label: { en: 'Revenue' } };
const stage: Question = { name: 'stage', widget: 'choice', label: { en: 'Stage' }, choices: [{ value: 'prototype', label: { en: 'Prototype' } }] };

describe('an answer and what the vault has for it', () => {
  it('says where it is from, whatever the order in which its members are written', () => {
    renderIn('en', <AnswerFromVault question={amount} offers={offers} answer={{ currency: 'CNY', amount: '12.00' }} onTake={() => undefined} />);
    expect(screen.getByText(/From your vault:.*handed in with A-2026-1187, 3 May 2026/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers what is out of date in the words of the form, and takes it when asked', async () => {
    const take = vi.fn();
    renderIn('en', <AnswerFromVault question={stage} offers={offers} answer={undefined} onTake={take} />);
    expect(screen.getByText('Prototype')).toBeDefined();
    expect(screen.getByText('may be out of date')).toBeDefined();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Take it' }));
    expect(take).toHaveBeenCalledWith('prototype');
  });

  it('says nothing where the vault has nothing', () => {
    renderIn('en', <AnswerFromVault question={{ ...amount, name: 'title' }} offers={offers} answer="x" onTake={() => undefined} />);
    expect(document.querySelector('.from-vault')).toBeNull();
  });

  it('is no news to an application that handed it in itself', () => {
    expect(notFrom(offers, 'a1')?.answers.map(({ question }) => question)).toEqual(['stage']);
    expect(notFrom(offers, 'a1')?.documents).toEqual([]);
    expect(notFrom(undefined, 'a1')).toBeUndefined();
  });
});
