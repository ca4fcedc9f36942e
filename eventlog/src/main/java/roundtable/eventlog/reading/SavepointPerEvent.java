package roundtable.eventlog.reading;

import java.sql.SQLException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Keeps a failing handler from taking its neighbours along. On PostgreSQL an error ends the whole transaction, so not even
 * the parked event could be written; and an exception after a write would commit half of it. While rows are gathered, the
 * failing handler's are cut off; else each event runs under a savepoint.
 */
public final class SavepointPerEvent implements HandlerEnhancerDefinition {

    private static final DefaultTransactionDefinition NESTED =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final PlatformTransactionManager transactions;
    private final Rows rows;

    public SavepointPerEvent(PlatformTransactionManager transactions, Rows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        boolean readsEvents = handler.declaringClass().isAnnotationPresent(ProcessingGroup.class)
                && handler.canHandleMessageType(EventMessage.class);
        return readsEvents ? new Guarded<>(handler) : handler;
    }

    private final class Guarded<T> extends WrappedMessageHandlingMember<T> {
        Guarded(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (!CurrentUnitOfWork.isStarted()) {
                return super.handle(message, target);
            }
            UnitOfWork<?> root = CurrentUnitOfWork.get().root();
            return rows.isCareful(root) ? underSavepoint(message, target) : gathering(root, message, target);
        }

        private @Nullable Object gathering(UnitOfWork<?> root, Message<?> message, @Nullable T target)
                throws Exception {
            int mark = rows.mark(root);
            try {
                return super.handle(message, target);
            } catch (Exception e) {
                rows.cut(root, mark);
                if (endedTheTransaction(e)) {
                    rows.beCarefulFromNowOn(root);
                }
                throw e;
            }
        }

        /** A handler that asked the database itself: now not even the parked event can be written. */
        private static boolean endedTheTransaction(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Object underSavepoint(Message<?> message, @Nullable T target) throws Exception {
            TransactionStatus savepoint = transactions.getTransaction(NESTED);
            try {
                Object result = super.handle(message, target);
                transactions.commit(savepoint);
                return result;
            } catch (Exception e) {
                transactions.rollback(savepoint);
                throw e;
            }
        }
    }
}
