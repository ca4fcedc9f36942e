package roundtable.projections.decisions;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Text;

/**
 * One decision as those who make it see it; the company sees it once it is sealed.
 *
 * @param preparedBy null for the company, as all people are
 * @param sha256 of the sealed text; null before
 * @param revocation why it was revoked; null while it stands
 */
public record DecisionPage(
        DecisionId decision,
        OrganisationId authority,
        CallId call,
        @Nullable Text callTitle,
        ApplicationId application,
        @Nullable String applicationNumber,
        OrganisationId company,
        @Nullable Text companyName,
        String number,
        Outcome outcome,
        @Nullable Money amount,
        Text reasons,
        State state,
        @Nullable PersonId preparedBy,
        Instant preparedAt,
        @Nullable PersonId ratifiedBy,
        @Nullable Instant ratifiedAt,
        @Nullable PersonId confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String sha256,
        @Nullable String key,
        @Nullable PersonId revokedBy,
        @Nullable Instant revokedAt,
        @Nullable Text revocation,
        long version) {

    /** Where a decision stands. */
    public enum State {
        PREPARED,
        RATIFIED,
        SEALED,
        REVOKED
    }

    /** The same without the people who made it. */
    DecisionPage withoutPeople() {
        return new DecisionPage(
                decision,
                authority,
                call,
                callTitle,
                application,
                applicationNumber,
                company,
                companyName,
                number,
                outcome,
                amount,
                reasons,
                state,
                null,
                preparedAt,
                null,
                ratifiedAt,
                null,
                confirmedAt,
                sha256,
                key,
                null,
                revokedAt,
                revocation,
                version);
    }

    public boolean isSealed() {
        return state == State.SEALED || state == State.REVOKED;
    }
}
