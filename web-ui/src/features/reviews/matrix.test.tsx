import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import { Matrix, type Chosen } from './matrix';
import { cellOf, fitOf, readersOf, type ApplicationRow, type ExpertColumn, type MatrixAnswer } from './panel-model';

const expert = (id: string, fields: string[]): ExpertColumn => ({ expert: id, person: `p-${id}`, fields, active: true, reading: 1 });
const gu = expert('gu', ['biomedicine/diagnostics']);
const lu = expert('lu', ['biomedicine/devices']);
const qin = expert('qin', ['software/ai']);
const row: ApplicationRow = {
  application: 'a1', number: 'A-2026-1187', title: { en: 'A chip' }, company: 'c1', companyName: null, requested: null, industry: 'biomedicine/diagnostics', code: 'B-07',
  assigned: [{ review: 'r1', expert: 'lu', stage: 'RECUSED', at: '2026-11-20T01:00:00Z', tenths: null }],
  conflicts: [{ expert: 'qin', kind: 'ORGANISATION' }], in: 0, completeAt: null,
};
const other: ApplicationRow = { ...row, application: 'a2', code: null, number: 'A-2026-1188', assigned: [], conflicts: [] };
const answer: MatrixAnswer = {
  matrix: { call: 'c', callNumber: '2026-CT-1', callTitle: {}, panel: 'p', expertsPerApplication: 2, experts: [gu, lu, qin], applications: [row, other], version: 1 },
  names: { 'p-gu': 'Gu', 'p-lu': 'Lu', 'p-qin': 'Qin' },
};

describe('a pair', () => {
  it('fits by the same field, nearly by the same industry', () => {
    expect([gu, lu, qin].map((each) => fitOf(each, row))).toEqual(['match', 'near', 'apart']);
  });

  it('is shut by a conflict, and stays shut after a recusal', () => {
    expect([gu, lu, qin].map((each) => cellOf(each, row))).toEqual(['free', 'RECUSED', 'conflict']);
  });

  it('leaves the seat of a recused expert open', () => {
    expect(readersOf(row)).toBe(0);
  });
});

function Held() {
  const [chosen, setChosen] = useState<Chosen>(null);
  return <LanguageContext value="en"><Matrix answer={answer} chosen={chosen} onChoose={setChosen} /><output>{chosen ? `${chosen.application}/${chosen.expert}` : ''}</output></LanguageContext>;
}

describe('the matrix', () => {
  it('says each pair in words, and is walked by arrows from one stop', () => {
    render(<Held />);
    const first = screen.getByRole('button', { name: 'B-07 × Gu: not assigned' });
    expect(screen.getAllByRole('button').filter((button) => button.tabIndex === 0)).toEqual([first]);
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('B-07 × Qin: conflict of interest');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(screen.getByRole('status').textContent).toBe('a2/qin');
  });

  it('tells how many are in, and no score, before all are', () => {
    render(<Held />);
    expect(screen.getAllByText('0 of 2 in').length).toBe(2);
  });
});
