package roundtable.server.http;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON can spell what no text may hold and no database keeps: the character NUL, and half a character. */
@Component
class WholeTexts implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addModule(new SimpleModule("whole-texts")
                .addDeserializer(String.class, new Strings())
                .addDeserializer(JsonNode.class, new Nodes()));
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isWhole(JsonNode node) {
        return (!node.isString() || isWhole(node.stringValue()))
                && node.propertyNames().stream().allMatch(WholeTexts::isWhole)
                && node.values().stream().allMatch(WholeTexts::isWhole);
    }

    private static final class Strings extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            return isWhole(text) ? text : context.reportInputMismatch(this, "no whole text");
        }
    }

    private static final class Nodes extends ValueDeserializer<JsonNode> {
        private final ValueDeserializer<? extends JsonNode> inner =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = inner.deserialize(parser, context);
            return isWhole(node) ? node : context.reportInputMismatch(this, "no whole text");
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return inner.getNullValue(context);
        }
    }
}
