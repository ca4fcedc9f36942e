package roundtable.commands;

/** Carries a {@link Refusal} out of a handler. Unchecked on purpose: a checked exception would commit the transaction. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Refuses when {@code condition} holds; else does nothing. */
    public static void refuse(boolean condition, Refusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
