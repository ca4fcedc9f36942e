package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.BlockFirm;
import roundtable.commands.deals.DealCommand.UnblockFirm;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Exclusions;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSuggestions.Suggestion;
import roundtable.search.matching.Match;

/** A firm that a deal is kept from finds it nowhere: not in lists, counts, suggestions, likenesses, nor by what is invited to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingADealFromAFirm {

    private AMarket market;
    private AMarket.Member company;
    private DealId deal;
    private DealId other;
    private OrganisationId blocked;
    private OrganisationId verified;

    @BeforeAll
    void oneDealIsKeptFromAFirmThatWasInvited() throws SQLException {
        market = AMarket.open();
        company = market.company("衡析生物", "Hengxi Bio");
        blocked = market.firm("远山创投", "Farhill Ventures").organisation();
        verified = market.firm("青石资本", "Bluestone Capital").organisation();
        deal = market.list(
                company,
                AnOffer.of("四十分钟分型", "Typing in 40 minutes")
                        .sitting(Text.of("昆山", "Kunshan"))
                        .asking("CNY 31415926")
                        .showing(Part.ASKED, Audience.VERIFIED)
                        .inviting(blocked));
        other = market.list(
                market.company("静泉机器人", "Jingquan Robotics"),
                AnOffer.of("四十分钟检修", "Inspection in 40 minutes").asking("CNY 10000000"));
        market.ask(company.actor(), new BlockFirm(deal, blocked));
        market.caughtUp();
    }

    @AfterAll
    void close() {
        market.close();
    }

    private static DealQuery asking(Reader reader, String text, Sort sort) {
        return new DealQuery(reader, text, Set.of(), Set.of(), Set.of(), false, sort, null, null, 20);
    }

    private List<DealId> found(Reader reader, String text) {
        return market.find(asking(reader, text, Sort.NEWEST)).hits().stream()
                .map(hit -> hit.deal().deal())
                .toList();
    }

    @Test
    void it_is_found_by_all_others_and_by_none_of_its_members() {
        for (Reader reader : List.of(Reader.PUBLIC, new Reader(verified))) {
            assertThat(found(reader, "")).containsExactlyInAnyOrder(deal, other);
        }
        for (Reader reader : List.of(
                new Reader(blocked),
                new Reader(null, Set.of(blocked)),
                new Reader(verified, Set.of(verified, blocked)))) {
            assertThat(found(reader, "")).containsExactly(other);
            assertThat(found(reader, "minutes")).containsExactly(other);
            Found found = market.find(asking(reader, "", Sort.MATCH));
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.facets().industries())
                    .extracting(Found.Count::deals)
                    .containsExactly(1L);
        }
    }

    @Test
    void it_is_neither_suggested_nor_alike() {
        DealSuggestions suggestions = market.node.bean(DealSuggestions.class);
        assertThat(suggestions.to("heng", new Reader(verified))).hasSize(1);
        assertThat(suggestions.to("heng", new Reader(blocked))).isEmpty();
        assertThat(suggestions.to("kun", new Reader(verified)))
                .extracting(Suggestion::code)
                .containsExactly("昆山");
        assertThat(suggestions.to("kun", new Reader(blocked))).as("its city").isEmpty();
        DealSearch search = market.node.bean(DealSearch.class);
        assertThat(search.like(other, new Reader(verified), 9)).hasSize(1);
        assertThat(search.like(other, new Reader(blocked), 9)).isEmpty();
        assertThat(search.like(deal, new Reader(blocked), 9)).isEmpty();
    }

    @Test
    void no_document_is_the_firms_own_and_no_answer_names_who_is_kept_out() {
        assertThat(market.documents().keySet()).noneMatch(id -> id.endsWith("firm:" + blocked));
        assertThat(market.find(asking(new Reader(verified), "", Sort.NEWEST)).hits())
                .allSatisfy(hit -> assertThat(hit.deal().shadow()).isNull());
        assertThat(found(new Reader(verified), blocked.toString())).isEmpty();
    }

    @Test
    void let_in_again_it_has_its_own_document_once_more_and_the_revision_only_grows() {
        AMarket.Member another = market.company("钇光材料", "Yttrium Light");
        DealId third = market.list(another, AnOffer.of("提纯", "Purification").inviting(blocked));
        market.caughtUp();
        assertThat(market.documents()).containsKey(third + ":firm:" + blocked);
        market.ask(another.actor(), new BlockFirm(third, blocked));
        market.caughtUp();
        assertThat(market.documents()).doesNotContainKey(third + ":firm:" + blocked);
        assertThat(found(new Reader(blocked), "")).doesNotContain(third);
        market.ask(another.actor(), new UnblockFirm(third, blocked));
        market.caughtUp();
        assertThat(market.documents()).containsKey(third + ":firm:" + blocked);
        assertThat(found(new Reader(blocked), "")).contains(third);
        market.unlist(another, third);
        market.caughtUp();
    }

    @Test
    void what_breaks_a_limit_stands_after_what_does_not_or_is_left_out() {
        Wishes wishes = new Wishes(
                Set.of(),
                Set.of(Stage.A),
                Set.of(),
                null,
                Money.parse("CNY 20000000"),
                false,
                Text.zh(""),
                new Exclusions(Set.of(Industry.RARE_EARTH), Set.of(), Set.of()));
        Reader reader = new Reader(verified);
        Found all = market.find(matched(reader, "", Sort.MATCH, wishes, false));
        assertThat(all.hits()).extracting(hit -> hit.deal().deal()).containsExactly(other, deal);
        assertThat(all.hits().getLast().match())
                .extracting(Match::limits)
                .satisfies(limits -> assertThat(limits.toString()).contains("TicketAbove"));
        Found within = market.find(matched(reader, "", Sort.NEWEST, wishes, true));
        assertThat(within.hits()).extracting(hit -> hit.deal().deal()).containsExactly(other);
        assertThat(within.total()).isEqualTo(1);
        Found none = market.find(matched(reader, "Hengxi", Sort.NEWEST, wishes, true));
        assertThat(none.instead()).contains(new Found.Instead(Found.Condition.LIMITS, "", "Hengxi", 1));
    }

    private static DealQuery matched(Reader reader, String text, Sort sort, Wishes wishes, boolean withinLimits) {
        return new DealQuery(
                reader,
                text,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                Finer.NONE,
                sort,
                wishes,
                null,
                null,
                withinLimits,
                null,
                20,
                By.BOTH);
    }
}
