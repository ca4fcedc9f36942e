import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { MessageLine } from './message-line';
import type { Message } from './model';

const message: Message = {
  id: 'm1',
  side: 'APPLICANT',
  words: 'May the report follow?',
  mentions: [],
  enclosures: [],
  at: '2026-06-01T02:00:00Z',
  by: 'shen',
  changeableUntil: '2999-01-01T00:00:00Z',
  correctedAt: null,
  withdrawnAt: null,
  version: 1,
};

function show(changes: Partial<Message>, person = 'shen') {
  cleanup();
  renderIn('en', (
    <ol>
      <MessageLine application="a1" message={{ ...message, ...changes }} name="Shen Zhiwei" organisation="Hengxi Bio" names={{ zhou: 'Zhou Yun' }} person={person} isNew={false} mayWrite />
    </ol>
  ));
}

afterEach(cleanup);

describe('a message', () => {
  it('says who, for whom, when, and in which words', () => {
    show({});
    expect(screen.getByText('Shen Zhiwei')).toBeDefined();
    expect(screen.getByText('May the report follow?')).toBeDefined();
    expect(document.querySelector('time')?.textContent).toBe('1 Jun, 10:00');
  });

  it('is changed by its author alone, and only for a while', () => {
    show({});
    expect(screen.getAllByRole('button')).toHaveLength(2);
    show({}, 'zhou');
    expect(screen.queryByRole('button')).toBeNull();
    show({ changeableUntil: '2026-06-01T03:00:00Z' });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows nothing of what was taken back or erased', () => {
    show({ words: null, withdrawnAt: '2026-06-01T02:10:00Z' });
    expect(screen.getByText('This message was taken back.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
    show({ words: null, changeableUntil: '2026-06-01T03:00:00Z' });
    expect(screen.getByText('The words of this message have been erased by law.')).toBeDefined();
  });

  it('says whom it mentions, and tells its reader in particular', () => {
    show({ mentions: ['zhou'] });
    expect(screen.getByText('Mentions Zhou Yun')).toBeDefined();
    show({ mentions: ['zhou'] }, 'zhou');
    expect(screen.getByText('Mentions you')).toBeDefined();
  });
});
