package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.deals.AMarketplace.cny;
import static roundtable.server.deals.AMarketplace.text;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

/** What no reader of ours could keep, or nobody could read, is refused at the door, with its field. */
class RefusingNonsense {

    private static final String DEALS = "/api/v1/deals";
    private static final String SEARCHES = "/api/v1/deal-searches";

    private final TestServer server = TestServer.shared();
    private Visitor founder;

    @BeforeEach
    void aCompany() throws IOException, InterruptedException {
        AMarketplace market = new AMarketplace(server);
        founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
    }

    private Answer listing(String field, Object value) throws IOException, InterruptedException {
        Map<String, Object> offer = new HashMap<>(AMarketplace.offer("nonsense"));
        offer.put(field, value);
        return founder.post(DEALS, offer);
    }

    private static void isWrong(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("field-wrong");
        assertThat(answer.body().path("detail").asString()).contains(field);
    }

    @Test
    void a_number_is_no_choice_and_no_text() throws Exception {
        isWrong(listing("stage", 0), "stage");
        isWrong(listing("audiences", Map.of("STORY", 0)), "audiences");
        isWrong(listing("region", 7), "region");
        isWrong(listing("asked", Map.of("amount", 1.5, "currency", "CNY")), "asked");
        Map<String, Object> said = new HashMap<>(text("四十", "forty"));
        for (Object value : List.of(40, 1.5, true)) {
            said.put("en", value);
            isWrong(listing("headline", said), "headline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+12027-01-01", "9999-12-31T23:59:59Z", "1"})
    void a_day_is_written_as_one_and_lies_in_a_year_that_can_be_kept(String day) throws Exception {
        isWrong(listing("closes", day), "closes");
    }

    @Test
    void an_empty_list_is_no_day() throws Exception {
        isWrong(listing("closes", List.of()), "closes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "1e999999999", "-1e-999999999", "١٠٠", " 5", "5 ", "+5", ".5", "5.", "NaN", "0x10", ""})
    void an_amount_is_written_in_plain_digits(String amount) throws Exception {
        isWrong(listing("asked", cny(amount)), "asked");
    }

    @Test
    void an_amount_of_a_hundred_thousand_digits_is_not_reckoned_with() throws Exception {
        isWrong(listing("asked", cny("9".repeat(100_000))), "asked");
    }

    @Test
    void what_nobody_can_see_says_nothing() throws Exception {
        for (String unseen : List.of("\u200D", "\u200C\u200D", "\u2800", "\uFE0F", "\u00A0", "\u034F")) {
            assertThat(listing("headline", text(unseen, unseen)).code())
                    .as("%x", (int) unseen.charAt(0))
                    .isEqualTo("deal-headline-missing");
        }
        String hiddenWords = new StringBuilder("a")
                .appendCodePoint(0xE0041)
                .appendCodePoint(0xE0042)
                .toString();
        for (String hiding : List.of("\u3164", "a\u115Fb", "\uFFA0", "a\u180Eb", "a\u206Fb", hiddenWords)) {
            assertThat(listing("headline", text(hiding, "Typing")).code())
                    .as("%x", hiding.codePointAt(hiding.length() - 1))
                    .isEqualTo("text-not-legible");
        }
        assertThat(founder.post(SEARCHES, Map.of("name", "\u200D")).code()).isEqualTo("deal-search-name-missing");
    }

    @Test
    void flags_of_regions_and_names_with_rare_characters_are_welcome() throws Exception {
        String wales = new StringBuilder()
                .appendCodePoint(0x1F3F4)
                .appendCodePoint(0xE0067)
                .appendCodePoint(0xE0062)
                .appendCodePoint(0xE0077)
                .appendCodePoint(0xE006C)
                .appendCodePoint(0xE0073)
                .appendCodePoint(0xE007F)
                .toString();
        String rare = new StringBuilder("葛").appendCodePoint(0xE0100).toString();
        for (String name : List.of(wales, rare, "👩\u200D🔬", "می\u200Cخواهم")) {
            Answer saved = founder.post(SEARCHES, Map.of("name", name));
            assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        }
    }

    @Test
    void a_saved_search_holds_no_nothing_no_region_that_is_none_and_not_more_than_it_keeps() throws Exception {
        for (String field : List.of("amount", "industry", "city", "region")) {
            isWrong(founder.post(SEARCHES, Map.of("name", "一", field, Collections.singletonList(null))), field);
        }
        assertThat(founder.post(SEARCHES, Map.of("name", "一", "region", List.of("Jiangsu")))
                        .code())
                .isEqualTo("parameter-wrong");
        List<String> cities =
                IntStream.range(0, 51).mapToObj(number -> "城" + number).toList();
        Answer wide = founder.post(SEARCHES, Map.of("name", "一", "city", cities));
        assertThat(wide.code()).isEqualTo("deal-search-too-wide");
        assertThat(wide.body().path("detail").asString()).contains("50", "51");
        assertThat(founder.post(SEARCHES, Map.of("name", "一", "city", cities.subList(0, 50)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void of_searches_saved_at_once_no_more_are_kept_than_may_be() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> saving = Collections.nCopies(
                    60, () -> founder.post(SEARCHES, Map.of("name", "一")).status());
            assertThat(threads.invokeAll(saving).stream().map(Future::resultNow))
                    .filteredOn(status -> status == 201)
                    .hasSize(50);
        }
        assertThat(founder.get(SEARCHES).body()).hasSize(50);
    }

    @Test
    void a_blank_choice_chooses_nothing_and_a_wrong_one_is_named() throws Exception {
        for (String facet : List.of("industry", "stage", "rung", "band")) {
            for (String blank : List.of("", "+", "%20,%20", ",")) {
                assertThat(founder.get(DEALS + "/search?" + facet + "=" + blank).status())
                        .as("%s=%s", facet, blank)
                        .isEqualTo(200);
            }
            assertThat(founder.get(DEALS + "/search?" + facet + "=&" + facet + "=+")
                            .status())
                    .isEqualTo(200);
            Answer wrong = founder.get(DEALS + "/search?" + facet + "=0");
            assertThat(wrong.code()).isEqualTo("parameter-wrong");
            assertThat(wrong.body().path("detail").asString()).contains(facet);
        }
        assertThat(founder.get(DEALS + "/search?stage=A,,SEED").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DEALS + "/search?q=%00",
                DEALS + "/search?stage=%00",
                DEALS + "/search?city=a%00",
                DEALS + "/suggestions?q=%00",
                "/api/v1/organisations/named?named=%00"
            })
    void no_parameter_holds_what_no_text_may(String path) throws Exception {
        Answer answer = founder.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request-malformed");
    }
}
