import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { composedOf, contentOf, type Composed } from './compose';
import { Editor } from './editor';
import type { Call } from './model';

const drafted = { zh: '支持', en: 'Support', original: 'ZH', machine: true };
const call = {
  kind: 'FUND', title: drafted, summary: drafted, description: drafted, industries: [], ceiling: null, budget: null, form: { schema: '{}', layout: '{"sections":[]}' }, rubric: { criteria: [] },
  expertsPerApplication: 3, eligibility: null, procedure: null, tier: null, opens: '2026-10-01T00:00:00Z', closes: '2026-12-18T10:00:00Z', zone: 'Asia/Shanghai',
} as unknown as Call;

let written: Composed;
function Writing() {
  const [composed, setComposed] = useState(() => composedOf(call));
  written = composed;
  return <Editor call={composed} onChange={setComposed} errorOf={() => undefined} />;
}

afterEach(cleanup);

describe('a machine’s draft in the editor', () => {
  it('is marked at its field, until a person changes that field', async () => {
    renderIn('en', <Writing />);
    expect(screen.getAllByText('machine draft')).toHaveLength(3);
    await userEvent.type(screen.getByLabelText('Title (Chinese)'), '扶');
    expect(screen.getAllByText('machine draft')).toHaveLength(3);
    await userEvent.type(screen.getByLabelText('Title (English)'), '!');
    expect(screen.getAllByText('machine draft')).toHaveLength(2);
    expect(screen.getByText('Changed by a person: no longer marked as a machine draft.')).toBeDefined();
    expect(contentOf(written).title).toEqual({ zh: '支持扶', en: 'Support!', original: 'ZH', machine: false });
    expect(contentOf(written).summary).toEqual(drafted);
  });
});
