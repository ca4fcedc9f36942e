package roundtable.search.deals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** What a company offers, in the words of a test. Everything is public unless the test hides it. */
final class AnOffer {

    private final Text headline;
    private Text story = Text.zh("");
    private Industry industry = Industry.DIAGNOSTICS;
    private Stage stage = Stage.A;
    private String region = "CN-JS";
    private Money asked = Money.parse("CNY 30000000");
    private @Nullable Money valuation;
    private @Nullable Integer patents;
    private List<Money> revenue = List.of();
    private @Nullable LocalDate closes;
    private Text city = Text.of("苏州", "Suzhou");
    private Set<AwardId> awards = Set.of();
    private Set<OrganisationId> invited = Set.of();
    private final Map<Part, Audience> audiences = new EnumMap<>(Part.class);

    private AnOffer(Text headline) {
        this.headline = headline;
        for (Part part : Part.values()) {
            audiences.put(part, Audience.PUBLIC);
        }
    }

    static AnOffer of(String zh, String en) {
        return new AnOffer(Text.of(zh, en));
    }

    AnOffer telling(Text words) {
        story = words;
        return this;
    }

    AnOffer in(Industry one) {
        industry = one;
        return this;
    }

    AnOffer at(Stage one) {
        stage = one;
        return this;
    }

    AnOffer from(String code) {
        region = code;
        return this;
    }

    AnOffer sitting(Text town) {
        city = town;
        return this;
    }

    AnOffer asking(String amount) {
        asked = Money.parse(amount);
        return this;
    }

    AnOffer valuedAt(String amount) {
        valuation = Money.parse(amount);
        return this;
    }

    AnOffer holding(int granted) {
        patents = granted;
        return this;
    }

    AnOffer earning(String... quarters) {
        revenue = Arrays.stream(quarters).map(Money::parse).toList();
        return this;
    }

    AnOffer until(LocalDate day) {
        closes = day;
        return this;
    }

    AnOffer awarded(AwardId award) {
        awards = Set.of(award);
        return this;
    }

    AnOffer inviting(OrganisationId... firms) {
        invited = Set.of(firms);
        return this;
    }

    AnOffer showing(Part part, Audience audience) {
        audiences.put(part, audience);
        return this;
    }

    Offer offer() {
        return new Offer(
                headline,
                story,
                industry,
                stage,
                region,
                city,
                asked,
                valuation,
                patents,
                revenue,
                closes,
                awards,
                Map.copyOf(audiences),
                invited,
                null);
    }
}
