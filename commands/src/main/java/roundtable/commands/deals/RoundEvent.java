package roundtable.commands.deals;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.awards.AwardId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to a round. */
public sealed interface RoundEvent extends Event {

    RoundId round();

    @Named("round-opened")
    record RoundOpened(RoundId round, DealId deal, OrganisationId company, Terms terms, PersonId by)
            implements RoundEvent {}

    @Named("round-terms-revised")
    record RoundTermsRevised(RoundId round, Terms terms, PersonId by) implements RoundEvent {}

    @Named("round-softly-circled")
    record SoftlyCircled(RoundId round, OrganisationId investor, Money amount, PersonId by) implements RoundEvent {}

    @Named("round-circle-withdrawn")
    record CircleWithdrawn(RoundId round, OrganisationId investor, PersonId by) implements RoundEvent {}

    @Named("round-lead-named")
    record LeadNamed(RoundId round, OrganisationId investor, PersonId by) implements RoundEvent {}

    /**
     * The money is in.
     *
     * @param raised the sum of all investments
     * @param sha256 of the evidence
     * @param keeper in whose vault the evidence lies
     * @param beside how much of it stands beside the award; null for all of it
     */
    @Named("round-closed")
    record RoundClosed(
            RoundId round,
            List<Investment> investments,
            Money raised,
            LocalDate closedOn,
            VaultDocumentId evidence,
            String sha256,
            OrganisationId keeper,
            @Nullable AwardId award,
            @Nullable Money beside,
            PersonId by)
            implements RoundEvent {}

    /** @param reason under the round's own key */
    @Named("round-cancelled")
    record RoundCancelled(RoundId round, Personal<String> reason, PersonId by) implements RoundEvent {}
}
