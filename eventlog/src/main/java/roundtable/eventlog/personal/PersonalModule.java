package roundtable.eventlog.personal;

import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import roundtable.commands.people.Personal;
import roundtable.eventlog.names.ValuesModule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Seals {@link Personal} values as they are written and opens them as they are read: {@code
 * {"subject":"…","sealed":"base64"}}, or {@code {"subject":"…","erased":true}}.
 */
public final class PersonalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JsonMapper INNER =
            JsonMapper.builder().addModule(new ValuesModule()).build();

    public PersonalModule(PersonalKeys keys) {
        super("roundtable-personal");
        addSerializer(new Writer(keys));
        addDeserializer(Personal.class, new Reader(keys, INNER.constructType(Object.class)));
    }

    /** A sealed value as it stands in JSON. */
    record SealedJson(
            @Nullable UUID subject,
            @Nullable String sealed,
            @Nullable Boolean erased) {}

    /**
     * A value under its key. It is not kept in clear: events read a while ago are still in the memory of the event store, and
     * a reader that sets out anew from there must find them erased.
     */
    private record Sealed<T>(UUID subject, String text, JavaType inner, PersonalKeys keys)
            implements Personal.Holding<T> {

        @Override
        public boolean isErased() {
            return keys.forReading(subject).isDestroyed();
        }

        @Override
        public @Nullable T value() {
            SecretKey key = keys.forReading(subject).key();
            return key == null
                    ? null
                    : INNER.readValue(
                            Sealing.open(key, subject, Base64.getDecoder().decode(text)), inner);
        }
    }

    private static final class Writer extends StdSerializer<Personal<?>> {
        private final PersonalKeys keys;

        Writer(PersonalKeys keys) {
            super(INNER.constructType(Personal.class));
            this.keys = keys;
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("subject", personal.subject().toString());
            String sealed = sealed(personal);
            if (sealed == null) {
                json.writeBooleanProperty("erased", true);
            } else {
                json.writeStringProperty("sealed", sealed);
            }
            json.writeEndObject();
        }

        /** Null when it is erased: no key is made for what is gone. What nobody has opened is written as it was read. */
        private @Nullable String sealed(Personal<?> personal) {
            if (personal.isErased()) {
                return null;
            }
            if (personal.holding() instanceof Sealed<?> sealed) {
                return sealed.text();
            }
            SecretKey key = keys.forWriting(personal.subject()).key();
            return key == null
                    ? null
                    : Base64.getEncoder()
                            .encodeToString(
                                    Sealing.seal(key, personal.subject(), INNER.writeValueAsBytes(personal.value())));
        }
    }

    @SuppressWarnings("rawtypes") // registered for the raw class, made contextual for each use
    private static final class Reader extends ValueDeserializer<Personal> {
        private final PersonalKeys keys;
        private final JavaType inner;

        Reader(PersonalKeys keys, JavaType inner) {
            this.keys = keys;
            this.inner = inner;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = context.getContextualType();
            if (type == null && property != null) {
                type = property.getType();
            }
            return type == null ? this : new Reader(keys, type.containedTypeOrUnknown(0));
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            SealedJson read = context.readValue(json, SealedJson.class);
            if (read.subject() == null) {
                return context.reportInputMismatch(Personal.class, "a personal value names its subject");
            }
            if (read.sealed() == null) {
                return Personal.erased(read.subject());
            }
            return Personal.<Object>heldBy(read.subject(), new Sealed<>(read.subject(), read.sealed(), inner, keys));
        }
    }
}
