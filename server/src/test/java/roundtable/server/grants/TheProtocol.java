package roundtable.server.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published OpenAPI document of CommonGrants 0.4.0 (its source and licence stand beside it), as what answers are held against. */
final class TheProtocol {

    private static final String DOCUMENT = "https://commongrants.org/openapi.0.4.0.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry schemas;

    TheProtocol() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(
                TheProtocol.class.getResourceAsStream("/standards/commongrants/openapi.0.4.0.yaml"))) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            document = JSON.valueToTree(new Yaml().load(text));
        }
        // "a time on a clock, without a timezone", it says: the format that it names would want one (RFC 3339)
        ObjectNode time =
                (ObjectNode) document.path("components").path("schemas").path("CommonGrants.Types.isoTime");
        time.remove("format");
        time.put("pattern", "^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$");
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4, // of which OpenAPI 3.0 has its keywords
                builder -> builder.schemas(Map.of(DOCUMENT, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Holds an answer against what the protocol says of this route and status. */
    void describes(Answer answer, String method, String path) {
        JsonNode response =
                document.path("paths").path(path).path(method).path("responses").path(String.valueOf(answer.status()));
        assertThat(response.isMissingNode())
                .as("%s %s answers %d: %s", method, path, answer.status(), answer.text())
                .isFalse();
        holds(
                answer,
                "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + answer.status()
                        + "/content/application~1json/schema");
    }

    /** An error that the protocol does not list for its route still comes in its envelope. */
    void describesTheError(Answer answer) {
        holds(answer, "/components/schemas/CommonGrants.Responses.Error");
    }

    private void holds(Answer answer, String place) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + place)).validate(answer.body()))
                .as(answer.text())
                .isEmpty();
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
    }
}
