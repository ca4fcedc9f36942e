package roundtable.commands.decisions;

/** What is decided on an application. */
public enum Outcome {
    AWARDED,
    NOT_AWARDED
}
