package roundtable.eventlog.names;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import roundtable.commands.Event;
import roundtable.commands.Named;

/** The lasting names of all events on the class path, both ways. */
public final class StoredNames {

    private final SortedMap<String, Class<? extends Event>> byName = new TreeMap<>();
    private final Map<Class<?>, SimpleSerializedType> byClass = new HashMap<>();

    /** @throws IllegalStateException when two events bear one name */
    public StoredNames(Set<Class<? extends Event>> events) {
        for (Class<? extends Event> event : events) {
            Named named = event.getAnnotation(Named.class);
            if (named == null) {
                throw new IllegalStateException(event.getName() + " is an event without a @Named name");
            }
            Class<?> other = byName.put(named.value(), event);
            if (other != null) {
                throw new IllegalStateException(
                        event.getName() + " and " + other.getName() + " bear one name: " + named.value());
            }
            byClass.put(event, new SimpleSerializedType(named.value(), Integer.toString(named.revision())));
        }
    }

    /** All named events in packages below these roots. */
    public static StoredNames scan(MessageRoots roots) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isIndependent();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Named.class));
        Set<Class<? extends Event>> events = new HashSet<>();
        for (String root : roots.packages()) {
            for (BeanDefinition found : scanner.findCandidateComponents(root)) {
                Class<?> type = ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), StoredNames.class.getClassLoader());
                if (Event.class.isAssignableFrom(type)) {
                    events.add(type.asSubclass(Event.class));
                }
            }
        }
        return new StoredNames(events);
    }

    /** Every name with its class, in alphabetical order. */
    public SortedMap<String, Class<? extends Event>> all() {
        return Collections.unmodifiableSortedMap(byName);
    }

    @Nullable SimpleSerializedType typeOf(Class<?> type) {
        return byClass.get(type);
    }

    @Nullable Class<?> classOf(String name) {
        return byName.get(name);
    }
}
