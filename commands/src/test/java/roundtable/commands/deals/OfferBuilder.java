package roundtable.commands.deals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/** An offer that nobody would refuse, and what one test after another changes about it. */
public final class OfferBuilder {

    private Text headline = Text.of("四十分钟完成病原体分型", "Pathogen typing in 40 minutes");
    private Text story = Text.zh("微流控芯片。\n已进入三家三甲医院试用。");
    private String region = "CN-JS";
    private Money asked = Money.parse("CNY 30000000");
    private @Nullable Money valuation = Money.parse("CNY 180000000");
    private @Nullable Integer patents = 11;
    private List<Money> revenue = new ArrayList<>(List.of(Money.parse("CNY 6100000"), Money.parse("CNY 12350000")));
    private @Nullable LocalDate closes = LocalDate.of(2026, 12, 18);
    private Set<AwardId> awards = Set.of();
    private Set<OrganisationId> invited = Set.of();
    private Offer.@Nullable Reviewed review;

    public static OfferBuilder anOffer() {
        return new OfferBuilder();
    }

    OfferBuilder headed(Text words) {
        headline = words;
        return this;
    }

    OfferBuilder telling(Text words) {
        story = words;
        return this;
    }

    OfferBuilder in(String code) {
        region = code;
        return this;
    }

    OfferBuilder asking(String amount) {
        asked = Money.parse(amount);
        return this;
    }

    OfferBuilder valuedAt(String amount) {
        valuation = Money.parse(amount);
        return this;
    }

    OfferBuilder holding(int granted) {
        patents = granted;
        return this;
    }

    OfferBuilder earning(String... quarters) {
        revenue = Arrays.stream(quarters).map(Money::parse).toList();
        return this;
    }

    OfferBuilder until(LocalDate day) {
        closes = day;
        return this;
    }

    OfferBuilder awarded(AwardId... own) {
        awards = Set.of(own);
        return this;
    }

    OfferBuilder inviting(OrganisationId... firms) {
        invited = Set.of(firms);
        return this;
    }

    OfferBuilder releasing(StandingsId standings, ApplicationId application) {
        review = new Offer.Reviewed(standings, application);
        return this;
    }

    /** Says only what must be said. */
    OfferBuilder sayingLittle() {
        valuation = null;
        patents = null;
        closes = null;
        revenue = List.of();
        return this;
    }

    public Offer offer() {
        return new Offer(
                headline,
                story,
                Industry.DIAGNOSTICS,
                Stage.A,
                region,
                Text.of("苏州", "Suzhou"),
                asked,
                valuation,
                patents,
                revenue,
                closes,
                awards,
                Map.of(Offer.Part.VALUATION, Audience.INVITED, Offer.Part.STORY, Audience.PUBLIC),
                invited,
                review);
    }
}
