import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { Choice, Choices, TextField } from '../../ui';
import type { Group } from '../standings';
import * as officerWords from './officer-words';
import { cellName, cellsOf, tableOf, totalTyped, type WrittenTier } from './tier-edit';

export type WrittenPlaces = Pick<WrittenTier, 'byIndustry' | 'byGroup' | 'quotas' | 'open'>;

/** How many go on: a table of industries and groups, as far as places are kept by them, and the open places. `fixed`: its dimensions stay. */
export function PlacesField({ places, onChange, error, fixed = false }: { places: WrittenPlaces; onChange: (places: WrittenPlaces) => void; error?: string | undefined; fixed?: boolean }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { industries, groups } = tableOf(places);
  const industryName = (industry: string | null) => (industry === null ? words('anyIndustry') : industrySaid(industry, language));
  const groupName = (group: Group | null) => (group === null ? words('anyGroup') : words(`group.${group}`));
  const kept = cellsOf(places);
  return (
    <Choices legend={words('places')} hint={words('placesHint')} error={error}>
      {fixed ? null : (
        <div className="choices-line">
          <Choice kind="checkbox" name="places-by-industry" label={words('byIndustry')} checked={places.byIndustry} onChange={(byIndustry) => onChange({ ...places, byIndustry })} />
          <Choice kind="checkbox" name="places-by-group" label={words('byGroup')} checked={places.byGroup} onChange={(byGroup) => onChange({ ...places, byGroup })} />
        </div>
      )}
      {kept.length > 0 ? (
        <div className="table-scroll" role="region" aria-label={words('places')} tabIndex={0}>
          <table className="places-field">
            <thead>
              <tr>
                <td />
                {groups.map((group) => <th key={group ?? ''} scope="col">{group === null && groups.length === 1 ? words('placesKept') : groupName(group)}</th>)}
              </tr>
            </thead>
            <tbody>
              {industries.map((industry) => (
                <tr key={industry ?? ''}>
                  <th scope="row">{industryName(industry)}</th>
                  {groups.map((group) => {
                    const name = cellName({ industry, group });
                    const isKept = industry !== null || group !== null;
                    return (
                      <td key={group ?? ''}>
                        {isKept ? (
                          <input
                            className="input"
                            inputMode="numeric"
                            autoComplete="off"
                            name={`places-${name}`}
                            aria-label={[industryName(industry), group === null ? '' : groupName(group)].filter(Boolean).join(' · ')}
                            value={places.quotas[name] ?? ''}
                            onChange={(event) => onChange({ ...places, quotas: { ...places.quotas, [name]: event.target.value } })}
                          />
                        ) : null}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div className="pair">
        <TextField name="places-open" label={words('openPlaces')} hint={words('openPlacesHint')} inputMode="numeric" value={places.open} onChange={(open) => onChange({ ...places, open })} />
        <p className="places-total" role="status">{words('placesTotal', { count: totalTyped(places) })}</p>
      </div>
    </Choices>
  );
}
