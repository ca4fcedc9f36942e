package roundtable.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer;
import tools.jackson.databind.json.JsonMapper;

/** docs/openapi.json is what the routes are: the page's types and other people's programs are made from it. */
class TheOpenApiDocument {

    static final Path FILE = Path.of("..", "docs", "openapi.json");

    @Test
    void says_what_the_routes_are() throws IOException {
        TestServer server = TestServer.shared();
        String now = server.bean(JsonMapper.class)
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(OpenApiDocument.of(server))
                + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, now);
        }
        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
                .as("docs/openapi.json is stale: docs/contributing.md, \"The API's document\", says how to refresh it")
                .isEqualTo(now);
    }
}
