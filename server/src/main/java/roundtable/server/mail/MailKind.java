package roundtable.server.mail;

/** What a mail is about: for each kind but the first, people choose how they are told. */
public enum MailKind {
    /**
     * Accounts, invitations, an organisation's verification, and what one has saved a search for, which each such mail lets one end:
     * always at once.
     */
    ACCOUNT,
    APPLICATIONS,
    TABLES,
    REVIEWS,
    DECISIONS,
    AWARDS,
    INTRODUCTIONS,
    /** Deals that begin to fit a saved search or a mandate; of each of these people choose as well. */
    DEALS;

    /** The kind of a template, by the first word of its name; one that belongs nowhere else is always mailed. */
    static MailKind of(String template) {
        return switch (template.split("-", 2)[0]) {
            case "application", "appeal", "sign", "document" -> APPLICATIONS;
            case "table", "meeting" -> TABLES;
            case "review" -> REVIEWS;
            case "decision" -> DECISIONS;
            case "award" -> AWARDS;
            case "introduction", "room" -> INTRODUCTIONS;
            case "deals" -> DEALS;
            default -> ACCOUNT;
        };
    }
}
