import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { FileDrop } from './file-drop';

async function choosing(files: File[]) {
  const taken: string[] = [];
  const { container } = renderIn('en', <FileDrop label="Papers" files={[]} multiple maxBytes={10} onAdd={(added) => taken.push(...added.map(({ name }) => name))} />);
  const input = container.querySelector('input');
  if (!input) throw new Error('no file input');
  await userEvent.upload(input, files);
  return taken;
}

describe('choosing files', () => {
  it('takes what is within the limit', async () => {
    expect(await choosing([new File(['short'], 'a.pdf')])).toEqual(['a.pdf']);
  });

  it('refuses an empty file and one that is too large, and says which and why', async () => {
    expect(await choosing([new File([''], 'empty.pdf'), new File(['far too long'], 'large.pdf'), new File(['ok'], 'good.pdf')])).toEqual(['good.pdf']);
    expect(screen.getByText(/empty.pdf is empty/)).toBeDefined();
    expect(screen.getByText(/large.pdf has 12 B, over the limit of 10 B/)).toBeDefined();
  });
});
