package roundtable.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.embedded.EmbeddedServices;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server on the real stores, over HTTP, as a program would use it. One for a whole test run unless asked for anew. */
public final class TestServer implements AutoCloseable {

    public static final String PASSWORD = "a-round-table-for-tests";

    private static @Nullable TestServer shared;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final Path data;

    private TestServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** The server that all tests share; it ends with the JVM. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            try {
                shared = fresh(Map.of());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    /** A server of one's own on an empty database. */
    public static TestServer fresh(Map<String, String> settings) throws IOException, SQLException {
        EmbeddedServices stores = EmbeddedServices.shared();
        return on(stores.freshDatabase(), Files.createTempDirectory("roundtable-test"), settings);
    }

    /** A server on a database that another may share: a second node. */
    public static TestServer on(String jdbcUrl, Path data, Map<String, String> settings) {
        String[] arguments = arguments(jdbcUrl, data, settings);
        return new TestServer(new SpringApplicationBuilder(RoundtableServer.class).run(arguments), data);
    }

    /** A server of one's own whose beans somebody looks at as they are made. */
    public static TestServer watchedBy(BeanPostProcessor watching) throws IOException, SQLException {
        Path data = Files.createTempDirectory("roundtable-test");
        String[] arguments = arguments(EmbeddedServices.shared().freshDatabase(), data, Map.of());
        return new TestServer(
                new SpringApplicationBuilder(RoundtableServer.class)
                        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(watching))
                        .run(arguments),
                data);
    }

    static String[] arguments(String jdbcUrl, Path data, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", "0");
        properties.put("spring.datasource.url", jdbcUrl);
        properties.put("spring.datasource.username", EmbeddedServices.USER);
        properties.put("spring.datasource.hikari.maximum-pool-size", "16");
        properties.put("roundtable.elasticsearch.url", EmbeddedServices.shared().elasticsearchUrl());
        // Nodes on one database share an index, and others must not take it from them.
        properties.put("roundtable.elasticsearch.alias", "deals-" + jdbcUrl.replaceFirst(".*/(\\w+).*", "$1"));
        properties.put("roundtable.data", data.toString());
        properties.put("roundtable.demo", "false");
        properties.put("roundtable.meaning.enabled", "false"); // a test that asks for words gets words
        properties.put("roundtable.public-url", "http://localhost");
        properties.put("roundtable.tries-per-address", "100000");
        properties.put("roundtable.searches-per-minute", "100000");
        // tests that tell of times gone by close their calls themselves
        properties.put("roundtable.close-calls-every", "P1D");
        properties.put("server.tomcat.accesslog.buffered", "false");
        properties.putAll(settings);
        return properties.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public Path data() {
        return data;
    }

    public String address() {
        return "http://localhost:"
                + Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                        .getPort();
    }

    /** Somebody who is not signed in. */
    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody new whose address is confirmed, signed in. */
    public Visitor person(String name) throws IOException, InterruptedException {
        String mail = UUID.randomUUID() + "@test.example";
        PersonId id = bean(People.class).enrol(mail, name, Language.ZH, PASSWORD);
        Visitor visitor = visitor();
        visitor.signIn(mail, PASSWORD);
        visitor.id = id;
        visitor.mail = mail;
        return visitor;
    }

    @Override
    public void close() {
        context.close();
    }

    /** An answer with its body read as JSON; a missing node where there is none. */
    public record Answer(int status, JsonNode body, HttpHeaders headers, String text) {
        public String code() {
            return body.path("code").asString();
        }

        public String etag() {
            return headers.firstValue("ETag").orElseThrow();
        }
    }

    /** One person's way of asking. */
    public static final class Visitor {
        private final String address;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final Map<String, String> headers = new HashMap<>();
        private @Nullable PersonId id;
        private @Nullable String mail;

        Visitor(String address) {
            this.address = address;
            headers.put("Accept-Language", "en");
            headers.put("Prefer", "wait=5");
        }

        public PersonId id() {
            return Objects.requireNonNull(id);
        }

        public String mail() {
            return Objects.requireNonNull(mail);
        }

        public Answer signIn(String mail, String password) throws IOException, InterruptedException {
            Answer answer = post("/api/v1/session", Map.of("mail", mail, "password", password));
            headers.put(
                    "Authorization",
                    "Bearer " + answer.body().path("accessToken").asString());
            return answer;
        }

        public Visitor actingAs(Role role, OrganisationId organisation) {
            headers.put("Acting-As", organisation + "/" + role);
            return this;
        }

        /** Sends this header from now on; null takes it away. */
        public Visitor with(String header, @Nullable String value) {
            if (value == null) {
                headers.remove(header);
            } else {
                headers.put(header, value);
            }
            return this;
        }

        public Answer get(String path) throws IOException, InterruptedException {
            return send("GET", path, null, null);
        }

        public Answer post(String path, Object body) throws IOException, InterruptedException {
            return send("POST", path, "application/json", JSON.writeValueAsBytes(body));
        }

        public Answer put(String path, Object body) throws IOException, InterruptedException {
            return send("PUT", path, "application/json", JSON.writeValueAsBytes(body));
        }

        public Answer delete(String path) throws IOException, InterruptedException {
            return send("DELETE", path, null, null);
        }

        public Answer send(String method, String path, @Nullable String contentType, byte @Nullable [] body)
                throws IOException, InterruptedException {
            return sendStreamed(
                    method,
                    path,
                    contentType,
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        }

        /** Of whatever size, said or not. */
        public Answer sendStreamed(
                String method, String path, @Nullable String contentType, HttpRequest.BodyPublisher body)
                throws IOException, InterruptedException {
            HttpResponse<String> response =
                    http.send(request(method, path, contentType, body), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(response.body()) : JSON.missingNode(),
                    response.headers(),
                    response.body());
        }

        /** An answer that is no text. */
        public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
            return http.send(
                    request("GET", path, null, HttpRequest.BodyPublishers.noBody()),
                    HttpResponse.BodyHandlers.ofByteArray());
        }

        /** An answer that may have no end, as it comes. */
        public InputStream stream(String path) throws IOException, InterruptedException {
            return http.send(
                            request("GET", path, null, HttpRequest.BodyPublishers.noBody()),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        }

        /** The status alone, of an answer that may have no end. */
        public int statusOf(String method, String path) throws IOException, InterruptedException {
            HttpResponse<InputStream> response = http.send(
                    request(method, path, null, HttpRequest.BodyPublishers.noBody()),
                    HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        }

        private HttpRequest request(
                String method, String path, @Nullable String contentType, HttpRequest.BodyPublisher body) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
            headers.forEach(request::header);
            if (contentType != null) {
                request.header("Content-Type", contentType);
            }
            return request.build();
        }
    }
}
