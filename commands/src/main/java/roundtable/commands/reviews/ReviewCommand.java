package roundtable.commands.reviews;

import roundtable.commands.Command;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** What can be asked of a review. */
public sealed interface ReviewCommand extends Command {

    ReviewId review();

    @Override
    default ReviewId target() {
        return review();
    }

    /** An automation opens the review of an assignment. */
    record OpenReview(
            ReviewId review,
            PanelId panel,
            OrganisationId authority,
            CallId call,
            ApplicationId application,
            ExpertId expert,
            PersonId person,
            String code)
            implements ReviewCommand {}

    /** The expert declares that no conflict is known; only then is the application shown. */
    record DeclareNoConflict(ReviewId review) implements ReviewCommand {}

    /** The expert steps back (回避). */
    record RecuseReview(ReviewId review, String reason) implements ReviewCommand {}

    /** Handed in for good: sealed until all are in. */
    record SubmitReview(ReviewId review, Scores scores) implements ReviewCommand {}

    /** An automation reveals it, once all are in. */
    record RevealReview(ReviewId review) implements ReviewCommand {}
}
