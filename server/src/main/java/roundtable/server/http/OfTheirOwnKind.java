package roundtable.server.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * A text is a text, a name of a few is one of these names, and a day or a moment is written as such (ISO 8601) and lies in the
 * years 0 to 9999: what the database and the index can hold. Else 0 would be the first of all choices, and a year of nine digits
 * would stop whoever reads it later.
 */
@Component
class OfTheirOwnKind implements JsonMapperBuilderCustomizer {

    private static final String YEAR = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern DAY = Pattern.compile(YEAR);
    private static final Pattern MOMENT = Pattern.compile(YEAR + "T.+");

    /** A day as people and programs write it. */
    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Likewise a moment. */
    static boolean isMoment(String text) {
        return MOMENT.matcher(text).matches();
    }

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .addModule(new SimpleModule("of-their-own-kind")
                        .addDeserializer(LocalDate.class, new Written<>(LocalDateDeserializer.INSTANCE, DAY))
                        .addDeserializer(Instant.class, new Written<>(InstantDeserializer.INSTANT, MOMENT)));
    }

    /** Read only where it is written so; an empty text is nothing, as before. */
    private static final class Written<T> extends ValueDeserializer<T> {
        private final ValueDeserializer<T> inner;
        private final Pattern form;

        Written(ValueDeserializer<T> inner, Pattern form) {
            this.inner = inner;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            boolean isText = parser.hasToken(JsonToken.VALUE_STRING);
            String text = isText ? parser.getString().strip() : "";
            if (!isText || (!text.isEmpty() && !form.matcher(text).matches())) {
                return context.reportInputMismatch(this, "not a day or a moment as it is written");
            }
            return inner.deserialize(parser, context);
        }
    }
}
