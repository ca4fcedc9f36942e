import { useState, type FormEvent } from 'react';
import { useWords } from '../../i18n';
import { Button, MomentField, SelectField, State, TextField, ZONE } from '../../ui';
import type { Meeting } from './model';
import { useTableCommand } from './use-table-command';
import * as words from './words';

const MOST_TIMES = 3;
const LONGEST_PLACE = 300;
const LENGTHS = [15, 30, 45, 60, 90, 120];

type Props = { application: string; path: string; method: 'POST' | 'PUT'; meeting?: Meeting; onDone: () => void };

/** One to three times, a length and a place. */
export function MeetingForm({ application, path, method, meeting, onDone }: Props) {
  const say = useWords(words);
  const app = useWords('app');
  const [times, setTimes] = useState<(string | null)[]>([null]);
  const [minutes, setMinutes] = useState(String(meeting?.minutes ?? 30));
  const [place, setPlace] = useState(meeting?.place ?? '');
  const [looked, setLooked] = useState(false);
  const command = useTableCommand(application, onDone);
  const lengths = LENGTHS.includes(Number(minutes)) ? LENGTHS : [...LENGTHS, Number(minutes)].sort((a, b) => a - b);
  const whole = times.every((time) => time !== null) && place.trim() !== '';
  const propose = (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (whole) command.mutate({ path, method, body: { times, zone: ZONE, minutes: Number(minutes), place } });
  };
  return (
    <form noValidate onSubmit={propose}>
      <p className="cap">{say('timesHint')}</p>
      {times.map((time, index) => (
        <MomentField
          key={index}
          name={`time-${index + 1}`}
          label={say('time', { number: index + 1 })}
          value={time}
          error={looked && time === null ? say('timeMissing') : undefined}
          onChange={(next) => setTimes((all) => all.map((each, at) => (at === index ? next : each)))}
        />
      ))}
      <div className="form-acts">
        {times.length < MOST_TIMES ? <Button kind="text" small onPress={() => setTimes((all) => [...all, null])}>{say('addTime')}</Button> : null}
        {times.length > 1 ? <Button kind="text" small onPress={() => setTimes((all) => all.slice(0, -1))}>{say('removeTime', { number: times.length })}</Button> : null}
      </div>
      <SelectField name="minutes" label={say('length')} value={minutes} onChange={setMinutes} options={lengths.map((each) => ({ value: String(each), label: say('minutes', { count: each }) }))} />
      <TextField name="place" label={say('place')} hint={say('placeHint')} longest={LONGEST_PLACE} value={place} onChange={setPlace} error={looked && place.trim() === '' ? say('placeMissing') : undefined} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" type="submit" isPending={command.isPending}>{say('propose')}</Button>
        <Button onPress={onDone}>{app('cancel')}</Button>
      </div>
    </form>
  );
}
