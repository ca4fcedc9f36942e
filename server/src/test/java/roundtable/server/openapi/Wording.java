package roundtable.server.openapi;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the document says of the API as a whole. */
final class Wording {

    private Wording() {}

    static ObjectNode info(JsonMapper json) {
        return json.createObjectNode()
                .put("title", "Roundtable 圆桌")
                .put("version", "1")
                .put("description", """
                        Grants and venture matching. Commands are requests that change something: they are answered with the \
                        id and the version of what they changed, which is its ETag. Ids are UUIDs, moments are ISO 8601 in UTC, \
                        money is an amount as text with its currency. Sentences in answers follow Accept-Language (zh-CN or en).

                        In an answer every field is there, null where there is nothing to say or nothing this reader may see. \
                        A request may leave out what may be null; a field that nobody knows is refused.""");
    }

    static ObjectNode securitySchemes(JsonMapper json) {
        ObjectNode schemes = json.createObjectNode();
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "The accessToken of POST /api/v1/session. It lives for minutes; POST /api/v1/session/refresh gives the "
                                + "next one for the session's cookie. What somebody may do is read anew with each request. Programs may "
                                + "ask by a token of POST /api/v1/program-tokens instead, for what its scopes take in.");
        return schemes;
    }

    static ObjectNode parameters(JsonMapper json) {
        ObjectNode parameters = json.createObjectNode();
        header(
                parameters,
                "ActingAs",
                "Acting-As",
                "^[0-9a-f-]{36}/[A-Z]+$",
                "For which organisation and in which role one acts: <organisation>/<ROLE>. Without it, for oneself.");
        header(
                parameters,
                "IfMatch",
                "If-Match",
                "^\"\\d+\"$",
                "The ETag of what was read. Where it has changed since, nothing is done and the answer is 412.");
        header(
                parameters,
                "IdempotencyKey",
                "Idempotency-Key",
                null,
                "Made once for each intended action. The same request again is answered as the first was; another request "
                        + "under the same key is refused.");
        header(
                parameters,
                "Prefer",
                "Prefer",
                "wait=\\d+",
                "wait=<seconds>, at most 5: waits until reading shows the change, and says in `readable` whether it does.");
        return parameters;
    }

    private static void header(
            ObjectNode parameters,
            String key,
            String name,
            @org.jspecify.annotations.Nullable String pattern,
            String description) {
        ObjectNode schema = parameters
                .putObject(key)
                .put("name", name)
                .put("in", "header")
                .put("required", false)
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
        if (pattern != null) {
            schema.put("pattern", pattern);
        }
    }

    static ObjectNode responses(JsonMapper json) {
        ObjectNode responses = json.createObjectNode();
        responses
                .putObject("Problem")
                .put("description", "A refusal (RFC 9457): its code for programs, its sentence for people.")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", WireSchemas.PLACE + "Problem");
        return responses;
    }

    static ObjectNode problem(JsonMapper json) {
        ObjectNode problem = json.createObjectNode().put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("description", "/problems/<code>");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer").put("format", "int32");
        properties
                .putObject("detail")
                .put("type", "string")
                .put("description", "the sentence, in the reader's language");
        properties.putObject("code").put("type", "string").put("description", "stable");
        properties
                .putObject("facts")
                .put("type", "object")
                .put("description", "what the sentence speaks of")
                .putObject("additionalProperties");
        return problem;
    }
}
