package roundtable.commands.deals;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.organisations.OrganisationId;

/** Why a mandate refuses. */
public sealed interface MandateRefusal extends Refusal {

    @Named("not-an-investor-of-the-firm")
    record NotAnInvestorOfTheFirm(OrganisationId investor) implements MandateRefusal {}

    @Named("only-investors-declare-mandates")
    record OnlyInvestorsDeclareMandates() implements MandateRefusal {}

    /** A firm has one active mandate: revise it, or pause it first. */
    @Named("mandate-already-declared")
    record MandateAlreadyDeclared(OrganisationId investor) implements MandateRefusal {}

    @Named("mandate-is-paused")
    record MandateIsPaused() implements MandateRefusal {}

    @Named("mandate-ticket-not-possible")
    record MandateTicketNotPossible() implements MandateRefusal {}

    @Named("mandate-currencies-differ")
    record MandateCurrenciesDiffer(String smallest, String largest) implements MandateRefusal {}

    @Named("mandate-ticket-upside-down")
    record MandateTicketUpsideDown(String smallest, String largest) implements MandateRefusal {}

    @Named("mandate-region-not-well-formed")
    record MandateRegionNotWellFormed(String region) implements MandateRefusal {}

    /** @param what an industry's or a region's code that stands on both sides */
    @Named("mandate-wants-what-it-excludes")
    record MandateWantsWhatItExcludes(String what) implements MandateRefusal {}

    @Named("mandate-excludes-too-many")
    record MandateExcludesTooMany(int most, int found) implements MandateRefusal {}

    @Named("mandate-regions-too-many")
    record MandateRegionsTooMany(int most, int found) implements MandateRefusal {}
}
