package roundtable.eventlog.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Under what conditions a command is to run.
 *
 * @param ifMatch the version its sender has seen; another version refuses it
 * @param once the key under which a repeated request gets the first one's answer
 */
public record Conditions(@Nullable Long ifMatch, @Nullable Once once) {

    public static final Conditions NONE = new Conditions(null, null);

    /**
     * A request's Idempotency-Key, the sender's own.
     *
     * @param bodySha256 lower-case hex, of the request, so that the same key with another body is told apart
     */
    public record Once(String key, String bodySha256) {}
}
