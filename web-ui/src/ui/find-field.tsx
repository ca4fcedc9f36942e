import { useEffect, useId, useState } from 'react';
import { useWords } from '../i18n';
import { described, Frame, type FieldProps } from './field';
import { Loading } from './states';

const PAUSE = 250;

/** One thing that was found, and what tells it from others of its name. */
export type Finding = { id: string; title: string; note?: string | undefined };

/**
 * Finds one thing among many by a part of its name. Seeks as one pauses, never in the middle of composing a Chinese word;
 * `found` is undefined while the answer is under way.
 */
export function FindField(props: FieldProps & { sought: string; found: Finding[] | undefined; onSeek: (text: string) => void; onChoose: (finding: Finding) => void }) {
  const { sought, found, onSeek } = props;
  const words = useWords('ui');
  const id = useId();
  const [written, setWritten] = useState(sought);
  const [composing, setComposing] = useState(false);
  const wanted = written.trim();
  useEffect(() => {
    if (composing || wanted === sought) return;
    const timer = setTimeout(() => onSeek(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [composing, wanted, sought, onSeek]);
  const choose = (finding: Finding) => {
    setWritten('');
    onSeek('');
    props.onChoose(finding);
  };
  return (
    <>
      <Frame {...props} id={id}>
        <input
          {...described(id, props)}
          className="input"
          type="search"
          autoComplete="off"
          maxLength={200}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault(); // it seeks, and does not send the form around it
            onSeek(wanted);
          }}
        />
      </Frame>
      <div className="findings" aria-live="polite">
        {sought !== '' && found === undefined && !props.error ? <Loading label={words('loading')} rows={2} /> : null}
        {sought !== '' && found?.length === 0 ? <p className="cap">{words('noneFound', { sought })}</p> : null}
        {sought !== '' && found && found.length > 0 ? (
          <ul>
            {found.map((finding) => (
              <li key={finding.id}>
                <button type="button" onClick={() => choose(finding)}>
                  <b>{finding.title}</b>
                  {finding.note ? <span className="cap">{finding.note}</span> : null}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  );
}
