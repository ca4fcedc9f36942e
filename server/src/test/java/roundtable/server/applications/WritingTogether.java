package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.people.Right;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

class WritingTogether {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private Visitor founder;
    private Visitor colleague;
    private String call;
    private String form;
    private String application;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        founder = company.founder();
        colleague = office.colleague(company, "周南", Set.of(Right.WRITE));
        call = office.openCompetition();
        form = office.form(call);
        application = office.start(company, call);
    }

    private Answer save(Visitor writer, Map<String, Object> answers, long seen) throws Exception {
        return save(writer, answers, null, seen);
    }

    private Answer save(Visitor writer, Map<String, Object> answers, @Nullable Object setAside, long seen)
            throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("form", form, "answers", answers));
        if (setAside != null) {
            body.put("setAside", setAside);
        }
        Answer saved = writer.with("If-Match", "\"" + seen + "\"").put(application + "/draft", body);
        writer.with("If-Match", null);
        return saved;
    }

    private static List<Map<String, Object>> setAside(String question, Object answer) {
        return List.of(Map.of("question", question, "answer", answer));
    }

    private List<JsonNode> revisions(Visitor reader) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String before = "";
        while (true) {
            Answer page = reader.get(application + "/draft/revisions" + before);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.body().path("changes").forEach(all::add);
            if (page.body().path("next").isNull()) {
                return all;
            }
            before = "?before=" + page.body().path("next").asLong();
        }
    }

    private static List<String> said(List<JsonNode> changes) {
        return changes.stream()
                .map(change -> change.path("by").asString() + " "
                        + change.path("question").asString() + " "
                        + change.path("before").asString("-") + ">"
                        + change.path("after").asString("-")
                        + (change.path("setAside").asBoolean() ? " aside" : ""))
                .toList();
    }

    @Test
    void every_answer_that_changes_is_kept_with_who_and_from_what_to_what() throws Exception {
        save(founder, Map.of("title", "甲", "problem", "原来的问题"), 0);
        save(colleague, Map.of("title", "乙", "problem", "原来的问题"), 1);
        save(founder, Map.of("title", "乙"), 2);
        assertThat(said(revisions(colleague)))
                .containsExactly("沈知微 problem 原来的问题>-", "周南 title 甲>乙", "沈知微 title ->甲", "沈知微 problem ->原来的问题");
        JsonNode last = founder.get(application + "/draft/last-hands").body();
        assertThat(last)
                .anySatisfy(hand -> {
                    assertThat(hand.path("question").asString()).isEqualTo("title");
                    assertThat(hand.path("by").asString()).isEqualTo("周南");
                    assertThat(hand.path("own").asBoolean()).isFalse();
                })
                .anySatisfy(hand -> {
                    assertThat(hand.path("question").asString()).isEqualTo("problem");
                    assertThat(hand.path("own").asBoolean()).isTrue();
                });
    }

    @Test
    void what_one_hand_types_within_minutes_is_one_change_and_what_it_takes_back_is_another() throws Exception {
        save(founder, Map.of("title", "微"), 0);
        save(founder, Map.of("title", "微型"), 1);
        save(founder, Map.of("title", "微型质谱"), 2);
        assertThat(said(revisions(founder))).containsExactly("沈知微 title ->微型质谱");
        save(colleague, Map.of("title", "误贴"), 3);
        save(colleague, Map.of("title", "微型质谱"), 4);
        assertThat(said(revisions(founder)))
                .containsExactly("周南 title 误贴>微型质谱", "周南 title 微型质谱>误贴", "沈知微 title ->微型质谱");
        server.bean(JdbcClient.class)
                .sql("update application_draft_change set began_at = began_at - interval '6 minutes'")
                .update();
        save(colleague, Map.of("title", "微型质谱仪"), 5);
        assertThat(revisions(founder)).hasSize(4);
    }

    @Test
    void an_answer_that_was_not_chosen_is_kept_too() throws Exception {
        save(founder, Map.of("title", "甲"), 0);
        Answer refused = save(colleague, Map.of("title", "乙"), 0);
        assertThat(refused.code()).isEqualTo("draft-changed");
        assertThat(save(colleague, Map.of("title", "甲"), setAside("title", "乙"), 1)
                        .status())
                .isEqualTo(200);
        assertThat(said(revisions(founder))).containsExactly("周南 title 甲>乙 aside", "沈知微 title ->甲");
        assertThat(save(colleague, Map.of(), List.of("title"), 2).status()).isEqualTo(400);
        assertThat(save(colleague, Map.of(), "title", 2).status()).isEqualTo(400);
    }

    @Test
    void changes_are_read_fifty_at_a_time_and_by_question() throws Exception {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            answers.put("q" + i, i);
        }
        save(founder, answers, 0);
        JsonNode first = founder.get(application + "/draft/revisions").body();
        assertThat(first.path("changes")).hasSize(50);
        assertThat(revisions(founder)).hasSize(60);
        assertThat(founder.get(application + "/draft/revisions?question=q7")
                        .body()
                        .path("changes"))
                .hasSize(1);
        assertThat(founder.get(application + "/draft/revisions?before=first").status())
                .isEqualTo(400);
        assertThat(founder.get(application + "/draft/revisions?before=-1")
                        .body()
                        .path("changes"))
                .isEmpty();
    }

    @Test
    void changes_are_sealed_the_companys_own_and_gone_with_a_persons_name() throws Exception {
        save(colleague, Map.of("title", "只有我们知道的想法"), 0);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select string_agg(t::text, '') from application_draft_change t")
                        .query(String.class)
                        .single())
                .doesNotContain("只有我们知道");
        Company rival = office.company(false);
        for (String path : List.of("/draft/revisions", "/draft/last-hands", "/draft/sign-offs")) {
            assertThat(rival.founder().get(application + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(office.officer.get(application + path).status()).as(path).isEqualTo(404);
            assertThat(server.visitor().get(application + path).status())
                    .as(path)
                    .isEqualTo(401);
        }
        server.bean(People.class).erase(colleague.id());
        assertThat(said(revisions(founder))).containsExactly("已依法删除 (erased by law) title ->只有我们知道的想法");
    }

    private static final List<String> QUESTIONS = List.of("title", "problem", "solution", "market", "partner");

    /** A page: it brings two versions together by question, and its writer chooses where both have changed the same answer. */
    private final class Page {
        private final Visitor writer;
        private final String hand;
        private final Random random;
        private final List<String> acknowledged = new ArrayList<>();
        private Map<String, Object> base = new HashMap<>();
        private long revision;
        private int conflicts;

        Page(Visitor writer, String hand, int seed) {
            this.writer = writer;
            this.hand = hand;
            this.random = new Random(seed);
        }

        Page write(int edits) throws Exception {
            for (int edit = 0; edit < edits; edit++) {
                write(QUESTIONS.get(random.nextInt(QUESTIONS.size())), hand + edit + ";");
            }
            return this;
        }

        private void write(String question, String words) throws Exception {
            String mine = base.getOrDefault(question, "") + words;
            boolean keepsMine = true;
            while (true) {
                Map<String, Object> answers = new HashMap<>(base);
                if (keepsMine) {
                    answers.put(question, mine);
                }
                Answer saved = save(writer, answers, keepsMine ? null : setAside(question, mine), revision);
                if (saved.status() == 200) {
                    base = answers;
                    revision = saved.body().path("revision").asLong();
                    acknowledged.add(words);
                    return;
                }
                assertThat(saved.code()).as(saved.text()).isEqualTo("draft-changed");
                JsonNode draft = writer.get(application + "/draft").body();
                Map<String, Object> theirs = new HashMap<>();
                draft.path("answers")
                        .properties()
                        .forEach(answer ->
                                theirs.put(answer.getKey(), answer.getValue().asString()));
                if (!theirs.getOrDefault(question, "").equals(base.getOrDefault(question, ""))) {
                    conflicts++;
                    keepsMine = random.nextBoolean();
                }
                base = theirs;
                revision = draft.path("revision").asLong();
            }
        }
    }

    @Test
    void of_a_thousand_edits_by_two_at_once_none_is_lost() throws Exception {
        List<Page> pages = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Page one = new Page(founder, "a", 1);
            Page two = new Page(colleague, "b", 2);
            Future<Page> first = both.submit(() -> one.write(500));
            Future<Page> second = both.submit(() -> two.write(500));
            pages.add(first.get());
            pages.add(second.get());
        }
        assertThat(pages).allSatisfy(page -> assertThat(page.acknowledged).hasSize(500));
        assertThat(pages.getFirst().conflicts + pages.getLast().conflicts).isPositive();
        StringBuilder kept = new StringBuilder(
                founder.get(application + "/draft").body().path("answers").toString());
        revisions(founder).forEach(change -> kept.append(change.path("before")).append(change.path("after")));
        String everything = kept.toString();
        Set<String> lost = new TreeSet<>();
        for (Page page : pages) {
            for (String words : page.acknowledged) {
                if (!Pattern.compile("(?<![a-z0-9])" + words)
                        .matcher(everything)
                        .find()) {
                    lost.add(words);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private Answer at(Visitor writer, UUID page, String section, @Nullable String question) throws Exception {
        Map<String, Object> place = new HashMap<>(Map.of("page", page, "section", section));
        place.put("question", question);
        return writer.put(application + "/draft/presence", place);
    }

    @Test
    void colleagues_in_the_same_draft_see_each_other_and_where_they_are() throws Exception {
        UUID window = UUID.randomUUID();
        assertThat(at(founder, window, "project", "problem").body().path("colleagues"))
                .isEmpty();
        assertThat(at(colleague, UUID.randomUUID(), "project", null).body().path("colleagues"))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.path("name").asString()).isEqualTo("沈知微");
                    assertThat(other.path("own").asBoolean()).isFalse();
                    assertThat(other.path("section").asString()).isEqualTo("project");
                    assertThat(other.path("question").asString()).isEqualTo("problem");
                });
        JsonNode again =
                at(founder, UUID.randomUUID(), "nowhere", "problem").body().path("colleagues");
        assertThat(again)
                .hasSize(2)
                .anySatisfy(other -> assertThat(other.path("own").asBoolean()).isTrue());
        assertThat(founder.delete(application + "/draft/presence/" + window).status())
                .isEqualTo(204);
        assertThat(at(colleague, UUID.randomUUID(), "project", null).body().path("colleagues"))
                .filteredOn(other -> other.path("name").asString().equals("沈知微"))
                .singleElement()
                .satisfies(other -> assertThat(other.path("section").isNull()).isTrue());
    }

    @Test
    void who_says_nothing_for_half_a_minute_is_gone() throws Exception {
        at(founder, UUID.randomUUID(), "project", null);
        server.bean(JdbcClient.class)
                .sql("update application_presence set seen_at = now() - interval '26 seconds'")
                .update();
        assertThat(at(colleague, UUID.randomUUID(), "project", null).body().path("colleagues"))
                .isEmpty();
    }

    @Test
    void a_place_that_is_none_is_refused_or_read_as_the_whole() throws Exception {
        assertThat(founder.put(application + "/draft/presence", Map.of("page", "here"))
                        .status())
                .isEqualTo(400);
        assertThat(founder.put(application + "/draft/presence", Map.of()).status())
                .isEqualTo(400);
        assertThat(founder.delete(application + "/draft/presence/here").status())
                .isEqualTo(400);
        assertThat(founder.delete(application + "/draft/presence/" + UUID.randomUUID())
                        .status())
                .isEqualTo(204);
        Visitor rival = office.company(false).founder();
        assertThat(at(rival, UUID.randomUUID(), "project", null).status()).isEqualTo(404);
    }

    @Test
    void a_page_hears_at_once_of_what_a_colleague_saves() throws Exception {
        office.caughtUp("applications");
        at(founder, UUID.randomUUID(), "project", null);
        at(colleague, UUID.randomUUID(), "project", null);
        try (BufferedReader heard =
                new BufferedReader(new InputStreamReader(founder.stream("/api/v1/updates"), StandardCharsets.UTF_8))) {
            assertThat(heard.readLine()).isEqualTo(":listening");
            save(colleague, Map.of("title", "同事写的"), 0);
            assertThat(heard.lines()
                            .filter(line -> line.contains("\"drafts\""))
                            .findFirst()
                            .orElseThrow())
                    .contains(application.substring(application.lastIndexOf('/') + 1));
        }
    }

    @Test
    void a_member_without_the_right_to_write_reads_and_changes_nothing() throws Exception {
        Visitor reader = office.colleague(company, "江岸", Set.of());
        save(founder, Map.of("title", "甲"), 0);
        assertThat(reader.get(application + "/draft").body().path("revision").asInt())
                .isEqualTo(1);
        assertThat(revisions(reader)).hasSize(1);
        assertThat(at(reader, UUID.randomUUID(), "project", null).status()).isEqualTo(200);
        Answer refused = save(reader, Map.of("title", "乙"), 1);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("right-missing");
        assertThat(colleague
                        .post(application + "/submission", Map.of("draft", 1))
                        .code())
                .isEqualTo("right-missing");
        assertThat(founder.get(application + "/draft").body().path("revision").asInt())
                .isEqualTo(1);
    }

    @Test
    void who_is_removed_while_writing_is_told_so_and_what_they_wrote_stays() throws Exception {
        save(colleague, Map.of("title", "离开之前写的"), 0);
        at(colleague, UUID.randomUUID(), "project", null);
        Answer removed =
                founder.delete("/api/v1/organisations/" + company.id() + "/memberships/" + colleague.id() + "/FOUNDER");
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        Answer late = save(colleague, Map.of("title", "离开之后写的"), 1);
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.code()).isEqualTo("not-your-role");
        assertThat(late.body().path("detail").asString()).contains("no longer");
        for (String path : List.of("/draft", "/draft/revisions", "/draft/last-hands", "/draft/sign-offs", "")) {
            assertThat(colleague.get(application + path).status()).as(path).isEqualTo(404);
        }
        assertThat(at(colleague, UUID.randomUUID(), "project", null).status()).isEqualTo(403);
        colleague.with("Acting-As", null);
        assertThat(colleague.get(application + "/draft").status()).isEqualTo(404);
        assertThat(save(colleague, Map.of("title", "离开之后写的"), 1).status()).isIn(403, 404);
        assertThat(founder.get(application + "/draft")
                        .body()
                        .path("answers")
                        .path("title")
                        .asString())
                .isEqualTo("离开之前写的");
        assertThat(said(revisions(founder))).containsExactly("周南 title ->离开之前写的");
    }
}
