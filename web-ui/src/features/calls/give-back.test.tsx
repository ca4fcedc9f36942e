import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { GiveBack } from './give-back';
import type { HandedIn } from './model';

const application = {
  form: { schema: '{}', layout: JSON.stringify({ sections: [{ code: 'a', title: {}, questions: [{ name: 'plan', widget: 'files', label: { zh: '实施方案', en: 'Plan' } }] }] }) },
} as unknown as HandedIn;

it('tells all that is wrong at one time, and not before something is', async () => {
  const send = vi.fn();
  const user = userEvent.setup();
  renderIn('en', <GiveBack application={application} busy={false} onSend={send} onCancel={() => undefined} />);
  const sendButton = () => screen.getByRole('button', { name: /told at once|一次告知/ });
  expect(sendButton()).toHaveProperty('disabled', true);
  const [where] = screen.getAllByRole('combobox');
  await user.selectOptions(where as HTMLElement, 'plan');
  const [remark] = screen.getAllByRole('textbox');
  await user.type(remark as HTMLElement, '没有盖章。');
  await user.click(screen.getByRole('button', { name: /Another place|再写一处/ }));
  await user.type(screen.getAllByRole('textbox')[1] as HTMLElement, '名称不一致。');
  await user.click(sendButton());
  expect(send).toHaveBeenCalledWith({ remarks: [{ question: 'plan', remark: '没有盖章。' }, { question: null, remark: '名称不一致。' }], workingDays: 10 });
});
