package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.Found.Count;
import roundtable.search.deals.Found.Hit;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Tongue;

/** What is near in meaning is found beside what has the words, is said to be that, and is as hidden as the words are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingByMeaning {

    private AMarket market;
    private Reader verified;
    private DealId secretive;
    private AMarket.Member company;

    @BeforeAll
    void companiesRaiseMoney() throws SQLException {
        market = AMarket.understanding();
        verified = new Reader(market.firm("青石资本", "Bluestone Capital").organisation());
        company = market.company("甲公司", "Alpha");
        secretive = market.list(
                company,
                AnOffer.of("我们做的事很特别", "We do something special")
                        .in(Industry.INDUSTRIAL_SOFTWARE)
                        .telling(Text.of("给猫和狗看病的连锁医院。", "A chain of clinics that treat cats and dogs."))
                        .showing(Part.STORY, Audience.VERIFIED));
        list(
                "Beta",
                AnOffer.of("海水制氢的膜电极", "Membrane electrodes that split sea water")
                        .in(Industry.HYDROGEN));
        list(
                "Gamma",
                AnOffer.of("楼宇屋顶的太阳能板", "Solar panels for the roofs of buildings")
                        .in(Industry.PHOTOVOLTAICS)
                        .at(Stage.B));
        list(
                "Delta",
                AnOffer.of("手术室里的机械臂", "Robotic arms for the operating theatre").in(Industry.MEDICAL_DEVICES));
        market.caughtUp();
    }

    private void list(String name, AnOffer offer) {
        market.list(market.company(name, name), offer);
    }

    @AfterAll
    void close() {
        market.close();
    }

    private static DealQuery looking(Reader reader, String text) {
        return DealQuery.everything(reader).looking(text, Sort.RELEVANCE);
    }

    @Test
    void a_deal_that_says_it_in_other_words_is_found_and_marked_as_near() {
        for (String typed : List.of("surgeons assisted by machines", "外科医生的助手")) {
            Found found = market.find(looking(Reader.PUBLIC, typed).by(By.MEANING));
            assertThat(found.hits()).as(typed).first().satisfies(hit -> {
                assertThat(hit.deal().name().en()).isEqualTo("Delta");
                assertThat(hit.near()).isTrue();
            });
        }
        Found both = market.find(looking(Reader.PUBLIC, "surgeons assisted by machines"));
        assertThat(both.near())
                .isEqualTo(both.hits().stream().filter(Hit::near).count())
                .isPositive();
    }

    @Test
    void what_has_the_words_is_not_said_to_be_near_and_counts_and_facets_are_of_both() {
        Found found = market.find(looking(Reader.PUBLIC, "solar panels"));
        assertThat(found.hits().getFirst())
                .returns("Gamma", hit -> hit.deal().name().en())
                .returns(false, Hit::near);
        assertThat(found.total()).isEqualTo(found.hits().size());
        assertThat(found.facets().stages().stream().mapToLong(Count::deals).sum())
                .isEqualTo(found.total());
        Found onlyB = market.find(new DealQuery(
                Reader.PUBLIC,
                "solar panels",
                Set.of(),
                Set.of(Stage.B),
                Set.of(),
                false,
                Sort.RELEVANCE,
                null,
                null,
                20));
        assertThat(onlyB.total()).isEqualTo(1);
        assertThat(onlyB.near()).isZero();
        assertThat(market.find(looking(Reader.PUBLIC, "solar panels stage:A")).hits())
                .allSatisfy(hit -> assertThat(hit.deal().stage()).isEqualTo(Stage.A));
    }

    @Test
    void pages_one_after_another_are_the_whole_once() {
        Found whole = market.find(looking(Reader.PUBLIC, "renewable electricity from sun and water"));
        List<DealId> paged = new ArrayList<>();
        String after = null;
        do {
            Found page = market.find(new DealQuery(
                    Reader.PUBLIC,
                    "renewable electricity from sun and water",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false,
                    Sort.RELEVANCE,
                    null,
                    after,
                    1));
            assertThat(page.total()).isEqualTo(whole.total());
            page.hits().forEach(hit -> paged.add(hit.deal().deal()));
            after = page.next();
        } while (after != null);
        assertThat(paged)
                .isEqualTo(whole.hits().stream().map(hit -> hit.deal().deal()).toList())
                .hasSizeGreaterThan(1);
    }

    @Test
    void what_is_hidden_is_near_to_nobody_who_may_not_see_it() {
        for (String typed : List.of("veterinary hospital", "宠物医院")) {
            assertThat(deals(looking(Reader.PUBLIC, typed))).as(typed).doesNotContain(secretive);
            assertThat(market.find(looking(Reader.PUBLIC, typed)).facets().industries())
                    .extracting(Count::code)
                    .doesNotContain("software");
            assertThat(deals(looking(verified, typed))).as(typed).first().isEqualTo(secretive);
        }
    }

    private List<DealId> deals(DealQuery query) {
        return market.find(query).hits().stream().map(hit -> hit.deal().deal()).toList();
    }

    @Test
    void deals_alike_are_alike_in_what_the_reader_sees() {
        AMarket.Member other = market.company("乙公司", "Epsilon");
        DealId vets = market.list(
                other,
                AnOffer.of("兽医诊所的预约", "Appointments with the veterinarian")
                        .in(Industry.SIMULATION)
                        .at(Stage.C_AND_LATER));
        market.caughtUp();
        DealSearch search = market.node.bean(DealSearch.class);
        assertThat(search.like(vets, verified, 1))
                .extracting(DealDocument::deal)
                .containsExactly(secretive);
        market.unlist(other, vets);
        market.caughtUp();
        assertThat(deals(looking(verified, "veterinarian"))).doesNotContain(vets);
    }

    @Test
    void in_quotes_only_the_words_count() {
        assertThat(market.find(looking(Reader.PUBLIC, "\"veterinary hospital\""))
                        .total())
                .isZero();
    }

    @Test
    void anything_may_be_asked() {
        for (String typed : List.of(
                "",
                " ",
                "😀😀😀",
                "\uD800",
                "*",
                "啊".repeat(DealQuery.LONGEST_TEXT),
                "zx ".repeat(60),
                "\u0000\u0007",
                "stage:A",
                "audience:firm",
                "[CLS] [SEP] [MASK]")) {
            assertThat(market.find(looking(Reader.PUBLIC, typed))).as(typed).isNotNull();
        }
        Encoder encoder = market.node.bean(Encoder.class);
        for (String typed : List.of("啊".repeat(10_000), "zx ".repeat(3_000))) {
            assertThat(encoder.ofQuery(Tongue.of(typed), typed)).isNotNull();
        }
        for (String typed : List.of("", "   ", "\u0000\u0007")) {
            assertThat(encoder.ofQuery(Tongue.EN, typed)).as(typed).isNull();
        }
        assertThat(market.find(looking(Reader.PUBLIC, "asdfgh qwertz")).total()).isZero();
    }

    @Test
    void no_text_is_reckoned_twice_by_a_rebuild_nor_a_replay_nor_for_several_audiences() throws Exception {
        String before = market.vectors();
        Map<String, String> documents = market.documents();
        assertThat(market.indexing().rebuild()).isTrue();
        market.node.bean(Readers.class).rebuild("search");
        market.caughtUp();
        assertThat(market.vectors()).isEqualTo(before);
        assertThat(market.documents()).isEqualTo(documents);
        // Four deals in two languages, one of them otherwise for those who see its story; another test may have listed
        // one more.
        assertThat(before.lines().count()).isBetween(10L, 12L);
    }

    @Test
    void the_mapping_names_the_models_that_reckon() {
        assertThat(getClass().getResourceAsStream("/deal-index.json"))
                .asString(StandardCharsets.UTF_8)
                .contains("\"zh\": \"" + Tongue.ZH.model() + "\"", "\"en\": \"" + Tongue.EN.model() + "\"");
    }

    @Test
    void without_the_models_words_are_found_and_nothing_is_asked_for() throws SQLException {
        try (AMarket plain = AMarket.open()) {
            plain.list(plain.company("丙公司", "Zeta"), AnOffer.of("手术室里的机械臂", "Robotic arms for the operating theatre"));
            plain.caughtUp();
            assertThat(plain.node.bean(Encoder.class).isWanted()).isFalse();
            assertThat(plain.find(looking(Reader.PUBLIC, "robotic arms")))
                    .returns(1L, Found::total)
                    .returns(0L, Found::near);
            assertThat(plain.find(looking(Reader.PUBLIC, "surgeons assisted by machines"))
                            .total())
                    .isZero();
            assertThat(plain.node
                            .bean(JdbcClient.class)
                            .sql("select count(*) from search_meaning_wanted")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
