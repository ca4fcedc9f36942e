package roundtable.commands.deals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * What a company offers in a round. Nothing in it is personal data.
 *
 * @param headline one sentence, at most 120 characters a language: always public
 * @param story what the company does, at most 4,000 characters a language
 * @param region ISO 3166-2: {@code CN-JS}; always public
 * @param asked how much is raised
 * @param valuation before the money, or null
 * @param patents granted patents, or null where not said
 * @param quarterlyRevenue the last quarters' revenue, oldest first, at most 8; empty where not said
 * @param closes the round's last day, or null
 * @param awards the company's own accepted awards, shown with their seals
 * @param audiences who sees which part; a part that is not named is {@link Audience#VERIFIED}'s
 * @param invited the firms that see the {@link Audience#INVITED} parts
 * @param review whose band in a tier's announced standings the company has released; null for none
 */
public record Offer(
        Text headline,
        Text story,
        Industry industry,
        Stage stage,
        String region,
        @Nullable Text city,
        Money asked,
        @Nullable Money valuation,
        @Nullable Integer patents,
        List<Money> quarterlyRevenue,
        @Nullable LocalDate closes,
        Set<AwardId> awards,
        Map<Part, Audience> audiences,
        Set<OrganisationId> invited,
        @Nullable Reviewed review) {

    /** What may be shown to some and not to others. Headline, industry, stage, region and awards are always public. */
    public enum Part {
        STORY,
        ASKED,
        VALUATION,
        PATENTS,
        REVENUE,
        /** The band that one of its reviews came in, where the company has released it. */
        BAND
    }

    /** An application of the company's, and the standings that ranked it. What band it came in is read from them, never said here. */
    public record Reviewed(StandingsId standings, ApplicationId application) {}

    public Audience audienceOf(Part part) {
        return audiences.getOrDefault(part, Audience.VERIFIED);
    }
}
