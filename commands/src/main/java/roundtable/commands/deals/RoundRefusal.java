package roundtable.commands.deals;

import java.time.LocalDate;
import org.joda.money.Money;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.awards.AwardId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;

/** Why a round refuses. */
public sealed interface RoundRefusal extends Refusal {

    @Named("not-of-the-raising-company")
    record RoundNotOfItsCompany(OrganisationId company) implements RoundRefusal {}

    @Named("round-deal-not-listed")
    record RoundDealNotListed(DealId deal) implements RoundRefusal {}

    @Named("round-already-open")
    record RoundAlreadyOpen(DealId deal) implements RoundRefusal {}

    @Named("round-is-over")
    record RoundIsOver(boolean closed) implements RoundRefusal {}

    /** @param field which amount: amount, most, valuation, smallestTicket, circle or investment */
    @Named("round-amount-not-possible")
    record RoundAmountNotPossible(String field) implements RoundRefusal {}

    @Named("round-currencies-differ")
    record RoundCurrenciesDiffer(String expected, String found) implements RoundRefusal {}

    @Named("round-most-below-amount")
    record RoundMostBelowAmount(Money amount, Money most) implements RoundRefusal {}

    @Named("round-ticket-above-amount")
    record RoundTicketAboveAmount(Money most, Money ticket) implements RoundRefusal {}

    @Named("round-basis-missing")
    record RoundBasisMissing() implements RoundRefusal {}

    /** After the money a company is worth more than the money. */
    @Named("round-post-money-too-small")
    record RoundPostMoneyTooSmall(Money amount, Money valuation) implements RoundRefusal {}

    @Named("round-closes-in-the-past")
    record RoundClosesInThePast(LocalDate closes) implements RoundRefusal {}

    @Named("not-of-the-investing-firm")
    record RoundNotAnInvestorOf(OrganisationId investor) implements RoundRefusal {}

    /** Only who was introduced says an amount. */
    @Named("round-not-introduced")
    record RoundNotIntroduced(OrganisationId investor) implements RoundRefusal {}

    /** Its verification has lapsed or was revoked since it said an amount. */
    @Named("round-firm-no-longer-verified")
    record RoundFirmNoLongerVerified(OrganisationId investor) implements RoundRefusal {}

    /** The company keeps the deal from it. */
    @Named("round-firm-kept-out")
    record RoundFirmKeptOut(OrganisationId investor) implements RoundRefusal {}

    @Named("round-below-smallest-ticket")
    record RoundBelowSmallestTicket(Money smallest, Money found) implements RoundRefusal {}

    @Named("round-not-circled")
    record RoundNotCircled(OrganisationId investor) implements RoundRefusal {}

    @Named("only-company-or-lead-closes")
    record RoundOnlyCompanyOrLeadCloses() implements RoundRefusal {}

    @Named("round-nothing-invested")
    record RoundNothingInvested() implements RoundRefusal {}

    @Named("round-investor-twice")
    record RoundInvestorTwice(OrganisationId investor) implements RoundRefusal {}

    @Named("round-over-subscribed")
    record RoundOverSubscribed(Money most, Money sum) implements RoundRefusal {}

    @Named("round-closed-in-the-future")
    record RoundClosedInTheFuture(LocalDate closedOn) implements RoundRefusal {}

    @Named("round-evidence-unknown")
    record RoundEvidenceUnknown(VaultDocumentId evidence) implements RoundRefusal {}

    @Named("round-award-not-its-own")
    record RoundAwardNotItsOwn(AwardId award) implements RoundRefusal {}

    /** What stands beside an award is named with it, and is no more than came in. */
    @Named("round-beside-not-possible")
    record RoundBesideNotPossible(Money raised) implements RoundRefusal {}

    @Named("round-reason-missing")
    record RoundReasonMissing() implements RoundRefusal {}
}
