package roundtable.server.openapi;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests made from the document: well formed, about the cast's records, and with no more in them than they must have. */
final class Samples {

    private final JsonNode document;
    private final Cast cast;
    private final JsonMapper json;
    private final Map<String, Object> told;

    Samples(JsonNode document, Cast cast, JsonMapper json) throws IOException, InterruptedException {
        this.document = document;
        this.cast = cast;
        this.json = json;
        this.told = cast.bodies();
    }

    /** The path with its parameters filled in, and the queries that it must have. */
    String address(String path, JsonNode operation) {
        String route = operation.path("operationId").asString();
        StringBuilder query = new StringBuilder();
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            switch (parameter.path("in").asString("")) {
                case "path" -> address = address.replace("{" + name + "}", cast.named(route, name));
                case "query" -> {
                    if (parameter.path("required").asBoolean()) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(cast.named(route, name));
                    }
                }
                default -> {} // headers stand beside it
            }
        }
        return address + query;
    }

    /** The headers that it must have of its own; those of every route belong to who asks. */
    Map<String, String> headers(JsonNode operation) {
        String route = operation.path("operationId").asString();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("header")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asString();
                headers.put(name, cast.named(route, name));
            }
        }
        return headers;
    }

    /** The content type in which it takes a file; null where it takes none. */
    @Nullable String file(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .propertyStream()
                .filter(content -> content.getValue()
                        .path("schema")
                        .path("format")
                        .asString("")
                        .equals("binary"))
                .map(content -> content.getKey().equals("*/*") ? "application/octet-stream" : content.getKey())
                .findFirst()
                .orElse(null);
    }

    /** A JSON body; null where the operation takes none. */
    byte @Nullable [] body(JsonNode operation) {
        String route = operation.path("operationId").asString();
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (schema.isMissingNode()) {
            return null;
        }
        Object own = told.get(route);
        return json.writeValueAsBytes(own != null ? own : of(schema, route));
    }

    private JsonNode of(JsonNode schema, String route) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().substring(WireSchemas.PLACE.length());
            return referred(name, route);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("oneOf")) {
            return of(schema.path("oneOf").path(0), route);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString("")) {
            case "object" -> object(schema, route);
            case "array" -> json.createArrayNode();
            case "integer", "number" -> json.getNodeFactory().numberNode(1);
            case "boolean" -> json.getNodeFactory().booleanNode(false);
            case "string" ->
                json.getNodeFactory().stringNode(string(schema.path("format").asString("")));
            default -> json.createObjectNode();
        };
    }

    private JsonNode referred(String name, String route) {
        if (name.endsWith("Id")) {
            String record = Character.toLowerCase(name.charAt(0)) + name.substring(1, name.length() - 2);
            return json.getNodeFactory().stringNode(cast.named(route, record));
        }
        return switch (name) {
            case "Money" -> json.createObjectNode().put("amount", "1.00").put("currency", "CNY");
            case "Text" -> ((ObjectNode) described(name, route)).put("zh", "说明").put("en", "A word");
            default -> described(name, route);
        };
    }

    private JsonNode described(String name, String route) {
        return of(document.path("components").path("schemas").path(name), route);
    }

    private ObjectNode object(JsonNode schema, String route) {
        ObjectNode object = json.createObjectNode();
        if (schema.path("required") instanceof ArrayNode required) {
            required.forEach(property ->
                    object.set(property.asString(), of(schema.path("properties").path(property.asString()), route)));
        }
        return object;
    }

    private static String string(String format) {
        return switch (format) {
            case "date-time" -> "2027-03-01T08:00:00Z";
            case "date" -> "2027-03-01";
            case "uuid" -> "00000000-0000-7000-8000-000000000000";
            case "time-zone" -> "Asia/Shanghai";
            default -> "x";
        };
    }
}
