package roundtable.eventlog.claims;

import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Claims;
import roundtable.commands.Id;

/** Claims as rows: a rival's open transaction is waited for, and a refused command's row goes with its transaction. */
public final class JdbcClaims implements Claims {

    private final JdbcClient jdbc;

    public JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take(String kind, String value, Id holder) {
        int inserted = jdbc.sql("insert into claims (kind, value, holder) values (?, ?, ?) on conflict do nothing")
                .params(kind, value, holder.value())
                .update();
        return inserted == 1
                || jdbc.sql("select holder = ? from claims where kind = ? and value = ?")
                        .params(holder.value(), kind, value)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    @Override
    public void free(String kind, String value, Id holder) {
        jdbc.sql("delete from claims where kind = ? and value = ? and holder = ?")
                .params(kind, value, holder.value())
                .update();
    }
}
