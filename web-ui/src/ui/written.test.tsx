import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import { Written } from './written';

afterEach(cleanup);

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

  it('is marked where a machine drafted it, in that language alone', () => {
    const text = { zh: '圆桌', en: 'Roundtable', original: 'ZH', machine: true };
    renderIn('en', <Written text={text} />);
    expect(screen.getByText('machine draft').title).toContain('the original counts');
    cleanup();
    expect(renderIn('zh', <Written text={text} />).container.textContent).toBe('圆桌');
    cleanup();
    expect(renderIn('en', <Written text={{ ...text, machine: false }} />).container.textContent).toBe('Roundtable');
  });
});
