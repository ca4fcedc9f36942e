package roundtable.projections.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * A deal as one viewer may see it. What is hidden from them is absent, as if it had never been said.
 *
 * @param seenAs as whom the viewer reads it; a founder of the company sees all
 * @param rung the highest one; null for none
 * @param review the band that the company has released; null where it has not, or not to this viewer
 * @param own what only the company's founders see, or null
 */
public record DealPage(
        DealId deal,
        OrganisationId company,
        @Nullable Text companyName,
        boolean listed,
        Audience seenAs,
        Text headline,
        @Nullable Text story,
        Industry industry,
        Stage stage,
        String region,
        @Nullable Text city,
        @Nullable Money asked,
        @Nullable Money valuation,
        @Nullable Integer patents,
        List<Money> quarterlyRevenue,
        @Nullable LocalDate closes,
        List<Awarded> awards,
        @Nullable Rung rung,
        @Nullable Review review,
        Instant listedAt,
        @Nullable Instant revisedAt,
        @Nullable Instant unlistedAt,
        @Nullable Own own,
        long version) {

    /** An award that the company shows beside its deal; its seal can be verified by its number. */
    public record Awarded(AwardId award, String number, Text title, Money amount) {}

    /**
     * Where the company stands in a competition of several tiers, by announced standings that name it to everybody.
     *
     * @param title of the tier's call
     * @param prize its name; null for none
     * @param goesOn whether it has a place in the tier above
     */
    public record Rung(
            CallId call,
            Level level,
            Text title,
            int rank,
            int ranked,
            @Nullable Text prize,
            boolean goesOn) {}

    /** The band that an application came in, of all that its tier reviewed, and the tier that it comes from. */
    public record Review(ReviewBand band, CallId call, Level level, Text title) {}

    /**
     * What the company alone sees.
     *
     * @param review whose band it has released
     */
    public record Own(
            Map<Part, Audience> audiences,
            List<Invited> invited,
            List<Blocked> blocked,
            Offer.@Nullable Reviewed review) {}

    public record Invited(OrganisationId firm, @Nullable Text name) {}

    /** A firm that the deal is kept from. */
    public record Blocked(OrganisationId firm, @Nullable Text name) {}
}
