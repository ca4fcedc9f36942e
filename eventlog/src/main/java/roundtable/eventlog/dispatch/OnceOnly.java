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
        int inserted = jdbc.sql(
                        "insert into idempotency (person, key, body_sha256) values (?, ?, ?) on conflict do nothing")
                .params(person, key, body)
                .update();
        if (inserted == 0) {
            return first(person, key, body).orElseThrow(() -> new Refused(new IdempotencyKeyReused()));
        }
        Receipt receipt = (Receipt) chain.proceed();
        unit.onPrepareCommit(
                committing -> jdbc.sql("update idempotency set target = ?, version = ? where person = ? and key = ?")
                        .params(receipt.target(), receipt.version(), person, key)
                        .update());
        return receipt;
    }

    private Optional<Receipt> first(UUID person, Object key, String body) {
        return jdbc.sql("select target, version from idempotency where person = ? and key = ? and body_sha256 = ?")
                .params(person, key, body)
                .query((row, _) -> new Receipt(row.getObject(1, UUID.class), row.getLong(2), true))
                .optional();
    }
}
