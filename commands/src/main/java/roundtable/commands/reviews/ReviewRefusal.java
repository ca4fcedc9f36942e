package roundtable.commands.reviews;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.taxonomy.Industry;

/** Why an expert's entry, a panel or a review refuses. */
public sealed interface ReviewRefusal extends Refusal {

    /** Counting, opening and revealing follow from events; nobody asks for them. */
    @Named("only-a-reaction-may")
    record OnlyAReactionMay() implements ReviewRefusal {}

    /** The pool's experts are members of its authority. */
    @Named("expert-not-a-member")
    record ExpertNotAMember(PersonId person) implements ReviewRefusal {}

    @Named("expert-already-enrolled")
    record ExpertAlreadyEnrolled(PersonId person) implements ReviewRefusal {}

    @Named("expert-fields-missing")
    record ExpertFieldsMissing() implements ReviewRefusal {}

    @Named("expert-field-repeats")
    record ExpertFieldRepeats(Industry field) implements ReviewRefusal {}

    @Named("not-this-expert")
    record NotThisExpert() implements ReviewRefusal {}

    @Named("conflict-already-declared")
    record ConflictAlreadyDeclared(OrganisationId organisation) implements ReviewRefusal {}

    @Named("conflict-organisation-unknown")
    record ConflictOrganisationUnknown(OrganisationId organisation) implements ReviewRefusal {}

    @Named("expert-rests")
    record ExpertRests() implements ReviewRefusal {}

    @Named("expert-is-active")
    record ExpertIsActive() implements ReviewRefusal {}

    /** A draft or a cancelled call has no panel. */
    @Named("call-has-no-panel")
    record CallHasNoPanel(CallTerms.State state) implements ReviewRefusal {}

    @Named("panel-already-convened")
    record PanelAlreadyConvened() implements ReviewRefusal {}

    @Named("application-not-admitted")
    record ApplicationNotAdmitted(ApplicationFacts.State state) implements ReviewRefusal {}

    @Named("application-of-another-call")
    record ApplicationOfAnotherCall(ApplicationId application) implements ReviewRefusal {}

    @Named("expert-of-another-pool")
    record ExpertOfAnotherPool() implements ReviewRefusal {}

    /** Also after the expert has stepped back from it. */
    @Named("expert-already-assigned")
    record ExpertAlreadyAssigned() implements ReviewRefusal {}

    /** @param kind how it is known */
    @Named("conflict-of-interest")
    record ConflictOfInterest(Conflict kind) implements ReviewRefusal {}

    @Named("enough-experts-assigned")
    record EnoughExpertsAssigned(int needed) implements ReviewRefusal {}

    @Named("panel-code-not-well-formed")
    record PanelCodeNotWellFormed(String given) implements ReviewRefusal {}

    @Named("panel-code-taken")
    record PanelCodeTaken(String given) implements ReviewRefusal {}

    @Named("review-not-of-this-panel")
    record ReviewNotOfThisPanel(ReviewId review) implements ReviewRefusal {}

    @Named("review-already-counted")
    record ReviewAlreadyCounted(ReviewId review) implements ReviewRefusal {}

    @Named("not-the-reviewer")
    record NotTheReviewer() implements ReviewRefusal {}

    @Named("no-conflict-already-declared")
    record NoConflictAlreadyDeclared() implements ReviewRefusal {}

    @Named("no-conflict-not-declared")
    record NoConflictNotDeclared() implements ReviewRefusal {}

    @Named("review-is-recused")
    record ReviewIsRecused() implements ReviewRefusal {}

    @Named("recusal-reason-missing")
    record RecusalReasonMissing() implements ReviewRefusal {}

    @Named("review-already-submitted")
    record ReviewAlreadySubmitted() implements ReviewRefusal {}

    @Named("review-not-submitted")
    record ReviewNotSubmitted() implements ReviewRefusal {}

    @Named("review-already-revealed")
    record ReviewAlreadyRevealed() implements ReviewRefusal {}

    @Named("application-was-withdrawn")
    record ApplicationWasWithdrawn() implements ReviewRefusal {}

    @Named("score-missing")
    record ScoreMissing(String criterion) implements ReviewRefusal {}

    @Named("score-out-of-range")
    record ScoreOutOfRange(String criterion, int score, int highest) implements ReviewRefusal {}

    /** A score or a comment for what the rubric does not ask. */
    @Named("criterion-unknown")
    record CriterionUnknown(String criterion) implements ReviewRefusal {}
}
