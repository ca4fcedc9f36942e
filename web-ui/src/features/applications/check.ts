import { Validator, type OutputUnit } from '@cfworker/json-schema';
import type { Schema } from './form';

/** One thing that is wrong: a JSON Pointer (RFC 6901) to the place, and the schema's keyword that is not kept. */
export type Finding = { at: string; rule: string };

/** They only say that something inside is wrong, which has a finding of its own. */
const REPEATING = new Set(['properties', 'items', 'if', 'then', 'else', 'allOf', 'additionalProperties']);

/** Checks answers by a schema; its verdicts are those of docs/forms/golden-cases.json, as the server's are. */
export function checkerOf(schema: Schema): (answers: unknown) => Finding[] {
  const validator = new Validator(schema as object, '2020-12', false);
  return (answers) => {
    const found = validator
      .validate(answers)
      .errors.filter((error) => !REPEATING.has(error.keyword))
      .map(finding);
    const distinct = new Map(found.map((each) => [`${each.at} ${each.rule}`, each]));
    return [...distinct.values()].sort((a, b) => compare(a.at, b.at) || compare(a.rule, b.rule));
  };
}

function finding(error: OutputUnit): Finding {
  const at = error.instanceLocation.replace(/^#/, '');
  if (error.keyword === 'required') {
    const name = /required property "(.*)"/.exec(error.error)?.[1] ?? '';
    return { at: `${at}/${escaped(name)}`, rule: 'required' };
  }
  return { at, rule: error.keyword === 'false' ? 'additionalProperties' : error.keyword };
}

/** By code units, as the server sorts. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The steps of a pointer: `/team/0/name` is team, 0, name. */
export function steps(at: string): string[] {
  return at.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function questionOf(finding: Finding): string {
  return steps(finding.at)[0] ?? '';
}

/** The schema of the value at a pointer, as far as there is one. */
export function schemaAt(schema: Schema, at: string): Schema | undefined {
  return steps(at).reduce<Schema | undefined>((inner, step) => inner?.properties?.[step] ?? inner?.items, schema);
}

/** Findings to come to a word about: what a question asks of its own, told once. */
export function findingsOf(all: Finding[], question: string): Finding[] {
  return all.filter((each) => questionOf(each) === question);
}
