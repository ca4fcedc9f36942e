package roundtable.eventlog.names;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.spring.stereotype.Aggregate;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;

/**
 * Lets aggregates and their hidden state be kept as snapshots by their fields, so that commands need no annotation of
 * Jackson's. Without it the command-handling constructor would be taken for a creator. Records are their components, and
 * nothing else.
 */
public final class AggregateFields extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        VisibilityChecker found = super.findAutoDetectVisibility(config, type, checker);
        if (type.getRawType().isRecord()) {
            // What a record says of itself (isEmpty, isErased) is no part of what is stored.
            return found.withIsGetterVisibility(Visibility.NONE);
        }
        return isStateOfAnAggregate(type.getRawType())
                ? found.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withCreatorVisibility(Visibility.NONE)
                : found;
    }

    private static boolean isStateOfAnAggregate(Class<?> type) {
        return type.isAnnotationPresent(Aggregate.class)
                || (type.getPackageName().startsWith("roundtable.commands.")
                        && !type.isRecord()
                        && !type.isInterface()
                        && !type.isEnum());
    }
}
