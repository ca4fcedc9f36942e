package roundtable.eventlog.dispatch;

import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import roundtable.commands.Command;

/** Turns whatever a handler returns into the receipt of its command. */
public final class WithReceipt implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Supplier<EventStore> events;

    public WithReceipt(Supplier<EventStore> events) {
        this.events = events;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        chain.proceed();
        Command command = (Command) unit.getMessage().getPayload();
        // Counts what this unit of work has staged.
        long version = events.get()
                .lastSequenceNumberFor(command.target().toString())
                .orElseThrow(() -> new IllegalStateException("accepted without any event: " + command.target()));
        return new Receipt(command.target().value(), version, false);
    }
}
