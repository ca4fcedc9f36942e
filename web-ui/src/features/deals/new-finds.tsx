import './deals.css';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, Rows, Section } from '../../ui';
import { useFinds, useSee } from './find-model';
import { FindRow } from './find-row';
import * as findWords from './find-words';

const SHOWN = 5;

/** What one was told of and has not seen yet. */
export function NewFinds() {
  const words = useWords(findWords);
  const app = useWords('app');
  const language = useLanguage();
  const finds = useFinds();
  const see = useSee();
  const unseen = (finds.data?.finds ?? []).filter((find) => !find.seen);
  return (
    <Section title={words('title')} note={<Link to="/$lang/finds" params={{ lang: language }}>{finds.data?.unseen ? words('unseen', { count: finds.data.unseen }) : words('all')}</Link>}>
      {finds.isPending ? <Loading label={app('loading')} /> : null}
      {finds.isError ? <Failure title={app('errorTitle')} error={finds.error} /> : null}
      {finds.data && unseen.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noneHere')}</p> : null}
      <Rows>{unseen.slice(0, SHOWN).map((find) => <FindRow key={find.deal} find={find} />)}</Rows>
      {unseen.length > 0 ? <div className="form-acts"><Button small isPending={see.isPending} onPress={() => see.mutate(unseen.map((find) => find.deal))}>{words('seeAll')}</Button></div> : null}
    </Section>
  );
}
