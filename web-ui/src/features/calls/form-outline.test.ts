import { describe, expect, it } from 'vitest';
import { formatsOf, outlineOf } from './form-outline';

const files = { type: 'array', items: { type: 'string', pattern: '^[0-9a-f]{64}$' } };
const form = {
  schema: JSON.stringify({
    type: 'object', additionalProperties: false, required: ['title', 'plan'],
    properties: { title: { type: 'string', maxLength: 60 }, plan: { ...files, maxItems: 1 }, search: { ...files, maxItems: 3 } },
  }),
  layout: JSON.stringify({
    sections: [
      { code: 'project', title: { zh: '项目', en: 'Project' }, questions: [{ name: 'title', widget: 'line', label: { zh: '名称', en: 'Title' } }] },
      {
        code: 'papers', title: { zh: '材料', en: 'Papers' },
        questions: [
          { name: 'plan', widget: 'files', label: { zh: '方案', en: 'Plan' }, accept: ['application/pdf'] },
          { name: 'search', widget: 'files', label: { zh: '查新', en: 'Search' }, accept: ['application/pdf', 'image/png', 'image/jpeg'] },
        ],
      },
    ],
  }),
};

describe('the outline of a form', () => {
  it('tells papers from questions, and the required from the optional', () => {
    const outline = outlineOf(form);
    expect(outline.questions).toBe(1);
    expect(outline.papers.map((paper) => [paper.question.name, paper.required, paper.most, paper.formats])).toEqual([
      ['plan', true, 1, ['PDF']],
      ['search', false, 3, ['PDF', 'image']],
    ]);
    expect(outline.isRequired('title')).toBe(true);
    expect(outline.longest('title')).toBe(60);
    expect(outline.longest('plan')).toBeNull();
  });

  it('calls kinds of files what people call them', () => {
    expect(formatsOf(['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'])).toEqual(['Word', 'ZIP']);
  });
});
