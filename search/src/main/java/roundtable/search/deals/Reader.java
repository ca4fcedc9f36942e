package roundtable.search.deals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;

/**
 * For whom is searched.
 *
 * @param firm the verified investor firm that the reader searches for, or null for everybody else
 * @param firms all investor firms that the reader belongs to, verified or not: what is kept from one of them is not found
 */
public record Reader(@Nullable OrganisationId firm, Set<OrganisationId> firms) {

    /** Who belongs to this one firm, or to none. */
    public Reader(@Nullable OrganisationId firm) {
        this(firm, firm == null ? Set.of() : Set.of(firm));
    }

    public static final Reader PUBLIC = new Reader(null);

    static final String EVERYBODY = "public";
    static final String VERIFIED = "verified";

    /** Under which audience a firm's own documents stand. */
    static String own(OrganisationId firm) {
        return "firm:" + firm;
    }
}
