package roundtable.commands.organisations;

import org.jspecify.annotations.Nullable;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * What an organisation says of itself in public. Nothing here is personal data.
 *
 * @param summary at most 400 characters a language
 * @param region ISO 3166-2 code without a check that it exists: {@code CN-SD}; null where not said
 * @param city as people write it
 * @param foundedIn year, or null
 * @param employees head count, or null
 * @param website absolute http(s) address, or null
 */
public record Profile(
        Text summary,
        @Nullable Industry industry,
        @Nullable String region,
        @Nullable Text city,
        @Nullable Integer foundedIn,
        @Nullable Integer employees,
        @Nullable String website) {

    public static Profile empty() {
        return new Profile(Text.zh(""), null, null, null, null, null, null);
    }
}
