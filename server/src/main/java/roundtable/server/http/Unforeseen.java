package roundtable.server.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.commands.Refusal;
import roundtable.server.http.HttpRefusal.DatabaseUnavailable;
import roundtable.server.http.HttpRefusal.SomethingBroke;

/** What a client is told of a failure that no rule has a word for, and what the log keeps. */
final class Unforeseen {

    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

    private Unforeseen() {}

    /** An outage is named; anything else is a defect of ours, whose number finds it in the log. */
    static Refusal told(String method, @Nullable Object path, @Nullable Throwable thrown) {
        if (thrown != null && Outages.isOne(thrown)) {
            LOG.warn("{} {}: the database is away: {}", method, path, thrown.toString());
            return new DatabaseUnavailable();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, number {}", method, path, number, thrown);
        return new SomethingBroke(number);
    }
}
