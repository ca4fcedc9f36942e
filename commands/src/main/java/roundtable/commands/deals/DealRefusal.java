package roundtable.commands.deals;

import java.time.LocalDate;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardId;
import roundtable.commands.organisations.OrganisationId;

/** Why a deal refuses. */
public sealed interface DealRefusal extends Refusal {

    @Named("not-a-founder-of-the-company")
    record NotAFounderOfTheCompany(OrganisationId company) implements DealRefusal {}

    @Named("deal-company-not-verified")
    record DealCompanyNotVerified(OrganisationId company) implements DealRefusal {}

    /** A company lists one round at a time. */
    @Named("deal-already-listed")
    record DealAlreadyListed(OrganisationId company) implements DealRefusal {}

    @Named("deal-not-listed")
    record DealNotListed() implements DealRefusal {}

    @Named("deal-headline-missing")
    record DealHeadlineMissing() implements DealRefusal {}

    @Named("deal-region-not-well-formed")
    record DealRegionNotWellFormed(String region) implements DealRefusal {}

    /** @param field {@code asked} or {@code valuation}: nothing, or beyond all reason; {@code revenue}: less than nothing, or beyond it */
    @Named("deal-amount-not-possible")
    record DealAmountNotPossible(String field) implements DealRefusal {}

    @Named("deal-currencies-differ")
    record DealCurrenciesDiffer(String expected, String found) implements DealRefusal {}

    @Named("deal-patents-negative")
    record DealPatentsNegative() implements DealRefusal {}

    @Named("deal-quarters-too-many")
    record DealQuartersTooMany(int most, int found) implements DealRefusal {}

    @Named("deal-closes-in-the-past")
    record DealClosesInThePast(LocalDate closes) implements DealRefusal {}

    /** Only the company's own awards, once accepted, stand beside its deal. */
    @Named("deal-award-not-its-own")
    record DealAwardNotItsOwn(AwardId award) implements DealRefusal {}

    /** Only standings that are announced, and that rank an application of this company, say a band of it. */
    @Named("deal-review-not-announced")
    record DealReviewNotAnnounced(ApplicationId application) implements DealRefusal {}

    /** There is no band for the lower half of what was reviewed. */
    @Named("deal-review-in-lower-half")
    record DealReviewInLowerHalf(ApplicationId application) implements DealRefusal {}

    @Named("deal-invites-too-many")
    record DealInvitesTooMany(int most, int found) implements DealRefusal {}

    @Named("deal-invites-no-investor")
    record DealInvitesNoInvestor(OrganisationId invited) implements DealRefusal {}

    @Named("deal-blocks-no-investor")
    record DealBlocksNoInvestor(OrganisationId blocked) implements DealRefusal {}

    @Named("deal-blocks-too-many")
    record DealBlocksTooMany(int most) implements DealRefusal {}
}
