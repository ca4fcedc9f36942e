import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LanguageContext } from '../../i18n';
import { AnswersView } from './answers-view';
import type { Answers, FormText } from './form';

const HASH = 'ab'.repeat(32);
const form: FormText = {
  schema: '{"type":"object"}',
  layout: JSON.stringify({
    sections: [
      {
        code: 'project',
        title: { zh: '项目', en: 'The project' },
        questions: [
          { name: 'title', widget: 'line', label: { zh: '项目名称', en: 'Title' } },
          { name: 'stage', widget: 'choice', label: { zh: '阶段', en: 'Stage' }, choices: [{ value: 'idea', label: { zh: '原理验证', en: 'Proven in principle' } }] },
          { name: 'amount', widget: 'money', label: { zh: '金额', en: 'Amount' } },
          { name: 'starts', widget: 'date', label: { zh: '开始', en: 'Starts' } },
          { name: 'hasPartner', widget: 'yes-no', label: { zh: '有合作单位', en: 'A partner' } },
          { name: 'partner', widget: 'line', label: { zh: '合作单位', en: 'Its name' }, when: { question: 'hasPartner', equals: true } },
          { name: 'team', widget: 'table', label: { zh: '团队', en: 'Team' }, columns: [{ name: 'name', label: { zh: '姓名', en: 'Name' } }] },
          { name: 'plan', widget: 'files', label: { zh: '计划书', en: 'Plan' } },
        ],
      },
    ],
  }),
};

function show(language: 'zh' | 'en', answers: string | Answers | null) {
  const papers = [{ question: 'plan', sha256: HASH, mediaType: 'application/pdf', name: '计划.pdf', size: 1_234_567 }];
  render(<LanguageContext value={language}><AnswersView application="one" form={form} answers={answers} papers={papers} /></LanguageContext>);
}

describe('reading answers', () => {
  it('tells each in the words of its form and of the reader', () => {
    show('en', JSON.stringify({ title: '微型质谱仪', stage: 'idea', amount: { amount: '2500000.00', currency: 'CNY' }, starts: '2027-03-01', team: [{ name: 'Lin' }], plan: [HASH] }));
    expect(screen.getByText('Proven in principle')).toBeTruthy();
    expect(screen.getByText('¥2,500,000.00 (¥2.5M)')).toBeTruthy();
    expect(screen.getByText('1 Mar 2027')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Name' })).toBeTruthy();
    expect(screen.getByText('PDF · 1.2 MB')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Download 计划.pdf' })).toBeTruthy();
  });

  it('leaves out what was not asked, and says what was not answered', () => {
    show('zh', { hasPartner: false });
    expect(screen.queryByText('合作单位')).toBeNull();
    expect(screen.getByText('否')).toBeTruthy();
    expect(screen.getAllByText('未填写').length).toBe(6);
  });

  it('hides nothing that was handed in', () => {
    show('zh', { hasPartner: false, partner: '澄湖大学' });
    expect(screen.getByText('澄湖大学')).toBeTruthy();
  });

  it('reads as unanswered once erased', () => {
    show('zh', null);
    expect(screen.getAllByText('未填写').length).toBeGreaterThan(5);
  });

  it('names what is kept back while the review is blind, and shows the rest', () => {
    const keptBack = [{ question: 'partner', column: null }, { question: 'team', column: 'name' }];
    render(<LanguageContext value="en"><AnswersView application="" form={form} answers={{ hasPartner: true, team: [{}] }} papers={[]} keptBack={keptBack} /></LanguageContext>);
    expect(screen.getByText('Kept back while the review is blind: it would name the applicant')).toBeTruthy();
    expect(screen.getByText('Kept back while the review is blind: Name')).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: 'Name' })).toBeNull();
  });
});
