import { Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, FieldDiff, Loading, moment, said, Section, State, Tag } from '../../ui';
import { onLines } from './answers-view';
import type { Change, Changes as Page } from './colleagues-model';
import { isEmpty, type Answers, type Form } from './form';
import { same } from './merge';
import { base, type Paper } from './model';
import { useApplicationWords } from './use-words';

export const CHANGES = 'changes';

type Props = {
  application: string;
  form: Form;
  answers: Answers;
  papers: Paper[];
  /** Of one question alone. */
  question: string | undefined;
  /** Absent for who may not write. */
  onTake?: ((question: string, answer: unknown) => void) | undefined;
};

/** Who changed which answer, from what to what, the latest first; an older answer is taken back by one press. */
export function Changes({ application, form, answers, papers, question, onTake }: Props) {
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const path = `${base}/${application}/draft/revisions`;
  const changes = useInfiniteQuery({
    queryKey: ['drafts', application, 'revisions', question ?? null],
    queryFn: ({ pageParam }) => get<Page>(`${path}?${new URLSearchParams({ ...(question === undefined ? {} : { question }), ...(pageParam === null ? {} : { before: String(pageParam) }) })}`),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
  });
  const asked = new Map(form.sections.flatMap((section) => section.questions).map((each) => [each.name, each]));
  const label = (name: string) => said(asked.get(name)?.label, language) || name;
  if (changes.isPending) return <Loading label={app('loading')} rows={6} />;
  if (changes.isError) return <Failure title={app('errorTitle')} error={changes.error} onRetry={() => void changes.refetch()} />;
  const all = changes.data.pages.flatMap((page) => page.changes);
  return (
    <Section title={question === undefined ? words('changes') : words('changesOf', { question: label(question) })} note={words('changesNote')}>
      {question === undefined ? null : (
        <p className="more"><Link to="/$lang/applications/$application/write" params={{ lang: language, application }} search={{ section: CHANGES }}>{words('allChanges')}</Link></p>
      )}
      {all.length === 0 ? <State title={words('noChanges')} /> : null}
      <ol className="changes" aria-label={words('changes')}>
        {all.map((change) => {
          const take = onTake ? taken(change, answers[change.question]) : null;
          return (
            <li key={change.id}>
              <p className="cap">
                <b>{change.own ? words('you') : change.by}</b> · <time dateTime={change.at}>{moment(change.at, language)}</time>
                {change.setAside ? <> <Tag kind="amber">{words('notChosen')}</Tag></> : null}
              </p>
              <FieldDiff
                changes={[{
                  field: label(change.question),
                  ...(isEmpty(change.before) ? {} : { before: onLines(asked.get(change.question), change.before, papers, words, language) }),
                  after: isEmpty(change.after) ? null : onLines(asked.get(change.question), change.after, papers, words, language),
                }]}
              />
              {take ? <Button small onPress={() => onTake?.(change.question, take.answer)}>{words(take.before ? 'takeBack' : 'takeThis')}</Button> : null}
            </li>
          );
        })}
      </ol>
      {changes.hasNextPage ? <Button isPending={changes.isFetchingNextPage} onPress={() => void changes.fetchNextPage()}>{words('moreChanges')}</Button> : null}
    </Section>
  );
}

/** Which older answer a change has to offer: what it made, or, where that stands, what it replaced. */
export function taken({ before, after }: Change, stands: unknown): { answer: unknown; before: boolean } | null {
  if (!isEmpty(after) && !same(after, stands)) return { answer: after, before: false };
  if (!isEmpty(before) && !same(before, stands)) return { answer: before, before: true };
  return null;
}
