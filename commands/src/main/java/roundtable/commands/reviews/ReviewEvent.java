package roundtable.commands.reviews;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to a review. */
public sealed interface ReviewEvent extends Event {

    ReviewId review();

    @Named("review-opened")
    record ReviewOpened(
            ReviewId review,
            PanelId panel,
            CallId call,
            ApplicationId application,
            ExpertId expert,
            PersonId person,
            String code)
            implements ReviewEvent {}

    @Named("review-no-conflict-declared")
    record NoConflictDeclared(ReviewId review) implements ReviewEvent {}

    @Named("review-recused")
    record ReviewRecused(ReviewId review, PanelId panel, Personal<String> reason) implements ReviewEvent {}

    /**
     * Handed in, sealed.
     *
     * @param tenths the weighted total, 0 … 1000
     */
    @Named("review-submitted")
    record ReviewSubmitted(
            ReviewId review, PanelId panel, ApplicationId application, Personal<Scores> scores, int tenths)
            implements ReviewEvent {}

    @Named("review-revealed")
    record ReviewRevealed(ReviewId review) implements ReviewEvent {}
}
