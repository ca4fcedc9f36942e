package roundtable.server.documents;

/** Why no picture is made of a document. */
public enum WhyNot {
    /** Only PDF and pictures are shown; all else is to be saved. */
    NO_PICTURES,
    /** It opens with a password alone. */
    LOCKED,
    /** It is damaged, or not what it says. */
    BROKEN,
    /** It would take too long, or too much memory. */
    TOO_MUCH
}
