import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { get } from '../../api';
import { Button, SaveState } from '../../ui';
import { base, type Draft, type Review, type ReviewAnswer, type Scores } from './model';
import type { SaveStage } from './use-draft';
import { useReviewWords } from './use-words';

/** Whether what one types is kept; and where two windows differ, which shall stand. */
export function SaveLine({ review, stage, mine, onSettle }: { review: Review; stage: SaveStage; mine: Scores; onSettle: (theirs: Draft | null, chosen: Scores) => void }) {
  const words = useReviewWords();
  const client = useQueryClient();
  const [failed, setFailed] = useState('');
  const settle = async (takeMine: boolean) => {
    try {
      const { draft } = await client.fetchQuery({ queryKey: ['reviews', review.review, 'settling'], queryFn: () => get<ReviewAnswer>(`${base}/${review.review}`), staleTime: 0 });
      onSettle(draft, takeMine ? mine : (draft?.scores ?? mine));
      setFailed('');
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  if (stage.state === 'conflicted') {
    return (
      <div className="note amber" role="alert">
        <b>{words('conflicted')}</b>
        <p>{words('conflictedLead')}</p>
        {failed ? <p>{failed}</p> : null}
        <div className="form-acts">
          <Button small onPress={() => void settle(true)}>{words('useMine')}</Button>
          <Button small onPress={() => void settle(false)}>{words('useTheirs')}</Button>
        </div>
      </div>
    );
  }
  if (stage.state === 'saved') return <SaveState saved={stage} />;
  if (stage.state === 'kept') return <SaveState saved={{ state: 'local', since: stage.since }} />;
  return <SaveState saved={{ state: stage.state === 'saving' ? 'saving' : 'unchanged' }} />;
}
