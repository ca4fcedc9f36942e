import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import { PapersField } from './papers-field';

const question = { name: 'plan', widget: 'files' as const, label: { zh: '计划书', en: 'Plan' }, accept: ['application/pdf', 'image/png'] };
const HASH = 'cd'.repeat(32);

function show(hashes: string[] = []) {
  const added: string[] = [];
  const papers = [{ question: 'plan', sha256: HASH, mediaType: 'application/pdf', name: '计划.pdf', size: 2_400_000 }];
  const { container } = render(
    <LanguageContext value="zh">
      <PapersField
        application="one"
        question={question}
        schema={{ type: 'array', maxItems: 1 }}
        hashes={hashes}
        papers={papers}
        error={undefined}
        onAdded={(paper) => added.push(paper.sha256)}
        onRemoved={() => undefined}
      />
    </LanguageContext>,
  );
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  return { added, choose: (file: File) => fireEvent.change(input, { target: { files: [file] } }) };
}

describe('attaching papers', () => {
  it('says the kinds, the limit and how many before one chooses', () => {
    show();
    expect(screen.getByText(/PDF或PNG；每份不超过 100 MB，最多 1 份/)).toBeTruthy();
  });

  it('refuses an empty file in words, without sending it', async () => {
    const { added, choose } = show();
    choose(new File([], '空.pdf'));
    expect(await screen.findByText(/“空.pdf”是空文件（0 字节）/)).toBeTruthy();
    expect(added).toEqual([]);
  });

  it('refuses a file of 101 MB by its size, without sending it', async () => {
    const { added, choose } = show();
    const file = new File(['x'], '大.pdf');
    Object.defineProperty(file, 'size', { value: 101_000_000 });
    choose(file);
    expect(await screen.findByText(/“大.pdf”有 101 MB，超过每份 100 MB 的上限/)).toBeTruthy();
    expect(added).toEqual([]);
  });

  it('shows what is attached with its kind, size and hash, and takes no more than the question does', async () => {
    const { added, choose } = show([HASH]);
    expect(screen.getByText('PDF · 2.4 MB')).toBeTruthy();
    expect(screen.getByText('cdcd cdcd')).toBeTruthy();
    choose(new File(['x'], '又一份.pdf'));
    expect(await screen.findByText(/最多放 1 份文件/)).toBeTruthy();
    expect(added).toEqual([]);
  });
});
