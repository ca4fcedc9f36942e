package roundtable.commands.calls;

/** What a call leads to. */
public enum CallKind {
    /** A competition (大赛): the best are awarded. */
    COMPETITION,
    /** A fund's call (专项资金): each fitting project may be granted. */
    FUND
}
