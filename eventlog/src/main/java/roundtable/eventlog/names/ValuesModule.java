package roundtable.eventlog.names;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Id;
import roundtable.commands.organisations.Registration;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.jdk.UUIDDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * How our values stand in JSON, in the log as on the wire: ids as plain UUIDs, money as {@code
 * {"amount":"3000000.00","currency":"CNY"}}, industries by code, registrations with their kind.
 */
public final class ValuesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public ValuesModule() {
        super("roundtable-values");
        addSerializer(Id.class, new IdWriter());
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(Industry.class, new IndustryWriter());
        addDeserializer(Industry.class, new IndustryReader());
        setMixInAnnotation(Registration.class, RegistrationKinds.class);
        setMixInAnnotation(Text.class, OnlyComponents.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                return type.isTypeOrSubTypeOf(Id.class) && type.isConcrete() ? new IdReader(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
                return Id.class.isAssignableFrom(valueType);
            }
        });
    }

    private static final class IdWriter extends StdScalarSerializer<Id> {
        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value().toString());
        }
    }

    private static final class IdReader extends StdScalarDeserializer<Id> {
        /** Asked itself: through the context it would be looked for at each id. */
        private final UUIDDeserializer uuids = new UUIDDeserializer();

        private final Constructor<?> constructor;

        IdReader(Class<?> type) {
            super(type);
            try {
                constructor = type.getDeclaredConstructor(UUID.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getName() + " is an id without a UUID constructor", e);
            }
        }

        @Override
        public @Nullable Id deserialize(JsonParser json, DeserializationContext context) {
            UUID value = uuids.deserialize(json, context);
            try {
                return value == null ? null : (Id) constructor.newInstance(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class MoneyWriter extends StdScalarSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.getAmount().toPlainString());
            json.writeStringProperty("currency", money.getCurrencyUnit().getCode());
            json.writeEndObject();
        }
    }

    /** Money on the wire. */
    record MoneyJson(String amount, String currency) {}

    /**
     * Read only where it is written plainly, with a few digits: a number of a million digits, or 1e999999999, would keep a core busy
     * and fill the memory before anybody could say that it is too much.
     */
    private static final class MoneyReader extends ValueDeserializer<Money> {
        private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,10})?");

        @Override
        public @Nullable Money deserialize(JsonParser json, DeserializationContext context) {
            MoneyJson read = context.readValue(json, MoneyJson.class);
            if (read == null || read.amount() == null || read.currency() == null) {
                return context.reportInputMismatch(Money.class, "money has an amount and a currency");
            }
            if (!AMOUNT.matcher(read.amount()).matches()) {
                return context.reportInputMismatch(Money.class, "not an amount of money");
            }
            try {
                return Money.of(CurrencyUnit.of(read.currency()), new BigDecimal(read.amount()));
            } catch (IllegalCurrencyException | NumberFormatException | ArithmeticException e) {
                return context.reportInputMismatch(
                        Money.class, "not an amount of money: %s %s", read.amount(), read.currency());
            }
        }
    }

    private static final class IndustryWriter extends StdScalarSerializer<Industry> {
        IndustryWriter() {
            super(Industry.class);
        }

        @Override
        public void serialize(Industry industry, JsonGenerator json, SerializationContext context) {
            json.writeString(industry.code());
        }
    }

    private static final class IndustryReader extends StdScalarDeserializer<Industry> {
        IndustryReader() {
            super(Industry.class);
        }

        @Override
        public @Nullable Industry deserialize(JsonParser json, DeserializationContext context) {
            String code = json.getString();
            Industry found = Industry.find(code);
            return found != null
                    ? found
                    : context.reportInputMismatch(Industry.class, "no industry has the code %s", code);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Registration.Chinese.class, name = "credit-code"),
        @JsonSubTypes.Type(value = Registration.Foreign.class, name = "foreign")
    })
    private interface RegistrationKinds {}

    /** On the wire, too, {@code isEmpty()} is no property. */
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface OnlyComponents {}
}
