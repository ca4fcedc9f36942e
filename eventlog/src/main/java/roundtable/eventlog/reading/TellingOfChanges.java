package roundtable.eventlog.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import roundtable.eventlog.notices.Changes;

/** Names the reader of a batch, and once the batch has committed tells what it made readable. Replays tell nothing. */
public final class TellingOfChanges implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final String VERSIONS = "versions";

    private final String reader;
    private final Changes changes;

    public TellingOfChanges(String reader, Changes changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        UnitOfWork<?> root = unit.root();
        root.getOrComputeResource(Rows.PROCESSOR, _ -> reader);
        if (unit.resources().containsKey(DeadLetter.class.getName())) {
            Rows.beCareful(root);
        }
        if (unit.getMessage() instanceof DomainEventMessage<?> message && !ReplayToken.isReplay(message)) {
            versions(root)
                    .merge(UUID.fromString(message.getAggregateIdentifier()), message.getSequenceNumber(), Math::max);
        }
        return chain.proceed();
    }

    private Map<UUID, Long> versions(UnitOfWork<?> root) {
        return root.getOrComputeResource(VERSIONS, _ -> {
            Map<UUID, Long> fresh = new HashMap<>();
            root.afterCommit(_ -> changes.tell(fresh, reader));
            return fresh;
        });
    }
}
