package roundtable.eventlog.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.MessageHandlingMember;

/** Which handlers of one reader hear an event, found once for each type of event. */
final class Hearing {

    private final List<Listener> listeners;
    private final Map<Class<?>, List<Heard>> byType = new ConcurrentHashMap<>();

    private record Listener(Object bean, AnnotatedHandlerInspector<Object> inspector) {}

    /** What of one bean takes events of one type, the most special first. */
    private record Heard(Object bean, List<MessageHandlingMember<? super Object>> members) {

        /** The first that takes this very event, as Axon does it. */
        void handle(EventMessage<?> event) throws Exception {
            for (MessageHandlingMember<? super Object> member : members) {
                if (member.canHandle(event)) {
                    member.handle(event, bean);
                    return;
                }
            }
        }
    }

    /** @param beans of one reader, with handlers of events */
    Hearing(List<Object> beans, Configuration axon) {
        listeners = beans.stream()
                .map(bean -> new Listener(bean, inspect(bean, axon)))
                .toList();
    }

    private static AnnotatedHandlerInspector<Object> inspect(Object bean, Configuration axon) {
        return AnnotatedHandlerInspector.inspectType(
                bean.getClass(), axon.parameterResolverFactory(), axon.handlerDefinition(bean.getClass()));
    }

    boolean hears(Class<?> type) {
        return !of(type).isEmpty();
    }

    /** Gives the event to each bean that hears it, one after the other. */
    void handle(EventMessage<?> event) throws Exception {
        for (Heard heard : of(event.getPayloadType())) {
            heard.handle(event);
        }
    }

    private List<Heard> of(Class<?> type) {
        List<Heard> known = byType.get(type);
        return known != null ? known : byType.computeIfAbsent(type, this::find);
    }

    private List<Heard> find(Class<?> type) {
        return listeners.stream().flatMap(listener -> heard(listener, type)).toList();
    }

    private static Stream<Heard> heard(Listener listener, Class<?> type) {
        List<MessageHandlingMember<? super Object>> members = listener.inspector()
                .getHandlers(listener.bean().getClass())
                .filter(member -> member.canHandleMessageType(EventMessage.class) && member.canHandleType(type))
                .toList();
        return members.isEmpty() ? Stream.of() : Stream.of(new Heard(listener.bean(), members));
    }
}
