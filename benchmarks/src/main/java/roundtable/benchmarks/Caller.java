package roundtable.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person with a program that asks the server over HTTP and waits for what they change themselves, as the page does. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A token lives for five minutes. */
    private static final long FRESH = Duration.ofMinutes(4).toNanos();

    private final HttpClient http;
    private final String address;
    private final Map<String, String> headers =
            new LinkedHashMap<>(Map.of("Accept-Language", "en", "Prefer", "wait=5"));
    private @Nullable Account account;
    private long signedIn;

    /** Nobody yet. */
    Caller(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /** Who signs in. */
    record Account(PersonId person, String mail, String password) {}

    /** An answer that was not expected, to {@code what}. */
    static final class Unexpected extends Exception {

        private static final long serialVersionUID = 1L;

        Unexpected(String what, int status, String text) {
            super(what + " was answered " + status + " " + text);
        }
    }

    /** Signs in, and does so again before the token dies. */
    synchronized Caller signIn(Account as) throws IOException, InterruptedException, Unexpected {
        account = null;
        JsonNode session = ask(OK, "POST", "/api/v1/session", Map.of("mail", as.mail(), "password", as.password()));
        headers.put("Authorization", "Bearer " + session.path("accessToken").asString());
        signedIn = System.nanoTime();
        account = as;
        return this;
    }

    synchronized Caller actingAs(Role role, OrganisationId organisation) {
        headers.put("Acting-As", organisation + "/" + role);
        return this;
    }

    JsonNode get(String path) throws IOException, InterruptedException, Unexpected {
        return send(OK, "GET", path, null, new byte[0], Map.of());
    }

    /** Sends a JSON body; any other status than this one is thrown. */
    JsonNode ask(int expected, String method, String path, Object body)
            throws IOException, InterruptedException, Unexpected {
        return send(expected, method, path, "application/json", JSON.writeValueAsBytes(body), Map.of());
    }

    JsonNode send(
            int expected,
            String method,
            String path,
            @Nullable String contentType,
            byte[] body,
            Map<String, String> more)
            throws IOException, InterruptedException, Unexpected {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        heads().forEach(request::header);
        more.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            JsonNode said = answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body());
            throw new Unexpected(
                    method + " " + path.replaceAll("[0-9a-f-]{36}|\\?.*", "…"),
                    answer.statusCode(),
                    said.path("code").asString());
        }
        return answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    private synchronized Map<String, String> heads() throws IOException, InterruptedException, Unexpected {
        Account known = account;
        if (known != null && System.nanoTime() - signedIn > FRESH) {
            signIn(known);
        }
        return Map.copyOf(headers);
    }
}
