package roundtable.commands.pipeline;

/** Why a firm passes (婉拒), in few words that mean the same to everybody. */
public enum PassReason {
    /** Outside of what the firm looks for. */
    OUTSIDE_MANDATE,
    /** Too early for the firm. */
    TOO_EARLY,
    /** The amount does not fit the firm's ticket. */
    TICKET,
    /** The valuation. */
    VALUATION,
    /** The market is too small or too full. */
    MARKET,
    /** Technology or product are not proven enough. */
    PRODUCT,
    /** The team is not complete. */
    TEAM,
    /** The firm has invested in a rival. */
    CONFLICT,
    /** The firm has no money or no time now. */
    CAPACITY,
    /** Something else, which the words then say. */
    OTHER
}
