import { Link, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Problem } from '../../api';
import { useLanguage } from '../../i18n';
import { PageTitle, said, SaveState, type Saved } from '../../ui';
import { cameUp } from './came-up';
import { CameUpNote } from './came-up-note';
import { Changes, CHANGES } from './changes';
import { Colleagues } from './colleagues';
import { hasEnded, useColleagues, useLastHands } from './colleagues-model';
import { Conflict } from './conflict';
import type { SaveState as Saving } from './draft-saver';
import { ErrorSummary } from './error-summary';
import { answered, formOf, isAsked, isEmpty, type Answers } from './form';
import type { Application, Call, Draft, Paper } from './model';
import { notFrom, useOffers, VaultShare } from './from-vault';
import { PREVIEW, SectionLine } from './section-line';
import { Preview } from './preview';
import { SectionForm } from './section-form';
import { useDraftSaver } from './use-draft-saver';
import { openIn, useFindings } from './use-findings';
import { useApplicationWords } from './use-words';
import { Warnings } from './warnings';
import { WritingEnded } from './writing-ended';

type Props = {
  application: Application;
  person: string;
  draft: Draft;
  call: Call;
  /** The application from which it was promoted, where it was. */
  below: Application | null;
  maySign: boolean;
};

const NONE: ReadonlySet<string> = new Set();
const ORDINALS = '一二三四五六七八九十';

/** One part of the form at a time, saved as one types, with the way to the others and to handing in. */
export function WriteForm({ application, person, draft: opened, call, below, maySign }: Props) {
  const words = useApplicationWords();
  const language = useLanguage();
  const client = useQueryClient();
  const { section: wanted, question: ofQuestion } = useSearch({ strict: false }) as { section?: string; question?: string };
  const { saver, draft } = useDraftSaver(application.id, person, opened);
  const [attached, setAttached] = useState<Paper[]>([]);
  const [focused, setFocused] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const offers = notFrom(useOffers(call.id).data, application.id);
  const aside = useRef<Answers>({});
  const form = useMemo(() => formOf(call.form), [call.form]);
  // as it was when it was opened: what is being typed does not fold away
  const came = useMemo(() => cameUp(form, opened.answers, below), [form, opened.answers, below]);
  const [onlyNew, setOnlyNew] = useState(true);
  const mistakes = useFindings(form, draft.answers, draft.findings, call.ceiling);
  const at = form.sections.findIndex((section) => section.code === wanted);
  const firstNew = came ? form.sections.findIndex((section) => section.questions.some((question) => isAsked(question, opened.answers) && !came.questions.has(question.name))) : 0;
  const index = wanted === PREVIEW || wanted === CHANGES ? form.sections.length : at < 0 ? Math.max(firstNew, 0) : at;
  const section = form.sections[index];
  const papers = [...draft.papers, ...attached.filter((each) => !draft.papers.some((paper) => paper.question === each.question && paper.sha256 === each.sha256))];
  const { colleagues, revision, ended } = useColleagues(application.id, { section: section?.code ?? null, question: section ? focused : null });
  const hands = useLastHands(application.id, section?.code ?? PREVIEW);
  const codes = [...form.sections.map((each) => each.code), PREVIEW];
  useEffect(() => {
    // Saving told that the form has been corrected: the page shows the new one.
    if (draft.currentForm !== call.formFingerprint) void client.invalidateQueries({ queryKey: ['calls', call.id] });
  }, [client, call.id, call.formFingerprint, draft.currentForm]);

  useEffect(() => {
    if (revision > saver.read().revision) void saver.catchUp(revision);
  }, [saver, revision]);

  const refused = ended ?? (draft.state.kind === 'refused' && draft.state.problem instanceof Problem && hasEnded(draft.state.problem) ? draft.state.problem : null);
  const isRefused = refused !== null;
  useEffect(() => {
    // Who is removed is told of nothing more: what they still are is asked for anew.
    if (isRefused) void client.invalidateQueries({ queryKey: ['organisations'] });
  }, [client, isRefused]);

  /** An answer to a question that is no longer asked is laid aside, and comes back with its question. */
  const answer = (question: string, next: unknown) => {
    let answers = answered(saver.read().answers, question, next);
    for (const other of form.sections.flatMap((each) => each.questions)) {
      if (other.when?.question !== question) continue;
      if (!isAsked(other, answers) && !isEmpty(answers[other.name])) {
        aside.current[other.name] = answers[other.name];
        answers = answered(answers, other.name, undefined);
      } else if (isAsked(other, answers) && isEmpty(answers[other.name])) {
        answers = answered(answers, other.name, aside.current[other.name]);
      }
    }
    saver.edit(answers);
  };
  const attach = (paper: Paper) => {
    setAttached((before) => [...before.filter((each) => each.question !== paper.question || each.sha256 !== paper.sha256), paper]);
    const before = saver.read().answers[paper.question];
    answer(paper.question, [...new Set([...(Array.isArray(before) ? (before as string[]) : []), paper.sha256])]);
  };
  const link = (to: number, label: string, kind = '') => (
    <Link className={`btn ${kind}`} to="/$lang/applications/$application/write" params={{ lang: language, application: application.id }} search={{ section: codes[to] ?? PREVIEW }}>
      {label}
    </Link>
  );
  if (refused) return <WritingEnded application={application.id} person={person} form={form} title={words('writeEnded')}>{words('writeEndedLead')}</WritingEnded>;
  const title = wanted === CHANGES ? words('changes') : section ? words('part', { number: index + 1, ordinal: ORDINALS[index] ?? index + 1, title: said(section.title, language) }) : words('previewTitle');
  const summary = <ErrorSummary application={application.id} form={form} mistakes={mistakes} tries={tries} onForget={(question) => answer(question, undefined)} />;
  return (
    <div className="writing">
      <PageTitle
        title={title}
        crumb={
          <>
            <span>{said(call.title, language)}</span>
            <span className="of-draft">
              <Link to="/$lang/applications/$application/write" params={{ lang: language, application: application.id }} search={{ section: CHANGES }} {...(wanted === CHANGES ? { 'aria-current': 'page' as const } : {})}>{words('changes')}</Link>
              <SaveState saved={savedOf(draft.state)} />
            </span>
          </>
        }
      />
      <Colleagues form={form} colleagues={colleagues} />
      <SectionLine application={application.id} sections={form.sections} now={wanted === CHANGES ? CHANGES : (codes[index] ?? PREVIEW)} open={(each) => openIn(each, mistakes)} />
      <Warnings call={call} returned={application.returned} state={draft.state} formMoved={draft.form !== call.formFingerprint} onAcceptForm={() => saver.acceptForm(call.formFingerprint)} />
      {came && section ? <CameUpNote came={came} from={said(below?.call.title, language) || words('belowSaid')} onlyNew={onlyNew} onOnlyNew={setOnlyNew} /> : null}
      {offers && !came && index === 0 && application.state === 'STARTED' ? <VaultShare offers={offers} /> : null}
      {draft.state.kind === 'conflict' ? (
        <Conflict form={form} answers={draft.answers} conflict={draft.state} onChoose={(question, chosen) => saver.choose(question, chosen)} />
      ) : null}
      {wanted === CHANGES ? (
        <Changes application={application.id} form={form} answers={draft.answers} papers={papers} question={ofQuestion} onTake={answer} />
      ) : section ? (
        <form noValidate onSubmit={(event) => event.preventDefault()}>
          <SectionForm
            key={section.code}
            application={application.id}
            person={person}
            form={form}
            section={section}
            answers={draft.answers}
            papers={papers}
            offers={offers}
            returned={application.returned}
            mistakes={mistakes}
            showAll={tries > 0}
            folded={came && onlyNew ? came.questions : NONE}
            colleagues={colleagues}
            hands={hands}
            onFocus={setFocused}
            onAnswer={answer}
            onPaper={attach}
          />
          <div className="form-acts">
            {index > 0 ? link(index - 1, words('previousPart')) : null}
            {link(index + 1, words(index + 1 < form.sections.length ? 'nextPart' : 'toPreview'), 'primary')}
          </div>
        </form>
      ) : (
        <Preview
          application={application}
          call={call}
          saver={saver}
          draft={draft}
          papers={papers}
          maySign={maySign}
          sound={mistakes.length === 0}
          summary={mistakes.length > 0 ? summary : null}
          onTry={() => setTries((before) => before + 1)}
          back={link(form.sections.length - 1, words('previousPart'))}
        />
      )}
    </div>
  );
}

function savedOf(state: Saving): Saved {
  switch (state.kind) {
    case 'saved':
      return { state: 'saved', at: state.at };
    case 'offline':
      return { state: 'local', since: state.since };
    case 'refused':
      return { state: 'unchanged' };
    default:
      return { state: state.kind };
  }
}
