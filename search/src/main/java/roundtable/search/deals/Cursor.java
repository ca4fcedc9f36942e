package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import roundtable.commands.Refused;
import roundtable.eventlog.reading.CursorWrong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Where a page ended: the order and its values, as text that a client hands back unread. */
final class Cursor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Cursor() {}

    static String of(DealQuery.Sort sort, List<FieldValue> values) {
        ArrayNode all = JSON.createArrayNode().add(sort.name());
        for (FieldValue value : values) {
            switch (value._kind()) {
                case Long -> all.add(value.longValue());
                case Double -> all.add(value.doubleValue());
                case Boolean -> all.add(value.booleanValue());
                case Null -> all.addNull();
                case String, Any -> all.add(value._toJsonString());
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused when it is no cursor of this order */
    static List<FieldValue> values(String cursor, DealQuery.Sort sort, int expected) {
        try {
            JsonNode all = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            if (all.isArray()
                    && all.size() == expected + 1
                    && all.get(0).asString("").equals(sort.name())) {
                List<FieldValue> values = new ArrayList<>();
                for (int i = 1; i < all.size(); i++) {
                    values.add(value(all.get(i)));
                }
                return values;
            }
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw new Refused(new CursorWrong());
        }
        throw new Refused(new CursorWrong());
    }

    private static FieldValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> FieldValue.NULL;
            case STRING -> FieldValue.of(node.asString());
            case NUMBER -> node.isIntegralNumber() ? FieldValue.of(node.asLong()) : FieldValue.of(node.asDouble());
            case BOOLEAN -> FieldValue.of(node.asBoolean());
            default -> throw new IllegalArgumentException("not a value to order by: " + node);
        };
    }
}
