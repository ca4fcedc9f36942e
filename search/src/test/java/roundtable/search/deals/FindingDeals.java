package roundtable.search.deals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtable.commands.Refused;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.CursorWrong;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.Found.Count;
import roundtable.search.deals.Found.Hit;
import roundtable.search.deals.Found.Piece;
import roundtable.search.matching.Match;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingDeals {

    private static final Instant MORNING = Instant.parse("2026-06-01T02:00:00Z");

    private AMarket market;

    @BeforeAll
    void fourCompaniesRaiseMoney() throws SQLException {
        market = AMarket.open();
        list(
                "衡析生物",
                "Hengxi Bio",
                AnOffer.of("用微流控芯片在四十分钟内完成病原体分型", "Pathogen typing in 40 minutes on a microfluidic chip")
                        .telling(Text.of("已进入三家三甲医院试用。", "In trial at three tertiary hospitals.")),
                0);
        list(
                "静泉机器人",
                "Jingquan Robotics",
                AnOffer.of("核电蒸发器水室检修机器人", "Robots for steam-generator channel heads")
                        .in(Industry.SPECIAL_ROBOTS)
                        .from("CN-ZJ")
                        .asking("CNY 28000000"),
                1);
        list(
                "临界机器人",
                "Linjie Robotics",
                AnOffer.of("面向狭小船舱的六轴打磨机器人", "Six-axis grinding robots for ship holds")
                        .in(Industry.INDUSTRIAL_ROBOTS)
                        .at(Stage.PRE_A)
                        .from("CN-ZJ")
                        .asking("CNY 12000000"),
                2);
        list(
                "曜晶半导体材料",
                "Yaojing",
                AnOffer.of("八英寸碳化硅衬底", "Eight-inch silicon carbide wafers")
                        .in(Industry.SEMICONDUCTOR_MATERIALS)
                        .at(Stage.B)
                        .asking("USD 9000000")
                        .showing(Part.ASKED, Audience.VERIFIED),
                3);
        market.caughtUp();
    }

    private DealId list(String zh, String en, AnOffer offer, int minutes) {
        return market.list(market.company(zh, en), offer, MORNING.plus(Duration.ofMinutes(minutes)));
    }

    @AfterAll
    void close() {
        market.close();
    }

    private static DealQuery looking(String text, Sort sort) {
        return new DealQuery(Reader.PUBLIC, text, Set.of(), Set.of(), Set.of(), false, sort, null, null, 20);
    }

    private List<String> byText(String text) {
        return market.names(looking(text, Sort.RELEVANCE));
    }

    private static DealQuery choosing(Set<Industry> industries, Set<Stage> stages, Set<String> regions) {
        return new DealQuery(Reader.PUBLIC, "", industries, stages, regions, false, Sort.NEWEST, null, null, 20);
    }

    @Test
    void words_are_found_in_either_language_wherever_they_stand() {
        assertThat(byText("病原体")).containsExactly("Hengxi Bio");
        assertThat(byText("衡析 分型")).containsExactly("Hengxi Bio");
        assertThat(byText("hospital trials")).containsExactly("Hengxi Bio");
        assertThat(byText("robot")).containsExactlyInAnyOrder("Jingquan Robotics", "Linjie Robotics");
        assertThat(byText("机器人")).containsExactlyInAnyOrder("Jingquan Robotics", "Linjie Robotics");
        assertThat(byText("船")).containsExactly("Linjie Robotics");
        assertThat(byText("Jingqaun")).containsExactly("Jingquan Robotics");
        assertThat(byText("量子")).isEmpty();
    }

    @Test
    void what_is_asked_is_text_and_nothing_else() {
        assertThat(byText("\"]}} OR *:* {{[\"")).isEmpty();
        assertThat(byText("***")).isEmpty();
    }

    @Test
    void the_words_found_are_marked_where_they_stand() {
        Hit hit = market.find(looking("病原体", Sort.NEWEST)).hits().getFirst();
        assertThat(hit.highlights().get("headline.zh"))
                .singleElement()
                .satisfies(passage -> assertThat(passage.pieces())
                        .anySatisfy(piece -> assertThat(piece.found()).isTrue())
                        .extracting(Piece::text)
                        .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo("用微流控芯片在四十分钟内完成病原体分型")));
        Hit english = market.find(looking("trial", Sort.NEWEST)).hits().getFirst();
        assertThat(english.highlights().get("story.en"))
                .singleElement()
                .satisfies(passage -> assertThat(passage.pieces()).contains(new Piece("trial", true)));
    }

    @Test
    void each_facet_counts_under_what_is_chosen_in_the_others() {
        Found found = market.find(choosing(Set.of(Industry.ROBOTICS), Set.of(), Set.of()));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.facets().industries())
                .containsExactlyInAnyOrder(
                        new Count("biomedicine", 1), new Count("robotics", 2), new Count("materials", 1));
        assertThat(found.facets().stages()).containsExactlyInAnyOrder(new Count("A", 1), new Count("PRE_A", 1));
        assertThat(found.facets().regions()).containsExactly(new Count("CN-ZJ", 2));
        assertThat(market.names(choosing(Set.of(Industry.SPECIAL_ROBOTS), Set.of(), Set.of())))
                .containsExactly("Jingquan Robotics");
        assertThat(market.names(choosing(Set.of(), Set.of(Stage.A), Set.of("CN-ZJ"))))
                .containsExactly("Jingquan Robotics");
    }

    @Test
    void in_order_of_listing_or_of_the_amount_where_it_is_shown() {
        assertThat(market.names(looking("", Sort.NEWEST)))
                .containsExactly("Yaojing", "Linjie Robotics", "Jingquan Robotics", "Hengxi Bio");
        assertThat(market.names(looking("", Sort.AMOUNT)))
                .containsExactly("Hengxi Bio", "Jingquan Robotics", "Linjie Robotics", "Yaojing");
    }

    @Test
    void by_match_as_the_match_explains() {
        Wishes wishes = new Wishes(
                Set.of(Industry.ROBOTICS),
                Set.of(Stage.PRE_A),
                Set.of("CN-ZJ"),
                null,
                Money.parse("CNY 15000000"),
                false,
                Text.zh(""));
        Found found = market.find(
                new DealQuery(Reader.PUBLIC, "", Set.of(), Set.of(), Set.of(), false, Sort.MATCH, wishes, null, 20));
        assertThat(found.hits().getFirst().deal().name().en()).isEqualTo("Linjie Robotics");
        assertThat(found.hits())
                .extracting(hit -> score(hit.match()))
                .startsWith(80)
                .containsExactlyInAnyOrder(80, 60, 22, 0);
        assertThat(found.hits())
                .extracting(hit -> Objects.requireNonNull(hit.match()).limits().size())
                .as("what breaks none, then what breaks fewest")
                .startsWith(0)
                .isSorted();
    }

    private static int score(@Nullable Match match) {
        return match == null ? -1 : match.score();
    }

    @Test
    void pages_show_everything_once_in_every_order() {
        Wishes nothing = new Wishes(Set.of(), Set.of(), Set.of(), null, null, false, Text.zh(""));
        for (Sort sort : Sort.values()) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                Found page = market.find(
                        new DealQuery(Reader.PUBLIC, "", Set.of(), Set.of(), Set.of(), false, sort, nothing, after, 1));
                assertThat(page.total()).isEqualTo(4);
                page.hits().forEach(hit -> seen.add(hit.deal().deal().toString()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as("%s", sort).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_that_nobody_has_given_is_refused() {
        String other = market.find(looking("", Sort.AMOUNT).withSize(1)).next();
        String forged = Base64.getUrlEncoder().encodeToString("[\"NEWEST\",\"no day\",\"x\"]".getBytes(UTF_8));
        for (String wrong : List.of("x", "!!!", "W10", String.valueOf(other), forged)) {
            DealQuery query =
                    new DealQuery(Reader.PUBLIC, "", Set.of(), Set.of(), Set.of(), false, Sort.NEWEST, null, wrong, 20);
            assertThatThrownBy(() -> market.find(query))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new CursorWrong()));
        }
    }

    @Test
    void a_round_whose_last_day_is_over_is_no_longer_found() {
        AMarket.Member company = market.company("旧轮", "Yesterday Ltd");
        LocalDate yesterday =
                LocalDate.ofInstant(Instant.now(), ZoneOffset.ofHours(-12)).minusDays(1);
        DealId deal = market.list(
                company,
                AnOffer.of("旧的一轮", "An old round").until(yesterday),
                Instant.now().minus(Duration.ofDays(9)));
        market.caughtUp();
        assertThat(byText("old round")).isEmpty();
        market.unlist(company, deal);
        market.caughtUp();
    }

    /** The quickest of a few, since a busy machine may hold up any one of them. */
    @Test
    void a_listing_is_found_within_a_second_and_gone_once_it_is_unlisted() {
        AMarket.Member company = market.company("快讯科技", "Quickly");
        market.caughtUp();
        Duration quickest = AMarket.PATIENCE;
        for (int i = 0; i < 5; i++) {
            String word = "blink" + i;
            long asked = System.nanoTime();
            DealId deal = market.list(company, AnOffer.of("眨眼之间", "In a " + word));
            AMarket.eventually(() -> byText(word).contains("Quickly"));
            Duration took = Duration.ofNanos(System.nanoTime() - asked);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
            market.unlist(company, deal);
            AMarket.eventually(() -> byText(word).isEmpty());
        }
        assertThat(quickest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_revision_is_found_by_its_new_words_alone() {
        AMarket.Member company = market.company("改口科技", "Turnabout");
        DealId deal = market.list(company, AnOffer.of("原先如此", "As it first was"));
        AMarket.eventually(() -> byText("first was").contains("Turnabout"));
        market.revise(company, deal, AnOffer.of("改了主意", "A change of mind"));
        AMarket.eventually(() -> byText("first was").isEmpty() && byText("主意").contains("Turnabout"));
        market.unlist(company, deal);
        market.caughtUp();
    }
}
