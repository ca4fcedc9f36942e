package roundtable.server.forms;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** The one way to write a JSON document (RFC 8785), so that its hash can be reckoned by anybody. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonNode document) {
        try {
            return new JsonCanonicalizer(document.toString()).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON document: " + e.getMessage(), e);
        }
    }
}
