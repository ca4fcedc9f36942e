import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { Written } from './written';

describe('a text that people wrote', () => {
  it('in one language is shown to readers of the other as what it is', () => {
    renderIn('en', <Written text={{ zh: '圆桌' }} />);
    expect(screen.getByText('圆桌').lang).toBe('zh-CN');
    expect(screen.getByText('only in Chinese')).toBeDefined();
  });

  it('in both is shown in the reader’s without more', () => {
    const { container } = renderIn('en', <Written text={{ zh: '圆桌', en: 'Roundtable' }} />);
    expect(container.textContent).toBe('Roundtable');
  });
});
