package roundtable.search.deals;

import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;

/**
 * For whom is searched.
 *
 * @param firm the verified investor firm that the reader belongs to, or null for everybody else
 */
public record Reader(@Nullable OrganisationId firm) {

    public static final Reader PUBLIC = new Reader(null);

    static final String EVERYBODY = "public";
    static final String VERIFIED = "verified";

    /** Under which audience a firm's own documents stand. */
    static String own(OrganisationId firm) {
        return "firm:" + firm;
    }
}
