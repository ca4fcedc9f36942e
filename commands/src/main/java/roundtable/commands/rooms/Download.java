package roundtable.commands.rooms;

/** In which form a document of a room may be taken out of it, by those whose access lets them download at all. */
public enum Download {
    /** It can only be looked at, page by page. */
    NONE,
    /** A PDF of its pages as pictures, each with its reader's watermark. */
    MARKED,
    /** The file itself, as it lies in the vault: no watermark can be put into it. */
    ORIGINAL
}
