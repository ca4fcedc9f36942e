import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkerOf, schemaAt, type Finding } from './check';
import type { Answers, FormSection, Schema } from './form';
import { layoutFindings } from './layout-check';

type Golden = { layouts: { layout: { sections: FormSection[] }; cases: { name: string; answers: Answers; failing: Finding[] }[] }; schemas: Record<string, Schema>; cases: { name: string; schema: string; answers: unknown; failing: Finding[] }[] };

const golden = JSON.parse(readFileSync('../docs/forms/golden-cases.json', 'utf8')) as Golden;

describe('checking answers, with the same verdicts as the server', () => {
  it('has cases to agree on', () => {
    expect(golden.cases.length).toBeGreaterThan(50);
  });

  for (const { name, schema, answers, failing } of golden.cases) {
    it(name, () => {
      expect(checkerOf(golden.schemas[schema] as Schema)(answers)).toEqual(failing ?? []);
    });
  }

  for (const { name, answers, failing } of golden.layouts.cases) {
    it(name, () => {
      expect(layoutFindings(golden.layouts.layout, answers)).toEqual(failing);
    });
  }

  it('finds what a rule says about a cell of a table', () => {
    expect(schemaAt(golden.schemas.project as Schema, '/team/3/months')?.maximum).toBe(36);
  });
});
