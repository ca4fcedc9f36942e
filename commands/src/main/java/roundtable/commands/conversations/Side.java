package roundtable.commands.conversations;

/** Who somebody at the table speaks for. */
public enum Side {
    APPLICANT,
    AUTHORITY
}
