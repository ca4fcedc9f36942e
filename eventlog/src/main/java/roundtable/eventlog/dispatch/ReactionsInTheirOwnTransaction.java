package roundtable.eventlog.dispatch;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Cause;
import roundtable.commands.Command;
import roundtable.commands.Reactions;
import roundtable.commands.Refusal;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;

/**
 * Sends automations' commands from a thread of their own, so in a unit of work and a transaction of their own: inside the
 * processor's, a refused command's claims would be committed and a second creation would fail its batch for ever.
 *
 * <p>Each is sent under a key derived from the event, the kind of command and its target, so an event delivered again finds
 * it answered, whatever the aggregate would say. An automation therefore asks one thing of a kind of one target per event.
 */
public final class ReactionsInTheirOwnTransaction implements Reactions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionsInTheirOwnTransaction.class);

    private final Supplier<Dispatcher> dispatcher;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public ReactionsInTheirOwnTransaction(Supplier<Dispatcher> dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void ask(Cause cause, Command command, Set<Class<? extends Refusal>> done) {
        UUID id = Uuids.derived(cause.event(), command.getClass().getSimpleName() + "/" + command.target());
        Conditions once = new Conditions(null, new Conditions.Once(id.toString(), cause.event()));
        Asking asking = new Asking(Actor.automation(), cause.at(), id, cause.event());
        try {
            threads.submit(() -> dispatcher.get().send(command, asking, once)).get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof Refused refused) || !wasDoneBefore(refused.refusal(), done)) {
                throw e.getCause() instanceof RuntimeException runtime
                        ? runtime
                        : new IllegalStateException(e.getCause());
            }
            LOG.debug(
                    "{} had been answered before: {}",
                    cause.event(),
                    refused.refusal().code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an automation asked", e);
        }
    }

    private static boolean wasDoneBefore(Refusal refusal, Set<Class<? extends Refusal>> done) {
        return refusal instanceof DispatchRefusal.AlreadyExists
                || done.stream().anyMatch(kind -> kind.isInstance(refusal));
    }

    @Override
    public void close() {
        threads.close();
    }
}
