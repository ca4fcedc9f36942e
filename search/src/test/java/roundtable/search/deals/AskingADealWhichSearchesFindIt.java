package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.deals.DealsAtHand.AtHand;

/** A deal at hand is found by the very boxes and criteria whose search finds it, before each of its audiences. */
class AskingADealWhichSearchesFindIt {

    private static final int DEALS = 24;
    private static final List<String> ZH = List.of("微流控芯片", "碳化硅衬底", "打磨机器人", "便携式质谱仪", "固态电池", "海上风电", "早期诊断");
    private static final List<String> EN = List.of(
            "microfluidic chip",
            "silicon carbide wafer",
            "grinding robot",
            "mass spectrometer",
            "battery",
            "offshore wind",
            "early diagnostics");
    private static final List<Industry> INDUSTRIES = List.of(
            Industry.DIAGNOSTICS, Industry.ROBOTICS, Industry.NEW_ENERGY, Industry.NEW_MATERIALS, Industry.BIOMEDICINE);
    private static final List<String> REGIONS = List.of("CN-JS", "CN-ZJ", "CN-GD");

    private record Listed(
            AMarket market, OrganisationId bluestone, OrganisationId farhill, Map<DealId, AtHand> deals) {}

    private static @Nullable Listed listed;

    private static Listed listed() {
        return Objects.requireNonNull(listed);
    }

    private static DealsAtHand index() {
        return listed().market().node.bean(DealsAtHand.class);
    }

    private static AtHand any() {
        return listed().deals().values().iterator().next();
    }

    @BeforeContainer
    static void list() throws Exception {
        AMarket market = AMarket.open();
        AMarket.Member bluestone = market.firm("青石资本", "Bluestone Capital");
        AMarket.Member farhill = market.firm("远山创投", "Farhill Ventures");
        Random dice = new Random(7);
        List<AMarket.Member> companies = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            AMarket.Member company = market.company("衡析" + one(ZH, dice) + i, "Hengxi " + i);
            companies.add(company);
            int thing = dice.nextInt(ZH.size());
            int secret = dice.nextInt(ZH.size());
            AnOffer offer = AnOffer.of("面向医院的" + ZH.get(thing), "A " + EN.get(thing) + " for hospitals")
                    .telling(Text.of("样机用到" + ZH.get(secret), "It uses a " + EN.get(secret)))
                    .in(one(INDUSTRIES, dice))
                    .at(one(List.of(Stage.values()), dice))
                    .from(one(REGIONS, dice))
                    .asking("CNY " + (1 + dice.nextInt(60)) + "000000")
                    .showing(Part.STORY, one(List.of(Audience.values()), dice))
                    .showing(Part.ASKED, one(List.of(Audience.values()), dice));
            if (dice.nextBoolean()) {
                offer = offer.inviting(bluestone.organisation());
            }
            if (dice.nextInt(3) == 0) {
                offer = offer.awarded(market.award(company, new DecisionId(UUID.randomUUID())));
            }
            market.list(company, offer);
        }
        market.caughtUp();
        market.node.bean(DealsAtHand.class).show();
        Map<DealId, AtHand> atHand = new HashMap<>();
        for (AMarket.Member company : companies) {
            for (AtHand deal : market.node.bean(DealsAtHand.class).of(company.organisation())) {
                atHand.put(deal.deal(), deal);
            }
        }
        assertThat(atHand).hasSize(DEALS);
        listed = new Listed(market, bluestone.organisation(), farhill.organisation(), atHand);
    }

    private static <T> T one(List<T> choices, Random dice) {
        return choices.get(dice.nextInt(choices.size()));
    }

    @AfterContainer
    static void close() {
        listed().market().close();
    }

    record Looked(String box, HardCriteria criteria) {}

    @Provide
    Arbitrary<Looked> searches() {
        List<String> pieces = new ArrayList<>(List.of(
                "stage:A",
                "阶段:种子",
                "place:苏州",
                "place:CN-ZJ",
                "ask:<20M",
                "融资:10-30M",
                "award:yes",
                "industry:robotics",
                "stage:nonsense",
                "机器人",
                "robto",
                "wafer",
                "芯片",
                "质谱",
                "zhipu",
                "hengxi",
                "衡析",
                "JD-2026-0318",
                "\"grinding robot\"",
                "“碳化硅衬底”",
                "hospitals",
                "医院",
                "風電",
                "quantum",
                "*",
                "OR"));
        pieces.addAll(ZH);
        pieces.addAll(EN);
        Arbitrary<String> boxes = Arbitraries.of(pieces).list().ofMaxSize(3).map(some -> String.join(" ", some));
        Arbitrary<HardCriteria> criteria = Combinators.combine(
                        Arbitraries.of(INDUSTRIES).set().ofMaxSize(2),
                        Arbitraries.of(Stage.values()).set().ofMaxSize(3),
                        Arbitraries.of(REGIONS).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 4).map(one -> one == 0),
                        finer())
                .as(HardCriteria::new);
        return Combinators.combine(boxes, criteria).as(Looked::new);
    }

    private static Arbitrary<Finer> finer() {
        return Combinators.combine(
                        Arbitraries.of("CNY:10000000-30000000", "CNY:30000000-100000000", "USD:0-1000000")
                                .map(code -> Objects.requireNonNull(AmountBand.find(code)))
                                .set()
                                .ofMaxSize(2),
                        Arbitraries.of("苏州", "杭州").set().ofMaxSize(1),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(one -> one == 0 ? Set.of(Level.CITY) : Set.<Level>of()),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(one -> one == 0 ? Set.of(ReviewBand.UPPER_HALF) : Set.<ReviewBand>of()))
                .as(Finer::new);
    }

    @Property(tries = 60)
    void a_deal_at_hand_is_found_exactly_where_the_search_finds_it(@ForAll("searches") Looked looked)
            throws IOException {
        for (Reader reader : List.of(Reader.PUBLIC, new Reader(listed().bluestone()), new Reader(listed().farhill()))) {
            Set<DealId> found = new HashSet<>();
            Found answer = listed().market()
                    .find(new DealQuery(
                                    reader,
                                    looked.box(),
                                    looked.criteria().industries(),
                                    looked.criteria().stages(),
                                    looked.criteria().regions(),
                                    looked.criteria().awardedOnly(),
                                    DealQuery.Sort.NEWEST,
                                    null,
                                    null,
                                    100)
                            .choosing(looked.criteria().finer()));
            if (!answer.loosened()) {
                answer.hits().forEach(hit -> found.add(hit.deal().deal()));
            }
            Set<DealId> told = new HashSet<>();
            for (AtHand deal : listed().deals().values()) {
                if (isFound(deal, looked, reader)) {
                    told.add(deal.deal());
                }
            }
            assertThat(told).as("%s to %s", looked, reader).isEqualTo(found);
        }
    }

    private static boolean isFound(AtHand deal, Looked looked, Reader reader) throws IOException {
        DealsAtHand index = index();
        @Nullable String audience = index.audienceOf(reader, deal.audiences().keySet());
        if (audience == null) {
            return false;
        }
        Appearance appearance = Objects.requireNonNull(deal.audiences().get(audience));
        return index.isOpen(appearance)
                && looked.criteria().hold(appearance)
                && (looked.box().isEmpty()
                        || index.foundBy(List.of(looked.box()), deal)
                                .getOrDefault(looked.box(), Set.of())
                                .contains(audience));
    }

    @Example
    void a_thousand_boxes_at_once_say_what_each_says_alone() throws IOException {
        DealsAtHand index = index();
        AtHand deal = any();
        List<String> words = new ArrayList<>(ZH);
        words.addAll(EN);
        List<String> boxes = IntStream.range(0, 1_000)
                .mapToObj(i -> words.get(i % words.size()) + " " + words.get(i / words.size() % words.size()))
                .distinct()
                .toList();
        Map<String, Set<String>> together = index.foundBy(boxes, deal);
        for (String box : boxes.subList(0, 30)) {
            assertThat(together.getOrDefault(box, Set.of()))
                    .as(box)
                    .isEqualTo(index.foundBy(List.of(box), deal).getOrDefault(box, Set.of()));
        }
    }

    @Example
    void a_deal_that_has_changed_meanwhile_is_not_spoken_of() {
        AtHand deal = any();
        AtHand before = new AtHand(deal.deal(), deal.revision() - 1, deal.keptFrom(), deal.audiences());
        assertThatThrownBy(() -> index().foundBy(List.of("医院"), before))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed meanwhile");
    }

    @Example
    void a_box_of_the_longest_text_is_asked_as_well() throws IOException {
        String longest = String.join(" ", Collections.nCopies(20, "mass robto 质谱仪"));
        assertThat(index().foundBy(List.of(longest.substring(0, DealQuery.LONGEST_TEXT)), any()))
                .isNotNull();
    }
}
