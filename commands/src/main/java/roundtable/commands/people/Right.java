package roundtable.commands.people;

/** What a member may do for the organisation, beside reading what is its own. */
public enum Right {
    /** Invite, change and remove members; revise the profile. */
    MANAGE,
    /** Write drafts and prepare. */
    WRITE,
    /** Bind the organisation: submit, accept, decide, list. */
    SIGN
}
