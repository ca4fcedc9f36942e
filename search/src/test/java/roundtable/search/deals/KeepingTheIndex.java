package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Refused;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.DealId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.embedded.EmbeddedServices;
import roundtable.embedded.EmbeddedServices.Options;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.SearchRefusal.SearchUnavailable;

class KeepingTheIndex {

    /** Five companies, firms invited and no longer invited, an award, a deal that is over. */
    private static void lively(AMarket market) {
        OrganisationId bluestone = market.firm("青石资本", "Bluestone Capital").organisation();
        OrganisationId farhill = market.firm("远山创投", "Farhill Ventures").organisation();
        for (int i = 0; i < 5; i++) {
            AMarket.Member company = market.company("公司" + i, "Company " + i);
            AwardId award = market.award(company, new DecisionId(UUID.randomUUID()));
            DealId deal =
                    market.list(company, AnOffer.of("第" + i + "轮", "Round " + i).inviting(bluestone, farhill));
            market.revise(
                    company,
                    deal,
                    AnOffer.of("改" + i, "Revised " + i).awarded(award).inviting(farhill));
            if (i == 4) {
                market.unlist(company, deal);
            }
        }
        market.caughtUp();
    }

    @Test
    void only_what_is_shown_now_stands_in_the_index() throws Exception {
        try (AMarket market = AMarket.open()) {
            lively(market);
            assertThat(market.documents())
                    .hasSize(4 * 3)
                    .allSatisfy((id, document) -> assertThat(document)
                            .contains("Revised", "JD-2026-0318")
                            .doesNotContain("Round"));
        }
    }

    @Test
    void a_rebuilt_index_holds_the_same_documents_in_the_same_revisions() throws Exception {
        try (AMarket market = AMarket.open()) {
            lively(market);
            Map<String, String> before = market.documents();
            String old = market.node.bean(DealIndex.class).searched();
            assertThat(market.indexing().rebuild()).isTrue();
            assertThat(market.node.bean(DealIndex.class).searched()).isNotEqualTo(old);
            assertThat(market.node.bean(DealIndex.class).exists(String.valueOf(old)))
                    .isFalse();
            assertThat(market.documents()).isEqualTo(before);
        }
    }

    @Test
    void events_read_anew_give_the_same_rows_and_the_same_documents() throws Exception {
        try (AMarket market = AMarket.open()) {
            lively(market);
            Map<String, String> before = market.documents();
            String rows = rows(market);
            market.node.bean(Readers.class).rebuild("search");
            market.caughtUp();
            assertThat(rows(market)).isEqualTo(rows);
            assertThat(market.documents()).isEqualTo(before);
            assertThat(market.indexing().rebuild()).isTrue();
            assertThat(market.documents()).isEqualTo(before);
        }
    }

    private static String rows(AMarket market) {
        StringBuilder all = new StringBuilder();
        for (String table : Set.of("search_deal", "search_company", "search_award", "search_decision").stream()
                .sorted()
                .toList()) {
            all.append(market.node
                    .bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.toString();
    }

    @Test
    void an_index_that_somebody_deleted_is_built_anew() throws Exception {
        try (AMarket market = AMarket.open()) {
            lively(market);
            Map<String, String> before = market.documents();
            market.dropIndex();
            market.list(market.company("来者", "Newcomer"), AnOffer.of("新的一轮", "A new round"));
            AMarket.eventually(() -> isFound(market, "Newcomer"));
            assertThat(market.documents()).containsAllEntriesOf(before);
        }
    }

    @Test
    void what_is_written_again_or_comes_late_changes_nothing() throws Exception {
        try (AMarket market = AMarket.open()) {
            AMarket.Member company = market.company("衡析生物", "Hengxi Bio");
            DealId deal = market.list(company, AnOffer.of("先前", "Earlier"));
            market.caughtUp();
            DealDocuments documents = market.node.bean(DealDocuments.class);
            UUID[] companies = {company.organisation().value()};
            List<DealDocuments.Write> earlier = documents.of(companies);
            market.revise(company, deal, AnOffer.of("后来", "Later"));
            market.caughtUp();
            Map<String, String> before = market.documents();
            DealIndex index = market.node.bean(DealIndex.class);
            List<String> searched = List.of(String.valueOf(index.searched()));
            assertThat(index.write(earlier, searched)).isEmpty();
            assertThat(index.write(documents.of(companies), searched)).isEmpty();
            market.refresh();
            assertThat(market.documents()).isEqualTo(before);
        }
    }

    @Test
    void a_build_that_broke_off_goes_on_after_the_last_company_copied() throws Exception {
        try (AMarket market = AMarket.open()) {
            lively(market);
            Map<String, String> before = market.documents();
            List<UUID> companies = market.node
                    .bean(JdbcClient.class)
                    .sql("select company from search_deal where listed order by company")
                    .query((row, _) -> Objects.requireNonNull(row.getObject("company", UUID.class)))
                    .list();
            String begun = market.node.bean(DealIndex.class).create();
            market.node
                    .bean(JdbcClient.class)
                    .sql("insert into search_index (name, live, copied_to) values (?, false, ?)")
                    .params(begun, companies.get(1))
                    .update();
            assertThat(market.indexing().state().building()).isEqualTo(begun);
            assertThat(market.indexing().rebuild()).isTrue();
            assertThat(market.node.bean(DealIndex.class).searched()).isEqualTo(begun);
            assertThat(market.documents())
                    .as("what was copied before is not copied again")
                    .hasSize(2 * 3);
            assertThat(before).containsAllEntriesOf(market.documents());
            assertThat(market.indexing().state().building()).isNull();
        }
    }

    @Test
    void an_index_built_while_deals_change_holds_what_they_have_become() throws Exception {
        try (AMarket market = AMarket.open()) {
            lively(market);
            AMarket.Member company = market.company("不停修改", "Everchanging");
            DealId deal = market.list(company, AnOffer.of("第零版", "Version 0"));
            Thread changing = Thread.ofVirtual().start(() -> {
                for (int i = 1; i <= 40; i++) {
                    market.revise(company, deal, AnOffer.of("第" + i + "版", "Version " + i));
                }
            });
            while (changing.isAlive()) {
                assertThat(market.indexing().rebuild()).isTrue();
            }
            changing.join();
            market.caughtUp();
            Map<String, String> kept = market.documents();
            assertThat(kept.values())
                    .anySatisfy(document -> assertThat(document).contains("Version 40"));
            assertThat(market.indexing().rebuild()).isTrue();
            assertThat(market.documents()).isEqualTo(kept);
        }
    }

    @Test
    void what_the_index_does_not_take_is_parked_taken_out_and_tried_again_while_others_go_on() throws Exception {
        try (AMarket market = AMarket.open()) {
            AMarket.Member company = market.company("毒丸科技", "Poison Pill");
            market.list(company, AnOffer.of("原先可以", "Once it was fine"));
            AMarket.eventually(() -> isFound(market, "fine"));
            JdbcClient jdbc = market.node.bean(JdbcClient.class);
            // Longer than any term may be: Elasticsearch refuses the document for ever.
            tamper(jdbc, company, "jsonb_set(offer, '{region}', to_jsonb(repeat('x', 40000)))");
            AMarket.eventually(() -> market.indexing().state().parked().size() == 2);
            market.list(market.company("后来者", "Latecomer"), AnOffer.of("不受影响", "Not held up"));
            AMarket.eventually(() -> isFound(market, "Latecomer"));
            market.refresh();
            assertThat(isFound(market, "fine")).as("nothing old is shown").isFalse();
            assertThat(market.indexing().state().parked()).allSatisfy(parked -> {
                assertThat(parked.reason()).isNotBlank().doesNotContain("xxx");
                assertThat(parked.tries()).isEqualTo(1);
                assertThat(parked.again()).isAfter(parked.since());
            });
            jdbc.sql("update search_parked set again_at = now()").update();
            AMarket.eventually(() -> market.indexing().state().parked().stream().allMatch(one -> one.tries() == 2));
            tamper(jdbc, company, "jsonb_set(offer, '{region}', to_jsonb('CN-JS'::text))");
            AMarket.eventually(() -> market.indexing().state().parked().isEmpty() && isFound(market, "fine"));
        }
    }

    @Test
    void the_log_says_which_field_was_not_taken_and_not_what_stood_in_it() {
        assertThat(DealIndex.withoutValues(
                        "[1:866] failed to parse field [closes] of type [date] in document with id 'x'."
                                + " Preview of field's value: '+999999999-12-31'"))
                .isEqualTo("[1:866] failed to parse field [closes] of type [date] in document with id 'x'.");
        assertThat(DealIndex.withoutValues("no permission")).isEqualTo("no permission");
        assertThat(DealIndex.withoutValues(null)).isEmpty();
    }

    @Test
    void a_company_whose_rows_cannot_be_read_is_parked_alone() throws Exception {
        try (AMarket market = AMarket.open()) {
            AMarket.Member company = market.company("读不出", "Unreadable");
            market.list(company, AnOffer.of("读不出", "Cannot be read"));
            market.list(market.company("读得出", "Readable"), AnOffer.of("读得出", "Can be read"));
            market.caughtUp();
            JdbcClient jdbc = market.node.bean(JdbcClient.class);
            tamper(jdbc, company, "'{\"stage\": \"Z\"}'::jsonb");
            AMarket.eventually(() -> market.indexing().state().parked().size() == 1);
            assertThat(market.indexing().rebuild()).isTrue();
            assertThat(isFound(market, "Readable")).isTrue();
        }
    }

    private static void tamper(JdbcClient jdbc, AMarket.Member company, String offer) {
        jdbc.sql("update search_deal set version = version + 1, offer = " + offer + " where company = ?")
                .param(company.organisation().value())
                .update();
        jdbc.sql("insert into search_due (company) values (?)")
                .param(company.organisation().value())
                .update();
    }

    @Test
    void what_was_written_is_shown_at_once_and_many_writes_share_a_refresh() throws Exception {
        try (AMarket market = AMarket.open()) {
            AMarket.Member company = market.company("衡析生物", "Hengxi Bio");
            market.caughtUp();
            ElasticsearchClient client = market.node.bean(ElasticsearchClient.class);
            client.indices()
                    .putSettings(request -> request.index(market.alias)
                            .settings(settings -> settings.refreshInterval(never -> never.time("-1"))));
            long before = refreshes(client, market);
            market.list(company, AnOffer.of("一轮", "A round"));
            AMarket.eventually(() -> isFound(market, "round"));
            long began = System.nanoTime();
            for (int i = 0; i < 30; i++) {
                market.list(market.company("又一家 " + i, "Another " + i), AnOffer.of("又一轮", "Another round"));
            }
            AMarket.eventually(() -> market.indexing().due() == 0);
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertThat(refreshes(client, market) - before).isLessThanOrEqualTo(2 + millis / 200);
        }
    }

    private static long refreshes(ElasticsearchClient client, AMarket market) throws IOException {
        return Objects.requireNonNull(Objects.requireNonNull(client.indices()
                                .stats(request -> request.index(market.alias))
                                .all()
                                .primaries())
                        .refresh())
                .externalTotal();
    }

    @Test
    void how_far_it_is_behind_can_be_seen() throws Exception {
        try (AMarket market = AMarket.open()) {
            market.caughtUp();
            market.indexing().stop();
            market.node
                    .bean(JdbcClient.class)
                    .sql(
                            "insert into search_due (company, due_at) values (gen_random_uuid(), now() - interval '90 seconds')")
                    .update();
            assertThat(market.indexing().state())
                    .returns(1L, Indexing.State::due)
                    .satisfies(state ->
                            assertThat(state.behind()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150)));
        }
    }

    private static boolean isFound(AMarket market, String text) {
        try {
            return market.find(DealQuery.everything(Reader.PUBLIC).looking(text, Sort.RELEVANCE))
                            .total()
                    > 0;
        } catch (Refused away) {
            assertThat(away.refusal()).isEqualTo(new SearchUnavailable());
            return false;
        }
    }

    @Test
    void while_elasticsearch_is_away_nothing_is_lost_and_it_catches_up_by_itself(@TempDir Path data) throws Exception {
        int port = freePort();
        EmbeddedServices first = elasticsearch(data, port);
        AMarket market = AMarket.on("http://127.0.0.1:" + port);
        try {
            AMarket.Member before = market.company("此前", "Before");
            market.list(before, AnOffer.of("停机之前", "Before the outage"));
            AMarket.eventually(() -> isFound(market, "outage"));
            first.close();
            assertThatThrownBy(() -> market.find(DealQuery.everything(Reader.PUBLIC)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new SearchUnavailable()));
            market.list(market.company("其间", "Meanwhile"), AnOffer.of("停机期间", "While it was away"));
            AMarket.eventually(() -> market.indexing().due() > 0);
            try (EmbeddedServices _ = elasticsearch(data, port)) {
                AMarket.eventually(() -> isFound(market, "Meanwhile") && isFound(market, "Before"));
                AMarket.eventually(() -> market.indexing().due() == 0);
            }
        } finally {
            first.close();
            market.node.close();
        }
    }

    private static EmbeddedServices elasticsearch(Path data, int port) throws IOException {
        return EmbeddedServices.start(
                EmbeddedServices.homeGivenByTheBuild(),
                data,
                Options.elasticsearchOnly().onPorts(0, port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void an_award_whose_decision_is_revoked_is_no_longer_shown() throws Exception {
        try (AMarket market = AMarket.open()) {
            AMarket.Member company = market.company("衡析生物", "Hengxi Bio");
            DecisionId decision = new DecisionId(UUID.randomUUID());
            AwardId award = market.award(company, decision);
            market.list(company, AnOffer.of("一轮", "A round").awarded(award));
            market.caughtUp();
            assertThat(awardedDeals(market)).isEqualTo(1);
            // As the reader of decisions would have written it: how a decision is revoked is not this module's to tell.
            JdbcClient jdbc = market.node.bean(JdbcClient.class);
            jdbc.sql("insert into search_decision (id, company, revoked, version) values (?, ?, true, 5)")
                    .params(decision.value(), company.organisation().value())
                    .update();
            jdbc.sql("insert into search_due (company) values (?)")
                    .param(company.organisation().value())
                    .update();
            AMarket.eventually(() -> awardedDeals(market) == 0);
        }
    }

    private static long awardedDeals(AMarket market) {
        return Objects.requireNonNull(market.find(DealQuery.everything(Reader.PUBLIC)))
                .facets()
                .awarded();
    }
}
