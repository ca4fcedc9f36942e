package roundtable.commands.reviews;

import java.util.List;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** What happens to a panel. */
public sealed interface PanelEvent extends Event {

    PanelId panel();

    @Named("panel-convened")
    record PanelConvened(PanelId panel, CallId call, OrganisationId authority, int expertsPerApplication)
            implements PanelEvent {}

    @Named("panel-expert-assigned")
    record ExpertAssigned(
            PanelId panel,
            OrganisationId authority,
            CallId call,
            ApplicationId application,
            ExpertId expert,
            PersonId person,
            ReviewId review,
            String code)
            implements PanelEvent {}

    @Named("panel-review-counted")
    record ReviewCounted(PanelId panel, ApplicationId application, ReviewId review) implements PanelEvent {}

    @Named("panel-recusal-counted")
    record RecusalCounted(PanelId panel, ApplicationId application, ReviewId review) implements PanelEvent {}

    /** Every review that the call asks for is in: from now on they may be seen. */
    @Named("panel-reviews-complete")
    record ReviewsComplete(PanelId panel, ApplicationId application, List<ReviewId> reviews) implements PanelEvent {}
}
