package roundtable.eventlog.names;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what goes along with an event: nearly all of it is plain text, which needs no search for its type at each key. */
final class MetaDataReader extends StdDeserializer<MetaData> {

    private static final long serialVersionUID = 1L;

    MetaDataReader() {
        super(MetaData.class);
    }

    @Override
    public MetaData deserialize(JsonParser json, DeserializationContext context) {
        Map<String, @Nullable Object> read = new HashMap<>();
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            JsonToken value = json.nextToken();
            read.put(key, value == JsonToken.VALUE_STRING ? json.getString() : context.readValue(json, Object.class));
        }
        return MetaData.from(read);
    }
}
