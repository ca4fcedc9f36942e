package roundtable.benchmarks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.joda.money.Money;
import roundtable.benchmarks.Companies.Company;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** Rounds of many companies, alike in kind and different in words; the same ones every time. */
final class Market {

    static final List<String> REGIONS = List.of("CN-JS", "CN-ZJ", "CN-FJ", "CN-SD", "CN-GD", "CN-SH");

    private static final List<Text> THINGS = List.of(
            Text.of("微流控芯片", "microfluidic chip"),
            Text.of("碳化硅衬底", "silicon carbide wafer"),
            Text.of("六轴打磨机器人", "six-axis grinding robot"),
            Text.of("固态电池隔膜", "solid-state battery separator"),
            Text.of("便携式质谱仪", "portable mass spectrometer"),
            Text.of("电解水制氢膜电极", "membrane electrode for electrolysis"),
            Text.of("谐波减速器", "harmonic drive"),
            Text.of("工业视觉检测软件", "visual inspection software"));
    private static final List<Text> PLACES = List.of(
            Text.of("狭小船舱", "ship holds"),
            Text.of("核电站检修", "nuclear maintenance"),
            Text.of("三甲医院检验科", "hospital laboratories"),
            Text.of("食品安全抽检", "food safety inspection"),
            Text.of("海上风电", "offshore wind"),
            Text.of("汽车焊装线", "automotive welding lines"),
            Text.of("晶圆厂", "wafer fabs"));

    private final Product product;
    private final Random dice = new Random(42);

    Market(Product product) {
        this.product = product;
    }

    DealId list(Company company, Offer offer) {
        DealId deal = new DealId(Uuids.next());
        product.ask(company.founder(), new ListDeal(deal, company.id(), offer));
        return deal;
    }

    /** An offer whose story bears {@code word}, by which it can be found alone. */
    synchronized Offer offer(String word) {
        Text thing = one(THINGS);
        Text place = one(PLACES);
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            audiences.put(part, dice.nextInt(3) == 0 ? Audience.VERIFIED : Audience.PUBLIC);
        }
        audiences.put(Part.STORY, Audience.PUBLIC);
        return new Offer(
                Text.of("面向" + place.zh() + "的" + thing.zh(), "A " + thing.en() + " for " + place.en()),
                Text.of(
                        "我们的" + thing.zh() + "已在" + place.zh() + "试用十四个月，良率提高三成。" + word,
                        "Our " + thing.en() + " has been on trial in " + place.en() + " for fourteen months. " + word),
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
                Set.of());
    }

    private <T> T one(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
