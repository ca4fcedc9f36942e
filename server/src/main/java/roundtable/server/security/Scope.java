package roundtable.server.security;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a program may ask by a token; each is reading, and stands beside its operations in {@link Access}. */
public enum Scope {
    /** Calls, drafts of one's own authority among them. */
    CALLS_READ("calls:read"),
    /** Applications as their person may read them, with their papers. */
    APPLICATIONS_READ("applications:read"),
    /** What a call received, as a file. */
    EXPORTS_READ("exports:read"),
    /** Awards, their milestones and payments. */
    AWARDS_READ("awards:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As it is written in requests and answers. */
    @JsonValue
    public String code() {
        return code;
    }
}
