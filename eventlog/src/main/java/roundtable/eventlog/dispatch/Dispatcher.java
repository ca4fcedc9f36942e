package roundtable.eventlog.dispatch;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Refused;
import roundtable.eventlog.dispatch.DispatchRefusal.AlreadyExists;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.eventlog.dispatch.DispatchRefusal.RaceLost;
import roundtable.eventlog.dispatch.DispatchRefusal.VersionStale;
import roundtable.eventlog.dispatch.TheLogHasTheLastWord.OnlyRemembered;

/**
 * The way in for every command. It runs on the caller's thread and, where the caller has no transaction, in one of its own;
 * when it returns, the command is durable. It answers with a {@link Receipt} or throws {@link Refused}.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    static final String IF_MATCH = "if-match";
    static final String KEY = "idempotency-key";
    static final String BODY = "idempotency-body";

    /** Whether the aggregate may come from {@link RecentAggregates}. */
    static final String FROM_MEMORY = "from-memory";

    /** Unique violation, serialisation failure, deadlock: somebody else was there first. */
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01");

    /** Within 10 seconds somebody's turn has come, or they are told that others were there first. */
    private static final int TRIES_FOR_A_TURN = 100;

    private static final int MILLIS_OF_A_TRY = 100;

    private final CommandBus bus;

    /**
     * Commands to one aggregate go one after the other. Axon lets them wait for each other too, but within a transaction: a
     * rush to one aggregate would hold every connection, and nobody else be served.
     */
    private final LockFactory turns = PessimisticLockFactory.builder()
            .acquireAttempts(TRIES_FOR_A_TURN)
            .lockAttemptTimeout(MILLIS_OF_A_TRY)
            .build();

    public Dispatcher(CommandBus bus) {
        this.bus = bus;
    }

    public Receipt send(Command command, Asking asking) {
        return send(command, asking, Conditions.NONE);
    }

    /**
     * Sends a command. A race lost against somebody else's change is tried once more, unless the sender has said which
     * version it means.
     *
     * @throws Refused with the aggregate's own refusal or a {@link DispatchRefusal}
     */
    public Receipt send(Command command, Asking asking, Conditions conditions) {
        try (Lock _ = turns.obtainLock(command.target().toString())) {
            return inTurn(command, asking, conditions);
        } catch (LockAcquisitionFailedException others) {
            throw refused(new RaceLost(), others);
        }
    }

    /**
     * Within somebody else's transaction nothing comes from memory: what was judged by it could not be judged anew, since the
     * first try has already doomed the transaction.
     */
    private Receipt inTurn(Command command, Asking asking, Conditions conditions) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            try {
                return once(command, asking, conditions, true);
            } catch (OnlyRemembered | LostRace overtaken) {
                LOG.debug("{} is read from the log: {}", command.target(), overtaken.getMessage());
            }
        }
        return fromTheLog(command, asking, conditions);
    }

    private Receipt fromTheLog(Command command, Asking asking, Conditions conditions) {
        try {
            return once(command, asking, conditions, false);
        } catch (LostRace first) {
            if (conditions.ifMatch() != null) {
                throw refused(new VersionStale(), first);
            }
        }
        try {
            return once(command, asking, conditions, false);
        } catch (LostRace second) {
            throw refused(new RaceLost(), second);
        }
    }

    private Receipt once(Command command, Asking asking, Conditions conditions, boolean fromMemory) {
        Map<String, Object> metadata = new HashMap<>(asking.metadata());
        metadata.put(FROM_MEMORY, fromMemory);
        if (conditions.ifMatch() != null) {
            metadata.put(IF_MATCH, conditions.ifMatch());
        }
        Conditions.Once once = conditions.once();
        if (once != null) {
            metadata.put(KEY, once.key());
            metadata.put(BODY, once.bodySha256());
        }
        CommandMessage<Command> message = new GenericCommandMessage<>(
                new GenericMessage<>(asking.command().toString(), command, MetaData.from(metadata)),
                command.getClass().getName());
        Answer answer = new Answer();
        bus.dispatch(message, answer);
        return answer.receipt();
    }

    private static Refused refused(DispatchRefusal refusal, RuntimeException cause) {
        Refused refused = new Refused(refusal);
        refused.addSuppressed(cause);
        return refused;
    }

    /** The local bus calls back before {@code dispatch} returns. */
    private static final class Answer implements CommandCallback<Command, Receipt> {
        private @Nullable CommandResultMessage<? extends Receipt> result;

        @Override
        public void onResult(
                CommandMessage<? extends Command> message, CommandResultMessage<? extends Receipt> resultMessage) {
            result = resultMessage;
        }

        Receipt receipt() {
            CommandResultMessage<? extends Receipt> answered = result;
            if (answered == null) {
                throw new IllegalStateException("the command bus has not answered");
            }
            if (answered.isExceptional()) {
                throw translated(answered.exceptionResult());
            }
            return answered.getPayload();
        }
    }

    private static RuntimeException translated(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case OnlyRemembered remembered -> {
                    return remembered;
                }
                case Refused refused -> {
                    return refused;
                }
                case ConflictingAggregateVersionException stale -> {
                    return refused(new VersionStale(), stale);
                }
                case AggregateNotFoundException missing -> {
                    return refused(new NotFound(), missing);
                }
                case ConcurrencyException race -> {
                    return new LostRace(race);
                }
                case AggregateStreamCreationException taken -> {
                    return refused(new AlreadyExists(), taken);
                }
                case SQLException sql
                when sql.getSQLState() != null && RACES.contains(sql.getSQLState()) -> {
                    return new LostRace(sql);
                }
                default -> {}
            }
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    /** Two appended to one stream at the same moment. Holds no message: the store's would quote the payload. */
    private static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostRace(Exception cause) {
            super(cause.getClass().getSimpleName(), null, false, false);
        }
    }
}
