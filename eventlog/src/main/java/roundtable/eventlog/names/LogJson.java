package roundtable.eventlog.names;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of the log: one way of writing for events, snapshots, tokens and parked events. */
public final class LogJson implements Jackson3SerializerCustomizer {

    private final List<JacksonModule> modules;

    public LogJson(List<JacksonModule> modules) {
        this.modules = List.copyOf(modules);
    }

    @Override
    public void accept(JsonMapper.Builder builder) {
        builder.annotationIntrospector(new AggregateFields())
                .addModules(modules)
                .addModule(
                        new SimpleModule("roundtable-metadata").addDeserializer(MetaData.class, new MetaDataReader()))
                // Without this Axon 4.13.0 cannot read its own replay token back, and no replay ever starts.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                // Else a snapshot would come back without the final fields of an aggregate's hidden state, and silently
                // so.
                .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** A mapper of its own that writes as the log does. */
    public JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        accept(builder);
        return builder.build();
    }
}
