package roundtable.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.embedded.EmbeddedServices.NotStarted;
import roundtable.embedded.EmbeddedServices.Options;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedStores {

    private static final Path HOME = EmbeddedServices.homeGivenByTheBuild();

    @TempDir
    Path data;

    @Test
    void postgresql_keeps_chinese_text_and_is_as_durable_as_in_production() throws Exception {
        try (var services = EmbeddedServices.start(HOME, data, Options.postgresOnly());
                Connection connection = connect(services.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create table company (name text primary key)");
            statement.execute("insert into company values ('海宁圆桌科技有限公司')");

            assertThat(answer(statement, "select name from company where name like '%圆桌%'"))
                    .isEqualTo("海宁圆桌科技有限公司");
            assertThat(answer(statement, "select upper('écran')")).isEqualTo("ÉCRAN");
            assertThat(answer(statement, "show server_encoding")).isEqualTo("UTF8");
            assertThat(answer(statement, "show server_version")).startsWith("18.");
            assertThat(answer(statement, "show fsync")).isEqualTo("on");
            assertThat(answer(statement, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(statement, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(statement, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void elasticsearch_finds_text_in_either_language() throws Exception {
        try (var services = EmbeddedServices.start(HOME, data, Options.elasticsearchOnly())) {
            String url = services.elasticsearchUrl();
            assertThat(get(url + "/")).contains("\"number\":\"9.5.3\"");
            put(url + "/deals", """
                    {"mappings": {"properties": {
                      "zh": {"type": "text", "analyzer": "cjk"},
                      "en": {"type": "text", "analyzer": "english"}}}}""");
            put(url + "/deals/_doc/1?refresh=true", """
                    {"zh": "钙钛矿光伏电池的中试生产线", "en": "A pilot line for perovskite solar cells"}""");
            put(url + "/deals/_doc/2?refresh=true", """
                    {"zh": "手术机器人", "en": "Surgical robots"}""");

            assertThat(found(url, "zh", "光伏")).contains("\"_id\":\"1\"").doesNotContain("\"_id\":\"2\"");
            assertThat(found(url, "en", "robot")).contains("\"_id\":\"2\"").doesNotContain("\"_id\":\"1\"");
        }
    }

    @Test
    void elasticsearch_refuses_nobody_for_garbage_in_its_heap() throws Exception {
        try (var services = EmbeddedServices.start(HOME, data, Options.elasticsearchOnly())) {
            String stats = get(services.elasticsearchUrl() + "/_nodes/stats/jvm,breaker");

            assertThat(number(stats, "\"parent\":\\{.*?\"estimated_size_in_bytes\":(\\d+)"))
                    .isLessThan(number(stats, "\"heap_used_in_bytes\":(\\d+)") / 2);
        }
    }

    @Test
    void data_survive_a_restart_of_both() throws Exception {
        try (var services = EmbeddedServices.start(HOME, data, Options.everything())) {
            execute(services, "create table award (number text)");
            execute(services, "insert into award values ('2026-HN-0042')");
            put(services.elasticsearchUrl() + "/awards/_doc/1", "{\"number\": \"2026-HN-0042\"}");
        }
        try (var services = EmbeddedServices.start(HOME, data, Options.everything())) {
            assertThat(query(services, "select number from award")).isEqualTo("2026-HN-0042");
            assertThat(get(services.elasticsearchUrl() + "/awards/_doc/1")).contains("2026-HN-0042");
        }
    }

    @Test
    void closing_standard_input_ends_every_process() throws Exception {
        var services = EmbeddedServices.start(HOME, data, Options.everything());
        ProcessHandle postgres = postmaster();
        var descendants = services.process().descendants().toList();
        var ofPostgres = postgres.descendants().toList();
        assertThat(ofPostgres).isNotEmpty();

        services.close();

        assertThat(Postmaster.isRunning(services.process())).isFalse();
        assertThat(Postmaster.isRunning(postgres)).isFalse();
        assertThat(ofPostgres).noneMatch(Postmaster::isRunning);
        assertThat(descendants).noneMatch(Postmaster::isRunning);
    }

    @Test
    void after_a_kill_the_next_start_stops_what_was_left_and_recovers() throws Exception {
        var killed = EmbeddedServices.start(HOME, data, Options.postgresOnly());
        execute(killed, "create table award (number text)");
        execute(killed, "insert into award values ('2026-HN-0042')");
        ProcessHandle orphan = postmaster();
        killed.process().destroyForcibly();
        killed.onExit().get(30, TimeUnit.SECONDS);
        assertThat(Postmaster.isRunning(orphan)).isTrue();

        try (var services = EmbeddedServices.start(HOME, data, Options.postgresOnly())) {
            assertThat(Postmaster.isRunning(orphan)).isFalse();
            assertThat(query(services, "select number from award")).isEqualTo("2026-HN-0042");
        }
    }

    @Test
    void whoever_started_a_killed_child_clears_up_after_it() throws Exception {
        var killed = EmbeddedServices.start(HOME, data, Options.postgresOnly());
        ProcessHandle orphan = postmaster();
        killed.process().destroyForcibly();
        killed.onExit().get(30, TimeUnit.SECONDS);

        killed.close();

        assertThat(Postmaster.isRunning(orphan)).isFalse();
    }

    @Test
    void a_crash_of_both_loses_nothing_that_was_committed() throws Exception {
        var killed = EmbeddedServices.start(HOME, data, Options.postgresOnly());
        execute(killed, "create table award (number text)");
        execute(killed, "insert into award values ('2026-HN-0042')");
        ProcessHandle postgres = postmaster();
        killed.process().destroyForcibly();
        postgres.destroyForcibly();
        assertThat(postgres.onExit()).succeedsWithin(Duration.ofSeconds(30));

        try (var services = EmbeddedServices.start(HOME, data, Options.postgresOnly())) {
            assertThat(query(services, "select number from award")).isEqualTo("2026-HN-0042");
        }
    }

    @Test
    void a_data_folder_in_use_is_said_plainly() throws Exception {
        try (var services = EmbeddedServices.start(HOME, data, Options.postgresOnly())) {
            assertThatThrownBy(() -> EmbeddedServices.start(HOME, data, Options.postgresOnly()))
                    .isInstanceOfSatisfying(
                            NotStarted.class,
                            refusal -> assertThat(refusal.dataInUse()).isTrue())
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining(
                            "in use by process " + services.process().pid());
            assertThat(query(services, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void a_number_in_postmaster_pid_that_is_another_program_is_left_alone() throws Exception {
        try (var services = EmbeddedServices.start(HOME, data, Options.postgresOnly())) {
            assertThat(Postmaster.of(data.resolve("postgres"))).isPresent();
            assertThat(services.process().isAlive()).isTrue();
        }
        Files.writeString(
                data.resolve("postgres").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        assertThat(Postmaster.of(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void tests_share_one_child_and_take_databases_of_their_own() throws Exception {
        EmbeddedServices shared = EmbeddedServices.sharedPostgres();

        assertThat(EmbeddedServices.sharedPostgres()).isSameAs(shared);
        String one = shared.freshDatabase();
        String other = shared.freshDatabase();
        assertThat(one).isNotEqualTo(other);
        try (Connection connection = connect(one);
                Statement statement = connection.createStatement()) {
            statement.execute("create table only_here (id int)");
        }
        try (Connection connection = connect(other);
                Statement statement = connection.createStatement()) {
            assertThat(answer(statement, "select count(*) from pg_tables where tablename = 'only_here'"))
                    .isEqualTo("0");
            assertThat(answer(statement, "show fsync"))
                    .as("nobody needs the data once the tests end")
                    .isEqualTo("off");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Postmaster.of(data.resolve("postgres")).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static long number(String json, String pattern) {
        return Pattern.compile(pattern)
                .matcher(json)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedServices.USER, "");
    }

    private static void execute(EmbeddedServices services, String sql) throws SQLException {
        try (Connection connection = connect(services.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServices services, String sql) throws SQLException {
        try (Connection connection = connect(services.jdbcUrl());
                Statement statement = connection.createStatement()) {
            return answer(statement, sql);
        }
    }

    private static String answer(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String found(String url, String field, String words) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + "/deals/_search"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": {\"match\": {\"" + field + "\": \"" + words + "\"}}}")));
    }

    private static String get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static void put(String url, String json) throws Exception {
        send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return answer.body();
        }
    }
}
