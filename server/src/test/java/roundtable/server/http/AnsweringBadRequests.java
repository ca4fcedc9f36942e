package roundtable.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class AnsweringBadRequests {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String JSON = "application/json";

    private final TestServer server = TestServer.shared();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] blanks(int size) {
        byte[] blanks = new byte[size];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static Map<String, Object> company(String name) {
        return Map.of(
                "kind",
                "COMPANY",
                "registration",
                Map.of(
                        "kind", "foreign",
                        "country", "DE",
                        "register", "Amtsgericht Jena",
                        "number", UUID.randomUUID().toString()),
                "name",
                Map.of("en", name, "original", "EN", "machine", false));
    }

    private static void isSaid(Answer answer, int status, String code, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asString()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": ", "", "no JSON", "[]", "null", "\"words\""})
    void what_is_not_the_json_asked_for_is_said_with_its_place_in_both_languages(String body) throws Exception {
        Visitor person = server.person("林知远");

        isSaid(
                person.send("POST", ORGANISATIONS, JSON, bytes(body)),
                400,
                "body-unreadable",
                "The request is not the JSON that this address takes (at 1:");
        isSaid(
                person.with("Accept-Language", "zh-CN").send("POST", ORGANISATIONS, JSON, bytes(body)),
                400,
                "body-unreadable",
                "请求内容不是这个地址所要的 JSON（位置 1:");
    }

    @Test
    void json_of_a_thousand_floors_is_refused() throws Exception {
        Answer answer = server.visitor()
                .send("POST", "/api/v1/session", JSON, bytes("{\"mail\":".repeat(3_000) + "1" + "}".repeat(3_000)));

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/vnd.roundtable+json"})
    void a_megabyte_is_the_most_in_any_spelling_of_json(String type) throws Exception {
        isSaid(
                server.visitor().send("POST", "/api/v1/session", type, blanks(2_000_000)),
                413,
                "body-too-large",
                "at most 1048576 bytes");
    }

    @Test
    void a_body_that_does_not_say_its_size_is_no_way_around_that() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/session"))
                            .header("Content-Type", JSON)
                            .POST(HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new ByteArrayInputStream(blanks(2_000_000))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("请求内容过大");
        }
    }

    @ParameterizedTest
    @CsvSource({"text/plain,text/plain", "nonsense,nonsense", "application/x-www-form-urlencoded,form-urlencoded"})
    void a_content_type_nobody_reads_here_is_named(String type, String named) throws Exception {
        isSaid(
                server.visitor().send("POST", "/api/v1/session", type, bytes("mail=a")),
                415,
                "content-type-not-supported",
                named);
        isSaid(
                server.visitor().with("Accept-Language", "zh").send("POST", "/api/v1/session", type, bytes("mail=a")),
                415,
                "content-type-not-supported",
                "不支持这种内容类型");
    }

    @Test
    void a_field_nobody_knows_is_named_in_both_languages() throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("mail", "a@test.example", "password", "x", "passwort", "x"));

        isSaid(server.visitor().post("/api/v1/session", body), 400, "field-unknown", "nobody knows: \"passwort\"");
        isSaid(
                server.visitor().with("Accept-Language", "zh").post("/api/v1/session", body),
                400,
                "field-unknown",
                "不认识的字段“passwort”");
    }

    @Test
    void a_number_with_a_fraction_is_no_count() throws Exception {
        Answer answer = server.person("林知远")
                .send(
                        "POST",
                        "/api/v1/applications/" + UUID.randomUUID() + "/submission",
                        JSON,
                        bytes("{\"draft\":1.5}"));

        isSaid(answer, 400, "field-wrong", "\"draft\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lumen 🚀", "👩‍🔬👨‍👩‍👧", "شركة الضوء", "חברת האור", "می‌خواهم", "𠮷野家"})
    void a_name_may_be_of_any_script_and_hold_emoji(String name) throws Exception {
        Visitor founder = server.person("林知远");

        String id = founder.post(ORGANISATIONS, company(name)).body().path("id").asString();

        assertThat(founder.with("Acting-As", id + "/FOUNDER")
                        .get(ORGANISATIONS + "/" + id)
                        .text())
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\u202Ecba", "\u2067evil", "zero\u200Bwidth", "\uFEFFmark", "two\u2028lines"})
    void a_name_that_hides_or_turns_characters_is_refused(String name) throws Exception {
        isSaid(server.person("林知远").post(ORGANISATIONS, company(name)), 422, "text-not-legible", "The name holds");
    }

    @Test
    void a_name_of_20000_characters_is_counted() throws Exception {
        Visitor founder = server.person("林知远");
        Map<String, Object> long20000 = company("长".repeat(20_000));

        isSaid(founder.post(ORGANISATIONS, long20000), 422, "text-too-long", "at most 200 characters, now 20000");
        isSaid(
                founder.with("Accept-Language", "zh-CN").post(ORGANISATIONS, long20000),
                422,
                "text-too-long",
                "名称过长：最多 200 字，现在 20000 字");
        isSaid(
                founder.send("PATCH", "/api/v1/me", JSON, bytes("{\"name\":\"" + "长".repeat(20_000) + "\"}")),
                422,
                "text-too-long",
                "最多 80 字");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/session,mail,{\"mail\":\"a\\u0000@test.example\";\"password\":\"x\"}",
        "/api/v1/people/password-resets,mail,{\"mail\":\"\\ud800@test.example\"}",
        "/api/v1/people/confirmations,token,{\"token\":\"\\u0000\"}",
        "/api/v1/verifications,document,{\"document\":\"a.b.\\u0000\"}",
        "/api/v1/verifications,document,{\"document\":\"a.b.\\udc00\"}"
    })
    void what_no_text_may_hold_is_refused_by_the_fields_name(String path, String field, String body) throws Exception {
        isSaid(
                server.visitor().send("POST", path, JSON, bytes(body.replace(';', ','))),
                400,
                "field-wrong",
                "\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/calls/not-an-id", "/api/v1/calls/1"})
    void an_id_that_is_none_is_said_to_be_wrong(String path) throws Exception {
        isSaid(server.visitor().get(path), 400, "parameter-wrong", "\"call\"");
    }

    @Test
    void a_key_for_repeating_is_short_and_visible() throws Exception {
        Visitor founder = server.person("林知远");

        isSaid(
                founder.with("Idempotency-Key", "k".repeat(201)).post(ORGANISATIONS, company("Lumen")),
                400,
                "idempotency-key-wrong",
                "at most 200 visible");
        assertThat(founder.with("Idempotency-Key", "k".repeat(200))
                        .post(ORGANISATIONS, company("Lumen"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/calls/%00",
                "/api/v1/calls;x=1",
                "//api/v1/calls",
                "/api/v1/calls/..%2fx",
                "/api/v1/%zz",
                "/api/v1/calls?q=%zz",
                "/api/v1/<calls>",
                "/../x"
            })
    void an_address_that_cannot_be_read_is_said_so_and_shows_nothing_of_the_inside(String target) throws Exception {
        String answer = raw(target, "Accept-Language: en");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "request-malformed")
                .containsAnyOf("The request itself cannot be read", "这个请求本身无法读取")
                .doesNotContain("<html", "Exception", "\tat ", "Tomcat", "org.apache");
    }

    @Test
    void headers_and_addresses_without_end_are_refused() throws Exception {
        assertThat(raw("/" + "x".repeat(20_000), "Accept: */*")).contains("request-malformed", "这个请求本身无法读取");
        assertThat(raw("/api/v1/calls", "X-Long: " + "y".repeat(20_000))).contains("request-malformed");
    }

    /** As no client would send it. */
    private String raw(String target, String header) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(bytes("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                            + "\r\n\r\n"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
