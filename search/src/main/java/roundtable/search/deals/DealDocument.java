package roundtable.search.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
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
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;

/**
 * A deal as one audience may see it: a document of the index, field by field. What that audience may not see is not in it.
 *
 * @param audience {@code public}, {@code verified} or {@code firm:<id>}
 * @param asked minor units of {@code currency}
 * @param valuation minor units
 * @param revenue minor units, oldest quarter first
 * @param rung where the company stands in a competition, once everybody may know; null for nowhere
 * @param review the band that the company has released; null where it has not, or not to this audience
 * @param listedAt milliseconds since 1970
 * @param elsewhere the audiences that have another document of this deal in place of this one: found by, kept in no document's text
 *     and in no answer
 * @param shadow what it is found by; null in what was found
 */
public record DealDocument(
        DealId deal,
        String audience,
        OrganisationId company,
        Text name,
        Text headline,
        @Nullable Text story,
        @Nullable Text city,
        Industry industry,
        Industry leading,
        Stage stage,
        String region,
        @Nullable Long asked,
        @Nullable String currency,
        @Nullable Long valuation,
        @Nullable Integer patents,
        List<Long> revenue,
        @Nullable LocalDate closes,
        boolean awarded,
        List<Award> awards,
        @Nullable Rung rung,
        @Nullable Review review,
        List<Evidence> evidence,
        long listedAt,
        @Nullable List<String> elsewhere,
        @Nullable Shadow shadow) {

    /** An award that the company has accepted and whose decision stands. */
    public record Award(AwardId award, String number, Text title, Money amount) {}

    /**
     * The band of all that a tier reviewed that one application came in, released by its company (名次段).
     *
     * @param title of the tier's call
     */
    public record Review(ReviewBand band, CallId call, Level level, Text title) {}

    static DealDocument of(
            DealId deal,
            OrganisationId company,
            Text name,
            Offer offer,
            List<Award> awards,
            @Nullable Rung rung,
            @Nullable Review review,
            long listedAt,
            String audience,
            Audience rank) {
        boolean asked = shows(offer, Part.ASKED, rank);
        boolean valuation = shows(offer, Part.VALUATION, rank) && offer.valuation() != null;
        boolean patents = shows(offer, Part.PATENTS, rank) && offer.patents() != null;
        boolean story = shows(offer, Part.STORY, rank) && !offer.story().isEmpty();
        List<Money> revenue = shows(offer, Part.REVENUE, rank) ? offer.quarterlyRevenue() : List.of();
        Set<Evidence> evidence = Evidence.of(!awards.isEmpty(), revenue.size(), valuation, patents, story);
        DealDocument shown = new DealDocument(
                deal,
                audience,
                company,
                name,
                offer.headline(),
                story ? offer.story() : null,
                offer.city(),
                offer.industry(),
                offer.industry().leading(),
                offer.stage(),
                offer.region(),
                asked ? Long.valueOf(offer.asked().getAmountMinorLong()) : null,
                asked || valuation || !revenue.isEmpty()
                        ? offer.asked().getCurrencyUnit().getCode()
                        : null,
                valuation ? minor(offer.valuation()) : null,
                patents ? offer.patents() : null,
                revenue.stream().map(Money::getAmountMinorLong).toList(),
                offer.closes(),
                !awards.isEmpty(),
                awards,
                rung,
                shows(offer, Part.BAND, rank) ? review : null,
                List.copyOf(evidence),
                listedAt,
                null,
                null);
        return shown.with(Shadow.of(shown));
    }

    DealDocument with(Shadow found) {
        return new DealDocument(
                deal, audience, company, name, headline, story, city, industry, leading, stage, region, asked, currency,
                valuation, patents, revenue, closes, awarded, awards, rung, review, evidence, listedAt, elsewhere,
                found);
    }

    /** The same, which these audiences pass over. */
    DealDocument passedOverBy(List<String> audiences) {
        return new DealDocument(
                deal, audience, company, name, headline, story, city, industry, leading, stage, region, asked, currency,
                valuation, patents, revenue, closes, awarded, awards, rung, review, evidence, listedAt, audiences,
                shadow);
    }

    /** The same, which none of these firms finds. */
    DealDocument keptFrom(List<OrganisationId> firms) {
        return shadow == null ? this : with(shadow.keptFrom(firms));
    }

    private static boolean shows(Offer offer, Part part, Audience rank) {
        return offer.audienceOf(part).compareTo(rank) <= 0;
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : Long.valueOf(amount.getAmountMinorLong());
    }

    /** The document's id in the index. */
    static String id(DealId deal, String audience) {
        return deal + ":" + audience;
    }

    /** The deal in a document's id. */
    static DealId deal(String id) {
        return DealId.of(id.substring(0, id.indexOf(':')));
    }

    /** The audience in a document's id. */
    static String audience(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** What a match is reckoned from. */
    public Facts facts() {
        return new Facts(
                company,
                industry,
                stage,
                region,
                asked == null || currency == null ? null : new Facts.Amount(currency, asked),
                evidence.isEmpty() ? Set.of() : EnumSet.copyOf(evidence),
                Facts.Told.of(deal, Instant.ofEpochMilli(listedAt), headline, story));
    }

    /** An amount in minor units as money; null where it is not shown. */
    public @Nullable Money money(@Nullable Long minor) {
        return minor == null || currency == null ? null : Money.ofMinor(CurrencyUnit.of(currency), minor);
    }

    /** The quarters' revenue as money, oldest first; empty where it is not shown. */
    public List<Money> revenueAsMoney() {
        if (currency == null) {
            return List.of();
        }
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return revenue.stream().map(minor -> Money.ofMinor(unit, minor)).toList();
    }
}
