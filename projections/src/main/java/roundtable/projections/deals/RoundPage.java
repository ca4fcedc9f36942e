package roundtable.projections.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.RoundId;
import roundtable.commands.deals.Terms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.text.Text;

/**
 * A round before its company or a firm that the company has let in.
 *
 * @param side as whom the viewer reads it
 * @param shares what each firm would put in, or has put in once it is closed: all of them for the company and the lead, and,
 *     once it is closed, for those who invested; else the viewer's own alone
 * @param circled the sum of what firms would put in, for the company and the lead; null for others
 * @param raised what has been put in; null unless closed
 * @param evidence of the closing, for the company and who invested, or null
 * @param beside how much of it stands beside the award; null without one, and for who may not see what was put in
 * @param cancelReason null unless cancelled, and once erased
 */
public record RoundPage(
        RoundId round,
        DealId deal,
        OrganisationId company,
        @Nullable Text companyName,
        State state,
        Side side,
        Terms terms,
        @Nullable OrganisationId lead,
        @Nullable Text leadName,
        List<Share> shares,
        @Nullable Money circled,
        @Nullable Money raised,
        @Nullable LocalDate closedOn,
        @Nullable Evidence evidence,
        @Nullable AwardId award,
        @Nullable Money beside,
        @Nullable String cancelReason,
        Instant openedAt,
        @Nullable Instant overAt,
        long version) {

    /** Where a round stands. */
    public enum State {
        OPEN,
        CLOSED,
        CANCELLED
    }

    /** On which side of it a viewer is. */
    public enum Side {
        COMPANY,
        LEAD,
        INVESTOR
    }

    /**
     * One firm's part.
     *
     * @param verified whether the firm is verified just now: only then can it lead
     */
    public record Share(OrganisationId investor, @Nullable Text name, boolean verified, Money amount, boolean own) {}

    /**
     * What shows that the money is in.
     *
     * @param keeper in whose vault it lies
     */
    public record Evidence(VaultDocumentId document, String sha256, OrganisationId keeper) {}
}
