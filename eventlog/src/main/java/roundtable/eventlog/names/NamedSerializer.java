package roundtable.eventlog.names;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/**
 * Writes events under their lasting names. The strict one, for the event log, refuses to read a name that no class bears,
 * and a revision that no upcaster has lifted to the present one: as shipped, Axon would skip the first in silence and read
 * the second with holes.
 */
public final class NamedSerializer extends Jackson3Serializer {

    private final @Nullable StoredNames names;
    private final @Nullable String snapshotRevision;
    private final boolean strict;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();

    private NamedSerializer(
            StoredNames names, @Nullable String snapshotRevision, boolean strict, Jackson3SerializerCustomizer json) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json));
        this.names = names;
        this.snapshotRevision = snapshotRevision;
        this.strict = strict;
    }

    /** For the log. */
    public static NamedSerializer strict(StoredNames names, Jackson3SerializerCustomizer json) {
        return new NamedSerializer(names, null, true, json);
    }

    /** For tokens, messages in flight, and snapshots, which bear the revision given. */
    public static NamedSerializer lenient(
            StoredNames names, String snapshotRevision, Jackson3SerializerCustomizer json) {
        return new NamedSerializer(names, snapshotRevision, false, json);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as Axon declares it
    public SerializedType typeForClass(Class type) {
        SerializedType named = names == null ? null : names.typeOf(type);
        if (named != null) {
            return named;
        }
        return snapshotRevision != null && type.isAnnotationPresent(Aggregate.class)
                ? new SimpleSerializedType(type.getName(), snapshotRevision)
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        Class<?> named = names == null ? null : names.classOf(type.getName());
        return named != null ? named.getName() : super.resolveClassName(type);
    }

    /** A reader that knows its type's way already: made anew, it would look for it at every event. */
    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> known = classes.get(type);
        if (known != null) {
            return known;
        }
        Class<?> found = present(type);
        classes.put(type, found);
        return found;
    }

    private Class<?> present(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (strict && UnknownSerializedType.class.isAssignableFrom(found)) {
            throw new SerializationException("no event is named " + type.getName());
        }
        SerializedType present = strict && names != null ? names.typeOf(found) : null;
        if (present != null && !Objects.equals(present.getRevision(), type.getRevision())) {
            throw new SerializationException("nothing lifts " + type.getName() + " from revision " + type.getRevision()
                    + " to " + present.getRevision());
        }
        return found;
    }
}
