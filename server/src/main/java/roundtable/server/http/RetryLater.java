package roundtable.server.http;

/** A refusal that time alone lifts. */
public interface RetryLater {

    /** After how many seconds to try again: {@code Retry-After}. */
    long seconds();
}
