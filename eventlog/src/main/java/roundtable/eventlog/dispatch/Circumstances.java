package roundtable.eventlog.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Asking;

/** Carries a command's circumstances over to the events that follow from it, with the versions of neighbours that were read. */
public final class Circumstances implements CorrelationDataProvider {

    private static final List<String> CARRIED =
            List.of(Asking.PERSON, Asking.ORGANISATION, Asking.ROLE, Asking.AT, Asking.COMMAND, Asking.CAUSE);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> carried = new HashMap<>();
        for (String key : CARRIED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                carried.put(key, value);
            }
        }
        CurrentUnitOfWork.ifStarted(unit -> {
            Map<String, Long> seen = unit.root().getResource(FoldedNeighbours.SEEN);
            if (seen != null) {
                carried.put(FoldedNeighbours.SEEN, new TreeMap<>(seen));
            }
        });
        return carried;
    }

    /** The version that a command's sender has seen, or null. */
    public static @Nullable Long ifMatch(Message<?> message) {
        return (Long) message.getMetaData().get(Dispatcher.IF_MATCH);
    }
}
