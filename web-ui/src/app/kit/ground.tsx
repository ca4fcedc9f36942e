import { useLanguage, useWords } from '../../i18n';
import { exactMoney, money, percent, Section } from '../../ui';
import * as words from './words';

type Swatch = { name: string; paint: string; says: string };

function Swatches({ swatches }: { swatches: Swatch[] }) {
  return (
    <ul className="swatches">
      {swatches.map(({ name, paint, says }) => (
        <li key={name}>
          <i style={{ background: paint }} />
          {name}
          <span>{says}</span>
        </li>
      ))}
    </ul>
  );
}

/** Colours and type. */
export function Ground() {
  const say = useWords(words);
  const language = useLanguage();
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  const plain = (name: string, hex: string, says = hex) => ({ name, paint: hex, says });
  return (
    <div className="kit-grid">
      <Section title={say('colours')} note={say('coloursNote')}>
        <Swatches
          swatches={[
            plain(say('ink'), '#13211c'), plain(say('ink2'), '#43534c'), plain(say('ink3'), '#58675f'), plain(say('line'), '#dbe1db'),
            plain(say('pine'), '#0b5d4b', say('acts')), plain(say('pineDeep'), '#084638'), plain(say('pineWash'), '#e3efe9'), plain(say('paper'), '#f4f6f3'),
            plain(say('seal'), '#b32d1b', say('counts')), plain(say('sealWash'), '#fbeae6'), plain(say('amber'), '#8a5a00', say('deadlines')), plain(say('amberWash'), '#fdf1d3'),
          ]}
        />
      </Section>
      <Section title={say('data')} note={say('dataNote')}>
        <Swatches
          swatches={[
            plain(say('first'), '#0b5d4b'), plain(say('second'), '#3f90bf'), plain(say('third'), '#b37a12'), plain(say('fourth'), 'var(--pat), #84509f', say('patterned')),
            plain(say('fifth'), '#2c3870'), plain(say('step', { n: 1 }), '#dbeae2'), plain(say('step', { n: 2 }), '#b3d4c5'), plain(say('step', { n: 3 }), '#74ad97'),
            plain(say('step', { n: 4 }), '#2f7c68'), plain(say('track'), '#e9ede8'), plain(say('paused'), 'var(--hatch)', say('hatched')), plain(say('recused'), 'var(--hatch-seal)', say('hatchedRed')),
          ]}
        />
      </Section>
      <Section title={say('type')} note={say('typeNote')}>
        <dl className="type-samples">
          <div><dt>36 / 620</dt><dd style={{ fontSize: 'var(--t-2xl)', fontWeight: 620, lineHeight: 1.2 }}>{say('sampleTitle')}</dd></div>
          <div><dt>24 / 620</dt><dd style={{ fontSize: 'var(--t-xl)', fontWeight: 620, lineHeight: 1.3 }}>{say('sampleHeading')}</dd></div>
          <div><dt>18 / 620</dt><dd style={{ fontSize: 'var(--t-l)', fontWeight: 620 }}>{say('sampleLarge')}</dd></div>
          <div><dt>15</dt><dd>{say('sampleBody')}</dd></div>
          <div><dt>14 {say('dense')}</dt><dd style={{ fontSize: 'var(--t-d)' }}>{money(yuan('30000000'), language)} · {exactMoney(yuan('38604217.35'), language)} · {percent(0.967, language)}</dd></div>
          <div><dt>13 {say('caption')}</dt><dd className="cap">{say('sampleNote')}</dd></div>
          <div><dt>{say('song')}</dt><dd style={{ fontSize: 'var(--t-l)', fontFamily: 'var(--f-song)' }}>{say('sampleSong')}</dd></div>
          <div><dt>{say('mono')}</dt><dd className="mono">7be3 15af · c41e 90d2</dd></div>
        </dl>
      </Section>
    </div>
  );
}
