package roundtable.server.demo;

/** How far an application of the demo has come, each further than the one before or ended where it says. */
enum Fate {
    WRITING(Reached.STARTED),
    SUBMITTED(Reached.HANDED_IN),
    WITHDRAWN(Reached.HANDED_IN),
    DECLINED(Reached.HANDED_IN),
    /** Declined by the second officer; the first one judges the appeal. */
    APPEALED(Reached.HANDED_IN),
    ADMITTED(Reached.ADMITTED),
    ASSIGNED(Reached.ASSIGNED),
    /** One expert has stepped back, the others have begun. */
    RECUSED(Reached.ASSIGNED),
    DECLARED(Reached.ASSIGNED),
    /** All but one expert have handed in. */
    PARTLY_IN(Reached.ASSIGNED),
    REVEALED(Reached.REVIEWED),
    PREPARED(Reached.PREPARED),
    RATIFIED(Reached.RATIFIED),
    NOT_AWARDED(Reached.SEALED),
    OFFERED(Reached.SEALED),
    ACCEPTED(Reached.SEALED),
    AWARD_DECLINED(Reached.SEALED),
    REVOKED(Reached.SEALED);

    /** The stations of the road. */
    enum Reached {
        STARTED,
        HANDED_IN,
        ADMITTED,
        ASSIGNED,
        REVIEWED,
        PREPARED,
        RATIFIED,
        SEALED
    }

    private final Reached reached;

    Fate(Reached reached) {
        this.reached = reached;
    }

    boolean has(Reached station) {
        return reached.compareTo(station) >= 0;
    }
}
