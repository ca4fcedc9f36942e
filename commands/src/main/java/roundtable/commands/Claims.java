package roundtable.commands;

/**
 * Exact uniqueness under concurrency: a claim is a unique row written in the command's own transaction, so a refused
 * command leaves none behind and of many at once exactly one wins.
 */
public interface Claims {

    /**
     * Takes {@code value} of {@code kind} for {@code holder}.
     *
     * @return false when somebody else holds it; true when it is now, or was already, this holder's
     */
    boolean take(String kind, String value, Id holder);

    /** Gives up what {@code holder} holds; does nothing when it does not. */
    void free(String kind, String value, Id holder);
}
