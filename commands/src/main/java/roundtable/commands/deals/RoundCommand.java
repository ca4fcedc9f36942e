package roundtable.commands.deals;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.awards.AwardId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;

/** What can be asked of a round. */
public sealed interface RoundCommand extends Command {

    RoundId round();

    @Override
    default RoundId target() {
        return round();
    }

    /** The company says its terms; a deal has one open round. */
    record OpenRound(RoundId round, DealId deal, Terms terms) implements RoundCommand {}

    record ReviseTerms(RoundId round, Terms terms) implements RoundCommand {}

    /**
     * A firm that was introduced says what it would put in (软承诺). It binds nobody; a second one takes the place of the first.
     *
     * @param introduction by which the company let it in
     */
    record CircleSoftly(RoundId round, OrganisationId investor, IntroductionId introduction, Money amount)
            implements RoundCommand {}

    record WithdrawCircle(RoundId round, OrganisationId investor) implements RoundCommand {}

    /** The company names who leads (领投), among those who said an amount. */
    record NameLead(RoundId round, OrganisationId investor) implements RoundCommand {}

    /**
     * The company or the lead says what each has put in at last.
     *
     * @param evidence of the closing, in the vault of the organisation that closes
     * @param award the company's award that this money stands beside, or null
     * @param beside how much of it does; null for all of it
     */
    record CloseRound(
            RoundId round,
            List<Investment> investments,
            LocalDate closedOn,
            VaultDocumentId evidence,
            @Nullable AwardId award,
            @Nullable Money beside)
            implements RoundCommand {}

    record CancelRound(RoundId round, String reason) implements RoundCommand {}
}
