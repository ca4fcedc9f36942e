import { useWords } from '../i18n';

/** Votes by shape before colour: for is solid, against an outline, abstaining half as high, recused hatched. */
export function VotePips({ inFavour, against, abstained = 0, recused = 0 }: { inFavour: number; against: number; abstained?: number; recused?: number }) {
  const words = useWords('ui');
  const kinds = [['for', inFavour], ['against', against], ['abstained', abstained], ['recused', recused]] as const;
  return (
    <span className="vote-pips" role="img" aria-label={words('votes', { inFavour, against, abstained, recused })}>
      {kinds.flatMap(([kind, count]) => Array.from({ length: count }, (_, index) => <i key={`${kind}${index}`} className={kind} />))}
    </span>
  );
}
