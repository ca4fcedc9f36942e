import { useQueries } from '@tanstack/react-query';
import { get } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, said, Section, SelectField, TextField } from '../../ui';
import { OrganisationField } from '../organisations';
import { GROUPS, LEVELS, PRIZES, type Level } from '../standings';
import type { Finding } from './compose';
import { useCalls, type Form } from './model';
import * as officerWords from './officer-words';
import { PlacesField } from './places-field';
import { askingGroup, FIRST_TIER, higher, inOrder, unasked, type WrittenPrize, type WrittenTier } from './tier-edit';
import { retyped } from './written-text';

type Props = {
  tier: WrittenTier | null;
  form: Form;
  onChange: (tier: WrittenTier | null) => void;
  onForm: (form: Form) => void;
  errorOf: (field: Finding['field']) => string | undefined;
};

/** A competition's step in a tree of tiers; off, it stands alone. */
export function TierEditor({ tier, form, onChange, onForm, errorOf }: Props) {
  const words = useWords(officerWords);
  return (
    <Section title={words('tier')}>
      <p className="cap" style={{ paddingTop: 8 }}>{words('tierLead')}</p>
      <div className="part">
        <Choice kind="checkbox" name="tiered" label={words('tiered')} checked={tier !== null} onChange={(wanted) => onChange(wanted ? FIRST_TIER : null)} />
        {tier === null ? null : <Tiered tier={tier} form={form} onChange={onChange} onForm={onForm} errorOf={errorOf} />}
      </div>
    </Section>
  );
}

function Tiered({ tier, form, onChange, onForm, errorOf }: Props & { tier: WrittenTier }) {
  const words = useWords(officerWords);
  const missing = unasked(tier, form);
  const change = (part: Partial<WrittenTier>) => onChange({ ...tier, ...part });
  return (
    <>
      <div className="pair">
        <SelectField
          name="tier-level"
          label={words('level')}
          hint={words('levelHint')}
          value={tier.level}
          error={errorOf('tierLevel')}
          onChange={(level) => change({ level: level as Level, ...(level === 'DISTRICT' ? { byPromotion: false } : {}), ...(level === 'NATION' ? { next: '' } : {}) })}
          options={LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))}
        />
        {tier.level === 'NATION' ? null : <NextField tier={tier} error={errorOf('tierNext')} onChange={(next) => change({ next })} />}
      </div>
      {tier.level === 'DISTRICT' ? null : (
        <Choices legend={words('entered')}>
          <Choice kind="radio" name="by-promotion" label={words('enteredByApplying')} checked={!tier.byPromotion} onChange={() => change({ byPromotion: false })} />
          <Choice kind="radio" name="by-promotion" label={words('enteredByPromotion')} checked={tier.byPromotion} onChange={() => change({ byPromotion: true })} />
        </Choices>
      )}
      {tier.byPromotion ? <Sources chosen={tier.receivesFrom} onChange={(receivesFrom) => change({ receivesFrom })} /> : null}
      {tier.next === '' ? null : <PlacesField places={tier} error={errorOf('tierPlaces')} onChange={change} />}
      <Choice kind="checkbox" name="tier-before" label={words('tierBefore')} checked={tier.tierBeforeTellsApart} onChange={(tierBeforeTellsApart) => change({ tierBeforeTellsApart })} />
      <Prizes prizes={tier.prizes} error={errorOf('tierPrizes')} onChange={(prizes) => change({ prizes })} />
      {missing.length > 0 || errorOf('tierForm') ? (
        <div className="note amber" role="status">
          <p>{errorOf('tierForm') ?? missing.map((question) => words(question === 'industry' ? 'formAsksNoIndustry' : 'formAsksNoGroup')).join(' ')}</p>
          {missing.includes('group') ? <Button small onPress={() => onForm(askingGroup(form))}>{words('askGroup')}</Button> : null}
        </div>
      ) : null}
    </>
  );
}

/** The calls that may stand above: competitions entered by promotion, of a higher level, whether published or one's own draft. */
function NextField({ tier, error, onChange }: { tier: WrittenTier; error: string | undefined; onChange: (next: string) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const published = useCalls({ kind: 'COMPETITION' }, { limit: 100 });
  const { acting } = useSession();
  const own = useCalls({ kind: 'COMPETITION' }, { authority: acting?.organisation, limit: 100 });
  const seen = new Set<string>();
  const above = [...(published.data?.pages[0]?.items ?? []), ...(own.data?.pages[0]?.items ?? [])]
    .filter((line) => line.id === tier.next || (line.phase !== 'CANCELLED' && line.phase !== 'CLOSED' && line.tier?.byPromotion && higher(line.tier.level, tier.level)))
    .filter((line) => !seen.has(line.id) && seen.add(line.id));
  return (
    <SelectField
      name="tier-next"
      label={words('nextTier')}
      hint={words('nextTierHint')}
      placeholder={words('nextTierNone')}
      error={error}
      value={tier.next}
      onChange={onChange}
      options={above.map((line) => ({ value: line.id, label: [line.tier ? words(`level.${line.tier.level}`) : '', said(line.title, language), line.number].filter(Boolean).join(' · ') }))}
    />
  );
}

/** Authorities whose tiers may lead here, besides one's own. */
function Sources({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { acting } = useSession();
  const names = useQueries({
    queries: chosen.map((id) => ({ queryKey: ['organisations', id, 'name'], queryFn: async () => said((await get<{ organisation: { name: { zh?: string | null; en?: string | null } } }>(`/api/v1/organisations/${id}`)).organisation.name, language) })),
  });
  return (
    <Choices legend={words('receivesFrom')} hint={words('receivesFromHint')}>
      <ul className="rows">
        {chosen.map((id, index) => {
          const name = names[index]?.data ?? id;
          return <li key={id} className="row"><span>{name}</span><Button small label={words('removeSource', { name })} onPress={() => onChange(chosen.filter((each) => each !== id))}>{words('removePrize')}</Button></li>;
        })}
      </ul>
      <OrganisationField name="tier-source" label={words('addSource')} kind="AUTHORITY" without={[...chosen, ...(acting ? [acting.organisation] : [])]} onChoose={({ id }) => onChange([...chosen, id])} />
    </Choices>
  );
}

function Prizes({ prizes, error, onChange }: { prizes: WrittenPrize[]; error: string | undefined; onChange: (prizes: WrittenPrize[]) => void }) {
  const words = useWords(officerWords);
  const set = (index: number, part: Partial<WrittenPrize>) => onChange(prizes.map((each, place) => (place === index ? { ...each, ...part } : each)));
  const add = () => {
    const kind = PRIZES.find((each) => !prizes.some((prize) => prize.kind === each)) ?? 'EXCELLENCE';
    onChange(inOrder([...prizes, { kind, name: { zh: '', en: '' }, group: '', places: '1', amount: '', currency: 'CNY' }]));
  };
  return (
    <Choices legend={words('prizes')} hint={words('prizesHint')} error={error}>
      <ul className="prizes">
        {prizes.map((prize, index) => (
          <li key={index}>
            <SelectField name={`prize-${index}-kind`} label={words('prizeKind')} value={prize.kind} onChange={(kind) => onChange(inOrder(prizes.map((each, place) => (place === index ? { ...each, kind: kind as WrittenPrize['kind'] } : each))))} options={PRIZES.map((value) => ({ value, label: words(`prize.${value}`) }))} />
            <TextField name={`prize-${index}-zh`} label={words('prizeNameZh')} value={prize.name.zh} onChange={(zh) => set(index, { name: retyped(prize.name, 'zh', zh) })} />
            <TextField name={`prize-${index}-en`} label={words('prizeNameEn')} value={prize.name.en} onChange={(en) => set(index, { name: retyped(prize.name, 'en', en) })} />
            <SelectField name={`prize-${index}-group`} label={words('prizeGroup')} placeholder={words('bothGroups')} value={prize.group} onChange={(group) => set(index, { group: group as WrittenPrize['group'] })} options={GROUPS.map((value) => ({ value, label: words(`group.${value}`) }))} />
            <TextField name={`prize-${index}-places`} label={words('prizePlaces')} inputMode="numeric" value={prize.places} onChange={(places) => set(index, { places })} />
            <TextField name={`prize-${index}-amount`} label={words('prizeAmount')} inputMode="decimal" value={prize.amount} onChange={(amount) => set(index, { amount })} />
            <Button small label={words('removePrizeOf', { number: index + 1 })} onPress={() => onChange(prizes.filter((_, place) => place !== index))}>{words('removePrize')}</Button>
          </li>
        ))}
      </ul>
      <div className="form-acts"><Button small onPress={add}>{words('addPrize')}</Button></div>
    </Choices>
  );
}
