package roundtable.server.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallKind;

/** Human numbers, from sequences: each is given out once. */
@Component
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code 2026-CT-0042} for a competition, {@code 2026-FD-0043} for a fund. */
    public String nextCall(CallKind kind, Instant at, ZoneId zone) {
        String letters = switch (kind) {
            case COMPETITION -> "CT";
            case FUND -> "FD";
        };
        return String.format(Locale.ROOT, "%d-%s-%04d", at.atZone(zone).getYear(), letters, next("call_number"));
    }

    /** {@code A-2026-1187}. */
    public String nextApplication(Instant at, ZoneId zone) {
        return String.format(Locale.ROOT, "A-%d-%04d", at.atZone(zone).getYear(), next("application_number"));
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval(cast(? as regclass))")
                .param(sequence)
                .query(Long.class)
                .single();
    }
}
