package roundtable.commands.deals;

/** Of a round (轮次). */
public enum Stage {
    SEED,
    PRE_A,
    A,
    B,
    C_AND_LATER
}
