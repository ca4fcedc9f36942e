package roundtable.commands.pipeline;

/** How well a member knows somebody. */
public enum Closeness {
    /** Have met. */
    MET,
    /** Have worked together. */
    WORKED_TOGETHER,
    /** Would pick up the telephone. */
    CLOSE
}
