package roundtable.benchmarks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.joda.money.Money;
import roundtable.benchmarks.Companies.Company;
import roundtable.benchmarks.DealTexts.Said;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** Rounds of many companies, alike in kind and different in words; the same ones every time. */
final class Market {

    static final List<String> REGIONS = List.of("CN-JS", "CN-ZJ", "CN-FJ", "CN-SD", "CN-GD", "CN-SH");

    private final Product product;
    private final DealTexts texts;
    private final Random dice = new Random(42);
    private int drawn;

    Market(Product product, DealTexts texts) {
        this.product = product;
        this.texts = texts;
    }

    DealId list(Company company, Offer offer) {
        DealId deal = new DealId(Uuids.next());
        product.ask(company.founder(), new ListDeal(deal, company.id(), offer));
        return deal;
    }

    /** What a company is called, and what it says. */
    Said said() {
        drawn++;
        return texts.next(dice, drawn);
    }

    /** @param invited firms for which the deal has a document of their own */
    Offer offer(Said said, Set<OrganisationId> invited) {
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            audiences.put(part, dice.nextInt(3) == 0 ? Audience.VERIFIED : Audience.PUBLIC);
        }
        audiences.put(Part.STORY, Audience.PUBLIC);
        return new Offer(
                said.headline(),
                said.story(),
                one(List.of(Industry.values())),
                one(List.of(Stage.values())),
                one(REGIONS),
                Text.of("苏州", "Suzhou"),
                Money.parse("CNY " + (5 + dice.nextInt(95)) + "000000"),
                null,
                dice.nextInt(40),
                List.of(),
                null,
                Set.of(),
                Map.copyOf(audiences),
                invited,
                null);
    }

    private <T> T one(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
