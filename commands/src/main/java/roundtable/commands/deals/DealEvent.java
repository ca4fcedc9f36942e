package roundtable.commands.deals;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;

/** What happens to a deal. */
public sealed interface DealEvent extends Event {

    DealId deal();

    @Named("deal-listed")
    record DealListed(DealId deal, OrganisationId company, Offer offer) implements DealEvent {}

    @Named("deal-revised")
    record DealRevised(DealId deal, Offer offer) implements DealEvent {}

    @Named("deal-firm-blocked")
    record DealFirmBlocked(DealId deal, OrganisationId firm) implements DealEvent {}

    @Named("deal-firm-unblocked")
    record DealFirmUnblocked(DealId deal, OrganisationId firm) implements DealEvent {}

    @Named("deal-unlisted")
    record DealUnlisted(DealId deal) implements DealEvent {}
}
