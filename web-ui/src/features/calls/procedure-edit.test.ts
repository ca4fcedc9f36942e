import { describe, expect, it } from 'vitest';
import { withStage, withTie } from './procedure-edit';

describe('what follows the deadline', () => {
  it('takes stages in and out in the order in which they are passed', () => {
    const two = withStage(withStage([], 'DECISION', true), 'REVIEW', true);
    expect(two.map(({ kind }) => kind)).toEqual(['REVIEW', 'DECISION']);
    expect(withStage(two, 'REVIEW', false)).toEqual([{ kind: 'DECISION', on: null }]);
  });

  it('compares equal totals by each criterion once', () => {
    expect(withTie([], 0, 'team')).toEqual(['team']);
    expect(withTie(['team'], 1, 'result')).toEqual(['team', 'result']);
    expect(withTie(['team', 'result'], 0, 'result')).toEqual(['result']);
    expect(withTie(['team', 'result'], 0, '')).toEqual(['result']);
  });
});
