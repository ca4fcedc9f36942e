package roundtable.commands.reviews;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to a review. */
public sealed interface ReviewEvent extends Event {

    ReviewId review();

    @Named("review-opened")
    record ReviewOpened(
            ReviewId review,
            PanelId panel,
            OrganisationId authority,
            CallId call,
            ApplicationId application,
            ExpertId expert,
            PersonId person,
            String code)
            implements ReviewEvent {}

    @Named("review-no-conflict-declared")
    record NoConflictDeclared(ReviewId review) implements ReviewEvent {}

    /** @param reason under the expert's own key */
    @Named("review-recused")
    record ReviewRecused(ReviewId review, PanelId panel, ApplicationId application, Personal<String> reason)
            implements ReviewEvent {}

    /**
     * Handed in, sealed: whoever reads this event must keep the scores from everybody but the expert.
     *
     * @param scores under the application's key
     * @param tenths the weighted total, 0 … 1000
     */
    @Named("review-submitted")
    record ReviewSubmitted(
            ReviewId review, PanelId panel, ApplicationId application, Personal<Scores> scores, int tenths)
            implements ReviewEvent {}

    /** Carries the scores again, so that read models need not keep what was still sealed. */
    @Named("review-revealed")
    record ReviewRevealed(
            ReviewId review, PanelId panel, ApplicationId application, Personal<Scores> scores, int tenths)
            implements ReviewEvent {}
}
