package roundtable.eventlog.names;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events under their lasting names. The strict one, for the event log, refuses to read a name that no class bears: as
 * shipped, Axon would skip such an event in silence.
 */
public final class NamedSerializer extends Jackson3Serializer {

    private final @Nullable StoredNames names;
    private final boolean strict;

    public NamedSerializer(StoredNames names, boolean strict, Jackson3SerializerCustomizer json) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json));
        this.names = names;
        this.strict = strict;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        SerializedType named = names == null ? null : names.typeOf(type);
        return named != null ? named : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        Class<?> named = names == null ? null : names.classOf(type.getName());
        return named != null ? named.getName() : super.resolveClassName(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (strict && UnknownSerializedType.class.isAssignableFrom(found)) {
            throw new SerializationException("no event is named " + type.getName());
        }
        return found;
    }
}
