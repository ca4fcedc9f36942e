package roundtable.eventlog.reading;

import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import roundtable.commands.Refused;

/**
 * Parks every event that a reader cannot take. Of the failure only its kind is kept, and the code of a refusal or of an SQL
 * error: an exception's message may quote a row or a value, and what is personal must not stand in clear beside the sealed
 * event.
 */
public final class WithoutTheirWords implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        return Decisions.enqueue(new ThrowableCause(cause.getClass().getName(), code(cause)));
    }

    private static String code(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refused refused -> {
                    return refused.refusal().code();
                }
                case SQLException sql -> {
                    return "SQL state " + sql.getSQLState();
                }
                default -> {}
            }
        }
        return "";
    }
}
