import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, Dialog, moment, said, Section, SelectField, Tag, TextArea } from '../../ui';
import { bilingual } from './bilingual';
import { Failed } from './failed';
import { documentsOf, useRoomCommand, type QuestionLine, type Room } from './model';
import { useRoomWords } from './use-words';

/** What was asked and answered; what the founder has published all read, and nobody reads who asked. */
export function Questions({ room }: { room: Room }) {
  const words = useRoomWords();
  const [asking, setAsking] = useState(false);
  const ours = room.step === 'OURS';
  const waiting = room.questions.filter((each) => each.answeredAt === null && each.publishedAt === null).length;
  return (
    <div style={{ marginTop: 32 }}>
      <Section title={words('questions')} note={ours && waiting > 0 ? words('questionsWait', { count: waiting }) : null}>
        {room.questions.length === 0 ? <p className="cap" style={{ padding: '12px 0' }}>{words('noQuestions')}</p> : null}
        {room.questions.map((question) => <Question key={question.question} room={room} question={question} />)}
        {ours ? null : <div className="room-acts"><Button onPress={() => setAsking(true)}>{words('ask')}</Button></div>}
        {asking ? <AskDialog room={room} onClose={() => setAsking(false)} /> : null}
      </Section>
    </div>
  );
}

function Question({ room, question }: { room: Room; question: QuestionLine }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [open, setOpen] = useState<'answer' | 'publish' | null>(null);
  const ours = room.step === 'OURS';
  const published = question.publishedAt !== null;
  const own = question.firm !== null;
  const asked = own ? (question.words ?? words('erased')) : said(question.publishedAsked, language);
  const answer = own && question.answeredAt ? (question.answer ?? words('erased')) : said(question.publishedAnswer, language);
  const about = documentsOf(room).find((each) => each.item === question.item);
  const waits = question.answeredAt === null && !published;
  const who = ours ? `${said(question.firmName, language)} · ${question.askedBy ? (room.names[question.askedBy] ?? '') : ''} · ${moment(question.askedAt, language)}` : own ? `${words('ours')} · ${moment(question.askedAt, language)}` : '';
  return (
    <div className="question">
      <h3>{asked}</h3>
      {about ? <p className="cap">{words('about')} {about.title}</p> : null}
      {answer ? <blockquote>{answer}</blockquote> : null}
      <p className="cap">
        <Tag kind={waits ? 'amber' : 'pine'}>{words(waits ? (ours ? 'waitsForAnswer' : 'waitsForThemToAnswer') : 'answered')}</Tag> {published && who ? `${words('published')} · ` : published ? words('published') : ''}{who}
      </p>
      {ours ? (
        <div className="form-acts">
          <Button small onPress={() => setOpen('answer')}>{words('answer')}</Button>
          {published ? null : <Button small onPress={() => setOpen('publish')}>{words('publish')}</Button>}
        </div>
      ) : null}
      {open === 'answer' ? <AnswerDialog room={room} question={question} onClose={() => setOpen(null)} /> : null}
      {open === 'publish' ? <PublishDialog room={room} question={question} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function AskDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const words = useRoomWords();
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const command = useRoomCommand(room.room, onClose);
  return (
    <Dialog title={words('askTitle')} isOpen onClose={onClose}>
      <p className="quiet">{words('askLead')}</p>
      <TextArea name="words" label={words('words')} value={text} onChange={setText} longest={2000} rows={5} />
      <SelectField name="item" label={words('about')} value={item} onChange={setItem} placeholder={words('aboutNothing')} options={documentsOf(room).map((each) => ({ value: each.item, label: each.title ?? '–' }))} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={text.trim() === ''} onPress={() => command.mutate({ path: '/questions', body: { words: text, item: item === '' ? null : item } })}>{words('askSend')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function AnswerDialog({ room, question, onClose }: { room: Room; question: QuestionLine; onClose: () => void }) {
  const words = useRoomWords();
  const [text, setText] = useState(question.answer ?? '');
  const command = useRoomCommand(room.room, onClose);
  return (
    <Dialog title={words('answerTitle')} isOpen onClose={onClose}>
      <p className="quiet">{question.words ?? words('erased')}</p>
      <TextArea name="answer" label={words('answer')} value={text} onChange={setText} longest={2000} rows={5} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={text.trim() === ''} onPress={() => command.mutate({ path: `/questions/${question.question}/answer`, method: 'PUT', body: { answer: text } })}>{words('answerSend')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function PublishDialog({ room, question, onClose }: { room: Room; question: QuestionLine; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [asked, setAsked] = useState(question.words ?? '');
  const [answer, setAnswer] = useState(question.answer ?? '');
  const command = useRoomCommand(room.room, onClose);
  const written = (text: string) => (language === 'zh' ? bilingual(text, '', language) : bilingual('', text, language));
  return (
    <Dialog title={words('publishTitle')} isOpen onClose={onClose}>
      <p className="quiet">{words('publishLead')}</p>
      <TextArea name="asked" label={words('publishAsked')} value={asked} onChange={setAsked} longest={2000} rows={4} />
      <TextArea name="published" label={words('publishAnswer')} value={answer} onChange={setAnswer} longest={2000} rows={5} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={asked.trim() === '' || answer.trim() === ''} onPress={() => command.mutate({ path: `/questions/${question.question}/publication`, body: { asked: written(asked), answer: written(answer) } })}>{words('publishSend')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
