package roundtable.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Elasticsearch asked without any client of its own: answers are taken as bytes. */
record Bare(HttpClient client, String url) {

    private static final int OK = 200;

    /** Returns how long the answer is. */
    int post(String path, String json) throws IOException, InterruptedException {
        return answer("POST", path, json).length;
    }

    /**
     * The answer's JSON, unread.
     *
     * @param json empty for none: some requests must not have a body
     */
    byte[] answer(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException("%s %s: %d %s"
                    .formatted(method, path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }
}
