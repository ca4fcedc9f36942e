import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import type { Climb, Step } from './model';
import { TierClimb } from './tier-climb';

const step = (level: Step['level'], more: Partial<Step>): Step => ({
  call: level, number: level, title: { zh: level, original: 'ZH', machine: false }, level, next: null, phase: 'CLOSED', closes: '2026-08-20T10:00:00Z', zone: 'Asia/Shanghai',
  on: null, places: { quotas: [], open: 0 }, entered: 0, ranked: false, state: null, mine: null, marks: [], ...more,
});
const district = step('DISTRICT', {
  ranked: true, entered: 3, places: { quotas: [], open: 2 }, on: '2026-08-22', next: 'CITY',
  mine: { application: 'a', state: 'ADMITTED', rank: 2, hundredths: 8620, prize: null, promoted: true, givenUp: false, carried: 0, added: [] },
  marks: [1, 2, 3].map((rank) => ({ rank, dossier: rank, promoted: rank < 3, home: true, mine: rank === 2 })),
});
const climb: Climb = { dossier: 'a', company: 'c', companyName: { zh: '衡析生物', en: 'Hengxi Bio', original: 'ZH', machine: false }, steps: [district, step('CITY', { entered: 2 })] };

describe('the figure of a climb', () => {
  it('is said in one sentence to whoever does not see it', () => {
    renderIn('zh', <TierClimb climb={climb} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('衡析生物的晋级之路：区赛第 2，共 3 家；晋级市赛，名次未定。');
  });

  it('shows a mark for each place, the rank and total of its own, and a dotted way to what comes', () => {
    const { container } = renderIn('en', <TierClimb climb={climb} />);
    expect(container.querySelectorAll('path.mark')).toHaveLength(5);
    expect(screen.getByText('No. 2')).toBeTruthy();
    expect(screen.getByText('86.20')).toBeTruthy();
    expect(container.querySelectorAll('path.thread.coming')).toHaveLength(1);
  });
});
