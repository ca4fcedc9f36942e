package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.Found.Hit;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Match;
import roundtable.search.matching.Reason;

/** What one reader may see shows nowhere to another: not in documents, counts, highlights, facets, order or scores. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HidingWhatIsNotShown {

    private AMarket market;
    private DealId deal;
    private Reader verified;
    private Reader invited;

    @BeforeAll
    void oneDealShowsEachReaderMore() throws SQLException {
        market = AMarket.open();
        AMarket.Member company = market.company("衡析生物", "Hengxi Bio");
        verified = new Reader(market.firm("青石资本", "Bluestone Capital").organisation());
        invited = new Reader(market.firm("远山创投", "Farhill Ventures").organisation());
        deal = market.list(
                company,
                AnOffer.of("四十分钟分型", "Typing in 40 minutes")
                        .telling(Text.of("秘密配方含有钇元素。", "The secret recipe holds yttrium."))
                        .asking("CNY 31415926")
                        .valuedAt("CNY 271828182")
                        .holding(577)
                        .earning("CNY 1", "CNY 2", "CNY 3", "CNY 16180339")
                        .showing(Part.ASKED, Audience.VERIFIED)
                        .showing(Part.PATENTS, Audience.VERIFIED)
                        .showing(Part.REVENUE, Audience.INVITED)
                        .showing(Part.VALUATION, Audience.INVITED)
                        .showing(Part.STORY, Audience.INVITED)
                        .inviting(Objects.requireNonNull(invited.firm())));
        market.list(
                market.company("静泉机器人", "Jingquan Robotics"),
                AnOffer.of("检修机器人", "Inspection robots").in(Industry.ROBOTICS).asking("CNY 1000"));
        market.caughtUp();
    }

    @AfterAll
    void close() {
        market.close();
    }

    private static DealQuery asking(Reader reader, String text, Sort sort) {
        return new DealQuery(reader, text, Set.of(), Set.of(), Set.of(), false, sort, null, null, 20);
    }

    private DealDocument seenBy(Reader reader) {
        return market.find(asking(reader, "", Sort.NEWEST)).hits().stream()
                .map(Hit::deal)
                .filter(one -> one.deal().equals(deal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_reader_sees_their_own_document_and_every_deal_once() {
        for (Reader reader : List.of(Reader.PUBLIC, verified, invited)) {
            Found found = market.find(asking(reader, "", Sort.NEWEST));
            assertThat(found.total()).isEqualTo(2);
            assertThat(found.hits()).extracting(hit -> hit.deal().deal()).doesNotHaveDuplicates();
            assertThat(found.facets().stages()).containsExactly(new Found.Count("A", 2));
        }
    }

    @Test
    void the_parts_come_with_the_audience() {
        assertThat(seenBy(Reader.PUBLIC))
                .returns(null, DealDocument::asked)
                .returns(null, DealDocument::currency)
                .returns(null, DealDocument::patents)
                .returns(null, DealDocument::valuation)
                .returns(null, DealDocument::story)
                .returns(List.of(), DealDocument::revenue)
                .returns(List.of(), DealDocument::evidence);
        assertThat(seenBy(verified))
                .returns(3_141_592_600L, DealDocument::asked)
                .returns(577, DealDocument::patents)
                .returns(null, DealDocument::valuation)
                .returns(null, DealDocument::story)
                .returns(List.of(Evidence.PATENTS), DealDocument::evidence);
        assertThat(seenBy(invited))
                .returns(27_182_818_200L, DealDocument::valuation)
                .returns(List.of(100L, 200L, 300L, 1_618_033_900L), DealDocument::revenue);
        assertThat(String.valueOf(seenBy(invited).story())).contains("钇元素");
    }

    @Test
    void nothing_hidden_stands_in_a_document_of_another_audience() {
        market.documents().forEach((id, document) -> {
            if (id.startsWith(deal + ":public")) {
                assertThat(document).doesNotContain("yttrium", "钇", "3141592600", "577", "27182818200", "1618033900");
            }
            if (id.startsWith(deal + ":verified")) {
                assertThat(document).contains("3141592600").doesNotContain("yttrium", "钇", "27182818200", "1618033900");
            }
            if (!id.contains("firm:")) {
                assertThat(document).doesNotContain(String.valueOf(invited.firm()), String.valueOf(verified.firm()));
            }
        });
        assertThat(market.documents()).hasSize(5);
    }

    @Test
    void hidden_words_are_neither_found_nor_counted_nor_marked() {
        for (Reader reader : List.of(Reader.PUBLIC, verified)) {
            for (String secret : List.of("yttrium", "钇元素", "钇")) {
                Found found = market.find(asking(reader, secret, Sort.RELEVANCE));
                assertThat(found.total()).isZero();
                assertThat(found.hits()).isEmpty();
                assertThat(found.facets().industries()).isEmpty();
                assertThat(found.facets().stages()).isEmpty();
                assertThat(found.facets().regions()).isEmpty();
                assertThat(found.facets().awarded()).isZero();
            }
            assertThat(market.find(asking(reader, "typing", Sort.RELEVANCE))
                            .hits()
                            .getFirst()
                            .highlights())
                    .doesNotContainKeys("story.zh", "story.en");
        }
        Found own = market.find(asking(invited, "yttrium", Sort.RELEVANCE));
        assertThat(own.total()).isEqualTo(1);
        assertThat(own.hits().getFirst().highlights()).containsKey("story.en");
    }

    @Test
    void what_is_alike_is_alike_in_what_the_reader_sees() throws SQLException {
        AMarket.Member company = market.company("钇光材料", "Yttrium Light");
        DealId open = market.list(
                company,
                AnOffer.of("钇元素提纯", "Yttrium purification")
                        .in(Industry.RARE_EARTH)
                        .telling(Text.of("钇元素。", "Yttrium.")));
        market.caughtUp();
        DealSearch search = market.node.bean(DealSearch.class);
        for (Reader reader : List.of(Reader.PUBLIC, verified)) {
            assertThat(search.like(open, reader, 9))
                    .extracting(DealDocument::deal)
                    .doesNotContain(deal);
        }
        assertThat(search.like(open, invited, 9)).extracting(DealDocument::deal).contains(deal);
        assertThat(search.like(new DealId(company.organisation().value()), verified, 9))
                .isEmpty();
        market.unlist(company, open);
        market.caughtUp();
        assertThat(search.like(open, invited, 9)).isEmpty();
    }

    @Test
    void suggestions_tell_names_and_no_more() {
        DealSuggestions suggestions = market.node.bean(DealSuggestions.class);
        for (Reader reader : List.of(Reader.PUBLIC, verified, invited)) {
            assertThat(suggestions.to("heng", reader))
                    .singleElement()
                    .satisfies(one -> assertThat(one.code()).isEqualTo(deal.toString()));
            assertThat(suggestions.to("yttrium", reader)).isEmpty();
            assertThat(suggestions.to("firm:", reader)).isEmpty();
            assertThat(suggestions.to("*", reader)).isEmpty();
            assertThat(suggestions.to("  ", reader)).isEmpty();
        }
    }

    @Test
    void a_condition_that_is_told_to_be_dropped_counts_what_the_reader_sees() {
        DealQuery secret = asking(Reader.PUBLIC, "yttrium ask:>1", Sort.RELEVANCE);
        assertThat(market.find(secret).instead())
                .containsExactly(new Found.Instead(Found.Condition.WORDS, "yttrium", "ask:>1", 1));
        assertThat(market.find(asking(invited, "yttrium ask:<1", Sort.RELEVANCE))
                        .instead())
                .containsExactly(new Found.Instead(Found.Condition.FIELD, "ask:<1", "yttrium", 1));
    }

    @Test
    void a_firm_that_was_not_invited_is_not_helped_by_its_name() {
        assertThat(market.find(asking(verified, String.valueOf(invited.firm()), Sort.RELEVANCE))
                        .total())
                .isZero();
        assertThat(market.find(asking(Reader.PUBLIC, "firm:" + invited.firm(), Sort.RELEVANCE))
                        .total())
                .isZero();
    }

    @Test
    void the_order_does_not_tell_the_hidden_amount() {
        assertThat(market.names(asking(Reader.PUBLIC, "", Sort.AMOUNT)))
                .containsExactly("Jingquan Robotics", "Hengxi Bio");
        assertThat(market.names(asking(verified, "", Sort.AMOUNT))).containsExactly("Hengxi Bio", "Jingquan Robotics");
    }

    @Test
    void a_match_says_that_it_does_not_know_the_hidden_amount() {
        Wishes wishes = new Wishes(
                Set.of(Industry.BIOMEDICINE),
                Set.of(Stage.A),
                Set.of(),
                null,
                Money.parse("CNY 40000000"),
                false,
                Text.zh(""));
        assertThat(match(Reader.PUBLIC, wishes).coverage()).isEqualTo(80);
        assertThat(match(Reader.PUBLIC, wishes).parts())
                .extracting(Match.Scored::reason)
                .contains(new Reason.TicketUnknown());
        assertThat(match(verified, wishes).coverage()).isEqualTo(100);
        assertThat(match(Reader.PUBLIC, wishes).score()).isEqualTo(60);
        assertThat(match(verified, wishes).score()).isEqualTo(83);
        assertThat(match(invited, wishes).score()).isEqualTo(92);
    }

    private Match match(Reader reader, Wishes wishes) {
        return market
                .find(new DealQuery(reader, "", Set.of(), Set.of(), Set.of(), false, Sort.MATCH, wishes, null, 20))
                .hits()
                .stream()
                .filter(hit -> hit.deal().deal().equals(deal))
                .map(hit -> Objects.requireNonNull(hit.match()))
                .findFirst()
                .orElseThrow();
    }
}
