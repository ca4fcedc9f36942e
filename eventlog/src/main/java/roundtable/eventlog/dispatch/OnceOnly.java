package roundtable.eventlog.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Refused;
import roundtable.eventlog.dispatch.DispatchRefusal.IdempotencyKeyReused;

/**
 * Answers a repeated request with the first one's receipt. The key is a row of the command's own transaction: while the first
 * still runs, the second waits for it; when the first is refused, its row is gone and the second runs.
 */
public final class OnceOnly implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final JdbcClient jdbc;

    public OnceOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object key = unit.getMessage().getMetaData().get(Dispatcher.KEY);
        if (key == null) {
            return chain.proceed();
        }
        UUID person =
                UUID.fromString(String.valueOf(unit.getMessage().getMetaData().get(Asking.PERSON)));
        String body = String.valueOf(unit.getMessage().getMetaData().get(Dispatcher.BODY));
        UUID command =
                UUID.fromString(String.valueOf(unit.getMessage().getMetaData().get(Asking.COMMAND)));
        UUID target = ((Command) unit.getMessage().getPayload()).target().value();
        int inserted = jdbc.sql("insert into idempotency (person, key, body_sha256, target, command) "
                        + "values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(person, key, body, target, command)
                .update();
        return inserted == 1
                ? chain.proceed()
                : first(person, key, body).orElseThrow(() -> new Refused(new IdempotencyKeyReused()));
    }

    /** The events of a command bear its id; one that changed nothing is answered by what its target has come to since. */
    private Optional<Receipt> first(UUID person, Object key, String body) {
        return jdbc.sql("""
                        select target, (
                            select coalesce(
                                max(sequence_number) filter (
                                    where convert_from(metadata, 'UTF8')::jsonb ->> 'command' = command::text),
                                max(sequence_number))
                            from events where aggregate_identifier = target::text)
                        from idempotency where person = ? and key = ? and body_sha256 = ?
                        """)
                .params(person, key, body)
                .query((row, _) -> new Receipt(row.getObject(1, UUID.class), row.getLong(2), true))
                .optional();
    }
}
