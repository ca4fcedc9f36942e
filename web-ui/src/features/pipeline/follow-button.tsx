import { Link } from '@tanstack/react-router';
import { useWords, useLanguage } from '../../i18n';
import { Button, said, State } from '../../ui';
import { useBoard, useOfDeal, usePipelineCommand } from './model';
import { usePipelineWords } from './use-words';

/** Puts a deal on the firm's board, or leads to where it stands there. */
export function FollowButton({ deal, firm }: { deal: string; firm: string }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const found = useOfDeal(deal, firm);
  const board = useBoard(found.data ? firm : null);
  const command = usePipelineCommand();
  if (found.isPending || found.isError) return null;
  if (found.data === null) {
    return (
      <>
        <Button isPending={command.isPending} onPress={() => command.mutate({ path: 'pipeline/pursuits', body: { deal } })}>{words('follow')}</Button>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      </>
    );
  }
  const { pursuit, column, passed } = found.data;
  const stage = board.data?.stages.columns.find(({ code }) => code === column) ?? board.data?.stages.columns[0];
  return (
    <Link className="btn" to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit }}>
      {passed ? words('passed') : stage ? words('following', { stage: said(stage.name, language) }) : words('overview')}
    </Link>
  );
}
