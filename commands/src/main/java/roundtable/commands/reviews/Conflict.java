package roundtable.commands.reviews;

/** How it is known that an expert may not judge an applicant. */
public enum Conflict {
    /** The expert has said so. */
    DECLARED,
    /** The expert is, or once was, a member of the applicant. */
    ORGANISATION
}
