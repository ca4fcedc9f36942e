package roundtable.eventlog.golden;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.commands.people.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Personal values in golden files: {@code {"subject":"…","inClear":…}}, since what is sealed differs at every run. */
final class ClearPersonalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String IN_CLEAR = "inClear";

    ClearPersonalModule() {
        super("golden-personal");
        addSerializer(Personal.class, new Writer());
        addDeserializer(Personal.class, new Reader(null));
    }

    @SuppressWarnings("rawtypes") // registered for the raw class
    private static final class Writer extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("subject", personal.subject().toString());
            json.writeName(IN_CLEAR);
            context.writeValue(json, personal.value());
            json.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes") // registered for the raw class, made contextual for each use
    private static final class Reader extends ValueDeserializer<Personal> {
        private final @Nullable JavaType inner;

        Reader(@Nullable JavaType inner) {
            this.inner = inner;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = context.getContextualType();
            return new Reader(type == null ? null : type.containedTypeOrUnknown(0));
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            JsonNode read = context.readTree(json);
            if (inner == null) {
                throw new IllegalStateException("a personal value of no known type");
            }
            Object value = context.readTreeAsValue(read.get(IN_CLEAR), inner);
            return Personal.of(UUID.fromString(read.get("subject").asString()), value);
        }
    }
}
