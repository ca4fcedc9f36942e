import { useLanguage } from '../../i18n';
import { Choice, Choices, DateField, money, said, SelectField, TextArea, TextField } from '../../ui';
import { amountOf } from './amounts';
import { AudienceSelect } from './audience-select';
import { CURRENCIES, MOST_QUARTERS, type Draft, type Field } from './draft';
import { FirmsField, type Firm } from './firms-field';
import type { DealAward, Part, Releasable, Stage } from './model';
import { INDUSTRY_CODES, industryWords, STAGES, stageWords } from './terms';
import { RegionField } from './region-field';
import { useDealWords } from './use-words';

export type FormProps = { draft: Draft; onChange: (draft: Draft) => void; wrong: Field[]; awards: DealAward[]; reviews: Releasable[] | null; firms: Firm[] };

/** Everything a company says of its round, and who sees which part of it. `reviews` is null until it is known what may be released. */
export function OfferForm({ draft, onChange, wrong, awards, reviews, firms }: FormProps) {
  const words = useDealWords();
  const language = useLanguage();
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const error = (field: Field) => (wrong.includes(field) ? words(`wrong.${field}`) : undefined);
  const seen = (part: Part) => (
    <AudienceSelect part={part} audience={draft.audiences[part]} onChange={(audience) => set({ audiences: { ...draft.audiences, [part]: audience } })} />
  );
  const glance = (typed: string) => {
    const amount = amountOf(typed);
    return amount === null ? words('amountHint') : money({ amount, currency: draft.currency }, language);
  };
  return (
    <>
      <h2 className="form-part">{words('formPublic')}</h2>
      <p className="cap form-lead">{words('formPublicLead')}</p>
      <TextField name="headlineZh" label={words('headlineZh')} hint={words('headlineHint')} error={error('headline')} longest={120} value={draft.headlineZh} onChange={(headlineZh) => set({ headlineZh })} />
      <TextField name="headlineEn" label={words('headlineEn')} longest={120} value={draft.headlineEn} onChange={(headlineEn) => set({ headlineEn })} />
      <div className="pair">
        <SelectField
          name="industry" label={words('industry')} error={error('industry')} placeholder={words('choose')} value={draft.industry} onChange={(industry) => set({ industry })}
          options={INDUSTRY_CODES.map((code) => ({ value: code, label: code.includes('/') ? `　${industryWords(code, language)}` : industryWords(code, language) }))}
        />
        <SelectField
          name="stage" label={words('stage')} error={error('stage')} placeholder={words('choose')} value={draft.stage} onChange={(stage) => set({ stage: stage as Stage | '' })}
          options={STAGES.map((stage) => ({ value: stage, label: stageWords(stage, language) }))}
        />
      </div>
      <RegionField value={draft.region} error={error('region')} onChange={(region) => set({ region })} />
      <div className="pair">
        <TextField name="cityZh" label={words('cityZh')} longest={60} value={draft.cityZh} onChange={(cityZh) => set({ cityZh })} />
        <TextField name="cityEn" label={words('cityEn')} longest={60} value={draft.cityEn} onChange={(cityEn) => set({ cityEn })} />
      </div>
      <DateField name="closes" label={words('closesLabel')} hint={words('closesHint')} error={error('closes')} value={draft.closes} onChange={(closes) => set({ closes })} />
      {awards.length > 0 ? (
        <Choices legend={words('awardsLegend')}>
          <div className="ticks wide">
            {awards.map((award) => (
            <Choice
              key={award.award} kind="checkbox" name="awards" checked={draft.awards.includes(award.award)}
              label={`${said(award.title, language)} · ${money(award.amount, language)} · ${award.number}`}
              onChange={(chosen) => set({ awards: chosen ? [...draft.awards, award.award] : draft.awards.filter((each) => each !== award.award) })}
            />
            ))}
          </div>
        </Choices>
      ) : null}

      <h2 className="form-part">{words('formChosen')}</h2>
      <p className="cap form-lead">{words('formChosenLead')}</p>
      <div className="with-audience">
        <div className="triple">
          <SelectField name="currency" label={words('currency')} value={draft.currency} onChange={(currency) => set({ currency })} options={CURRENCIES.map((code) => ({ value: code, label: code }))} />
          <TextField name="asked" label={words('askedLabel')} hint={glance(draft.asked)} error={error('asked')} value={draft.asked} onChange={(asked) => set({ asked })} />
        </div>
        {seen('ASKED')}
      </div>
      <div className="with-audience">
        <TextField name="valuation" label={words('valuationLabel')} hint={glance(draft.valuation)} error={error('valuation')} value={draft.valuation} onChange={(valuation) => set({ valuation })} />
        {seen('VALUATION')}
      </div>
      <div className="with-audience">
        <TextField name="patents" label={words('patentsLabel')} inputMode="numeric" error={error('patents')} value={draft.patents} onChange={(patents) => set({ patents })} />
        {seen('PATENTS')}
      </div>
      <div className="with-audience tall">
        <Quarters draft={draft} onChange={(quarters) => set({ quarters })} error={error('quarters')} />
        {seen('REVENUE')}
      </div>
      <div className="with-audience tall">
        <div>
          <TextArea name="storyZh" label={words('storyZh')} hint={words('storyHint')} longest={4000} rows={7} value={draft.storyZh} onChange={(storyZh) => set({ storyZh })} />
          <TextArea name="storyEn" label={words('storyEn')} longest={4000} rows={7} value={draft.storyEn} onChange={(storyEn) => set({ storyEn })} />
        </div>
        {seen('STORY')}
      </div>
      {reviews?.length === 0 ? <div className="with-audience"><NoBand /></div> : null}
      {reviews && reviews.length > 0 ? (
        <div className="with-audience">
          <SelectField
            name="review" label={words('bandLabel')} hint={words('bandHint')} value={draft.review} onChange={(review) => set({ review })}
            options={[
              { value: '', label: words('bandNone') },
              ...reviews.map(({ application, number, review }) => ({ value: application, label: `${words(`band.${review.band}`)} · ${said(review.title, language)} · ${number}` })),
            ]}
          />
          {seen('BAND')}
        </div>
      ) : null}
      <FirmsField firms={firms} chosen={draft.invited} onChange={(invited) => set({ invited })} />
    </>
  );
}

/** Where there is no band to release: what would make one. */
function NoBand() {
  const words = useDealWords();
  return (
    <div className="field">
      <b>{words('bandLabel')}</b>
      <p className="cap">{words('bandNoneYet')}</p>
    </div>
  );
}

/** The revenue of the last quarters, oldest first; another field appears as long as there may be more. */
function Quarters({ draft, onChange, error }: { draft: Draft; onChange: (quarters: string[]) => void; error: string | undefined }) {
  const words = useDealWords();
  const { quarters } = draft;
  return (
    <fieldset className="field">
      <legend>{words('quartersLabel')}</legend>
      <div className="hint"><span>{words('quartersHint')}</span></div>
      <div className="quarters">
        {quarters.map((quarter, index) => {
          const ago = quarters.length - 1 - index;
          return (
            <input
              key={ago} className="input" name={`quarter-${ago}`} autoComplete="off" value={quarter} aria-invalid={error ? true : undefined}
              aria-label={ago === 0 ? words('quarterLast') : words('quarterAgo', { count: ago })}
              placeholder={ago === 0 ? words('quarterLast') : words('quarterAgo', { count: ago })}
              onChange={(event) => onChange(quarters.map((each, at) => (at === index ? event.target.value : each)))}
            />
          );
        })}
        {quarters.length < MOST_QUARTERS ? (
          <button type="button" className="btn small" onClick={() => onChange(['', ...quarters])}>{words('quarterEarlier')}</button>
        ) : null}
      </div>
      <div className="error" aria-live="polite">{error}</div>
    </fieldset>
  );
}
