package roundtable.server.mail;

/** How somebody wants to be told. */
public enum Delivery {
    AT_ONCE,
    /** Gathered, one mail each morning. */
    DAILY,
    NEVER;

    Delivery quieter(Delivery other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
