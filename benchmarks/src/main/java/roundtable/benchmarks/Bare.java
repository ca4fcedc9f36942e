package roundtable.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Elasticsearch asked without any client of its own: answers are taken as bytes. */
record Bare(HttpClient client, String url) {

    private static final int OK = 200;

    /** Returns how long the answer is. */
    int post(String path, String json) throws IOException, InterruptedException {
        return answer("POST", path, json).length;
    }

    /** The answer's JSON, unread. */
    byte[] answer(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException("Elasticsearch answered " + answer.statusCode());
        }
        return answer.body();
    }
}
