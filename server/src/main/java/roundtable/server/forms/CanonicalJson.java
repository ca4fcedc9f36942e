package roundtable.server.forms;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** The one way to write a JSON document (RFC 8785), so that its hash can be reckoned by anybody. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonNode document) {
        try {
            // The library takes objects and lists only; alone in a list, any value is written as it would be alone.
            String listed = new JsonCanonicalizer("[" + document + "]").getEncodedString();
            return listed.substring(1, listed.length() - 1);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON document: " + e.getMessage(), e);
        }
    }
}
