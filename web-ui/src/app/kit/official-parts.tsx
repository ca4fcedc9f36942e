import { useLanguage, useWords } from '../../i18n';
import { EventList, HashMark, KeptNote, Letter, SaveState, SealBadge, SealMark, Section, Verdict } from '../../ui';
import * as words from './words';

const HASHES = ['7be315afc41e90d2a1', 'c41e90d27be315af33', '15afc41e0d27be3917'];

export function OfficialParts() {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <>
      <Section title={say('official')} note={say('officialNote')}>
        <div className="kit-grid two" style={{ margin: '14px 0 0' }}>
          <div className="kit-body" style={{ padding: 0 }}>
            <ul className="seal-states">
              {(['valid', 'altered', 'revoked', 'unknown'] as const).map((state) => (
                <li key={state}><SealMark state={state} size={72} /><span className="cap">{say(state)}</span></li>
              ))}
            </ul>
            <p className="kit-line"><span className="seal-words"><SealBadge character="资" /> {say('granted')}</span>{HASHES.map((hash) => <HashMark key={hash} hash={hash} digits={hash === HASHES[0]} />)}</p>
            <Verdict state="valid" sentence={say('verdict')}>{say('verdictNote')}</Verdict>
            <Verdict state="unknown" size="small" sentence={say('unknown')} />
          </div>
          <Letter title={say('letterTitle')} numbers={['JD-2026-0318', say('letterNumber')]} to={say('letterTo')} paragraphs={[say('letter1'), say('letter2')]} authority={say('authority')} date={say('letterDate')} seal={say('sealWords')} lang={language} />
        </div>
      </Section>
      <Section title={say('history')} note={say('historyNote')}>
        <EventList
          label={say('history')}
          events={[
            { id: '3', at: '2026-11-23T01:12:00Z', title: say('eventGranted'), by: say('byOfficer'), hash: HASHES[0] ?? '' },
            { id: '2', at: '2026-11-20T07:40:00Z', title: say('eventRevised'), by: say('byFounder'), hash: HASHES[1] ?? '', changes: [{ field: say('equipment'), before: say('payOnce'), after: say('payTwice') }] },
            { id: '1', at: '2026-11-20T02:05:00Z', title: say('eventSubmitted'), by: null, hash: HASHES[2] ?? '' },
          ]}
          asOf="2026-11-21T00:00:00Z"
        />
        <div className="kit-body">
          <h3>{say('saves')}</h3>
          <SaveState saved={{ state: 'saving' }} />
          <SaveState saved={{ state: 'saved', at: '2026-11-23T06:02:31Z' }} />
          <SaveState saved={{ state: 'local', since: '2026-11-23T06:02:31Z' }} />
          <SaveState saved={{ state: 'conflict' }} />
          <KeptNote restored={{ at: '2026-11-23T06:02:31Z', changedSince: false }} onDiscard={() => undefined} />
          <KeptNote restored={{ at: '2026-11-23T06:02:31Z', changedSince: true }} onDiscard={() => undefined} />
        </div>
      </Section>
    </>
  );
}
