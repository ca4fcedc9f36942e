import type { FormEvent } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Banner, Button, Choice, Choices, DateField, ErrorSummary, FileDrop, FindField, MomentField, MoneyField, NumberField, Section, SelectField, TextArea, TextField, type AttachedFile, type Money } from '../../ui';
import * as words from './words';

const TEN_MEGABYTES = 10_000_000;

/** A form with everything one may be asked. It checks itself and sends nothing. */
export function FormSample() {
  const say = useWords(words);
  const [title, setTitle] = useState('');
  const [amount, setAmount] = useState<Money | null>(null);
  const [team, setTeam] = useState<number | null>(12);
  const [story, setStory] = useState('');
  const [industry, setIndustry] = useState('bio');
  const [start, setStart] = useState<string | null>('2027-03-01');
  const [closing, setClosing] = useState<string | null>('2026-12-18T09:00:00Z');
  const [sought, setSought] = useState('');
  const [partner, setPartner] = useState('');
  const [write, setWrite] = useState(true);
  const [files, setFiles] = useState<AttachedFile[]>([{ id: 'report', name: 'novelty-2026.pdf', size: 1_240_000, hash: '7be315afc41e90d2a1' }]);
  const [tried, setTried] = useState(0);
  const missing = (empty: boolean) => (tried > 0 && empty ? say('missingField') : undefined);
  const mistakes = [
    { name: 'title', label: say('projectTitle'), message: missing(title === '') },
    { name: 'amount', label: say('amount'), message: missing(amount === null) },
  ].flatMap(({ message, ...rest }) => (message ? [{ ...rest, message }] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(tried + 1);
  };
  return (
    <Section title={say('form')} note={say('formNote')}>
      <form id="form" onSubmit={submit} noValidate style={{ paddingTop: 14 }}>
        {mistakes.length > 0 ? <ErrorSummary key={tried} mistakes={mistakes} /> : null}
        {tried > 0 && mistakes.length === 0 ? <Banner kind="pine">{say('done')}</Banner> : null}
        <div className="kit-grid two" style={{ margin: 0, gap: '0 40px' }}>
          <div>
            <TextField name="title" label={say('projectTitle')} hint={say('projectHint')} value={title} onChange={setTitle} longest={60} error={missing(title === '')} />
            <MoneyField name="amount" label={say('amount')} value={amount} onChange={setAmount} error={missing(amount === null)} />
            <NumberField name="team" label={say('team')} value={team} onChange={setTeam} unit={say('persons')} optional />
            <SelectField name="industry" label={say('industry')} value={industry} onChange={setIndustry} options={[{ value: 'bio', label: say('bio') }, { value: 'robots', label: say('robots') }]} />
          </div>
          <div>
            <DateField name="start" label={say('start')} value={start} onChange={setStart} />
            <MomentField name="closing" label={say('closing')} value={closing} onChange={setClosing} />
            <TextArea name="story" label={say('story')} value={story} onChange={setStory} longest={400} />
            <FindField
              name="partner" label={say('partner')} hint={partner === '' ? say('partnerHint') : say('partnerChosen', { name: partner })} sought={sought} onSeek={setSought}
              found={[{ id: 'one', title: say('partnerOne'), note: say('partnerNote') }, { id: 'two', title: say('partnerTwo') }].filter(({ title }) => title.toLowerCase().includes(sought.toLowerCase()))}
              onChoose={({ title: name }) => setPartner(name)}
            />
            <Choices legend={say('rights')}><Choice kind="checkbox" name="write" label={say('write')} checked={write} onChange={setWrite} /></Choices>
          </div>
        </div>
        <FileDrop
          label={say('papers')}
          hint={say('papersHint')}
          files={files}
          accept=".pdf"
          maxBytes={TEN_MEGABYTES}
          onAdd={(added) => setFiles([...files, ...added.map((file) => ({ id: `${file.name}${file.lastModified}`, name: file.name, size: file.size }))])}
          onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
        />
        <div className="form-acts"><Button type="submit" kind="primary">{say('submit')}</Button></div>
      </form>
    </Section>
  );
}
