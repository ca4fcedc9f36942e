import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import type { WrittenCriterion } from './compose';
import { RubricEditor } from './rubric-editor';

const criterion = (code: string, name: string, weight: string): WrittenCriterion => ({ code, name: { en: name }, description: {}, weight, threshold: null, levels: [] });

function Editing() {
  const [criteria, setCriteria] = useState([criterion('result', 'Result', '60'), criterion('team', 'Team', '40')]);
  return (
    <LanguageContext value="en">
      <RubricEditor criteria={criteria} onChange={setCriteria} />
    </LanguageContext>
  );
}

it('says with every digit what the weights sum to', async () => {
  render(<Editing />);
  const team = screen.getAllByLabelText('Weight %')[1] as HTMLInputElement;
  expect(screen.getByRole('status').textContent).toBe('100% in all: right');
  await userEvent.clear(team);
  expect(screen.getByRole('status').textContent).toBe('60% in all; each weight must be a whole number above 0');
  await userEvent.type(team, '3');
  expect(screen.getByRole('status').textContent).toBe('63% in all: 37% short');
  await userEvent.type(team, '5');
  expect(screen.getByRole('status').textContent).toBe('95% in all: 5% short');
  await userEvent.type(team, '0');
  expect(screen.getByRole('status').textContent).toBe('410% in all: 310% too much');
});
