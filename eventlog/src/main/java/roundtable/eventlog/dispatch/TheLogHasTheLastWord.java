package roundtable.eventlog.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import roundtable.eventlog.notices.WakingEventStore;

/**
 * Lets nothing be refused, or left as it is, on the word of memory alone. Who appends is told by the log itself that somebody
 * else was there first; whoever does not append would never know.
 */
public final class TheLogHasTheLastWord implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final RecentAggregates recent;

    public TheLogHasTheLastWord(RecentAggregates recent) {
        this.recent = recent;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        recent.begin(unit);
        Object answer;
        try {
            answer = chain.proceed();
        } catch (Exception e) {
            throw RecentAggregates.servedIn(unit) ? new OnlyRemembered(e) : e;
        }
        if (RecentAggregates.servedIn(unit) && !WakingEventStore.appendsIn(unit)) {
            throw new OnlyRemembered(null);
        }
        return answer;
    }

    /** What was found by an aggregate from memory: it is to be loaded from the log, and asked again. */
    static final class OnlyRemembered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OnlyRemembered(@Nullable Exception cause) {
            super("judged from memory", cause, false, false);
        }
    }
}
