package roundtable.commands.deals;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;

/** What happens to a mandate. */
public sealed interface MandateEvent extends Event {

    MandateId mandate();

    @Named("mandate-declared")
    record MandateDeclared(MandateId mandate, OrganisationId investor, Wishes wishes) implements MandateEvent {}

    @Named("mandate-revised")
    record MandateRevised(MandateId mandate, Wishes wishes) implements MandateEvent {}

    /** Until it is chosen what the firm does is learned from, and nothing is shown to companies. */
    @Named("mandate-use-decided")
    record MandateUseDecided(MandateId mandate, boolean byMandateOnly, boolean shownToCompanies)
            implements MandateEvent {}

    @Named("mandate-paused")
    record MandatePaused(MandateId mandate) implements MandateEvent {}
}
