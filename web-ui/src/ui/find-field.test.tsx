import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { FindField, type Finding } from './find-field';

const FIRMS: Finding[] = [{ id: 'a', title: 'Chenghai Capital', note: 'investor' }, { id: 'b', title: 'Yuanfan Capital' }];

function finding() {
  const seen = { sought: [] as string[], chosen: [] as string[], sent: 0 };
  function Sample() {
    const [sought, setSought] = useState('');
    return (
      <form onSubmit={(event) => { event.preventDefault(); seen.sent += 1; }}>
        <FindField
          name="firm" label="Firm" sought={sought} found={FIRMS.filter(({ title }) => title.includes(sought))}
          onSeek={(text) => { seen.sought.push(text); setSought(text); }}
          onChoose={({ id }) => seen.chosen.push(id)}
        />
      </form>
    );
  }
  renderIn('en', <Sample />);
  return seen;
}

describe('finding by name', () => {
  it('seeks once one pauses, and clears when one is chosen', async () => {
    const seen = finding();
    await userEvent.type(screen.getByLabelText('Firm'), 'Cheng');
    await userEvent.click(await screen.findByRole('button', { name: /Chenghai Capital/ }));
    expect(seen).toEqual({ sought: ['Cheng', ''], chosen: ['a'], sent: 0 });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says when nothing is found', async () => {
    finding();
    await userEvent.type(screen.getByLabelText('Firm'), 'Nobody');
    expect(await screen.findByText('Nothing found for “Nobody”')).toBeDefined();
  });

  it('seeks at once on Enter without sending the form around it', async () => {
    const seen = finding();
    await userEvent.type(screen.getByLabelText('Firm'), 'Yuan{Enter}');
    expect(seen.sought[0]).toBe('Yuan');
    expect(seen.sent).toBe(0);
  });

  it('waits while a word is being composed', async () => {
    const seen = finding();
    const input = screen.getByLabelText('Firm');
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: 'cheng' } });
    fireEvent.change(input, { target: { value: 'Chenghai' } });
    fireEvent.compositionEnd(input);
    await screen.findByRole('button', { name: /Chenghai Capital/ });
    expect(seen.sought).toEqual(['Chenghai']);
  });
});
