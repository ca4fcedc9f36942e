package roundtable.commands.reviews;

import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.reviews.ExpertEvent.ConflictDeclared;
import roundtable.commands.reviews.ExpertEvent.ExpertEnrolled;
import roundtable.commands.reviews.ExpertEvent.ExpertRested;
import roundtable.commands.reviews.PanelCommand.AssignExpert;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.commands.reviews.PanelEvent.RecusalCounted;
import roundtable.commands.reviews.ReviewRefusal.ApplicationNotAdmitted;
import roundtable.commands.reviews.ReviewRefusal.ApplicationOfAnotherCall;
import roundtable.commands.reviews.ReviewRefusal.ConflictOfInterest;
import roundtable.commands.reviews.ReviewRefusal.EnoughExpertsAssigned;
import roundtable.commands.reviews.ReviewRefusal.ExpertAlreadyAssigned;
import roundtable.commands.reviews.ReviewRefusal.ExpertOfAnotherPool;
import roundtable.commands.reviews.ReviewRefusal.ExpertRests;
import roundtable.commands.reviews.ReviewRefusal.PanelCodeNotWellFormed;
import roundtable.commands.reviews.ReviewRefusal.PanelCodeTaken;

class AssigningAnExpert extends Specification<Panel> {

    private final ARound round = new ARound();

    AssigningAnExpert() {
        super(Panel.class);
        neighbour(round.call, round.theCall());
        neighbour(round.company, round.theCompany());
        neighbour(round.application, round.theApplication());
        neighbour(round.expertGu, round.enrolled(round.expertGu, round.gu));
        neighbour(round.expertShen, round.enrolled(round.expertShen, round.shen));
    }

    private AssignExpert toGu() {
        return assign(round.expertGu, round.reviewByGu, "B-07");
    }

    private AssignExpert toShen(String code) {
        return assign(round.expertShen, round.reviewByShen, code);
    }

    private AssignExpert assign(ExpertId expert, ReviewId review, String code) {
        return new AssignExpert(round.panel, round.application, expert, review, code);
    }

    private Given givenThePanel(Event... more) {
        Event[] all = new Event[more.length + 1];
        all[0] = round.convened();
        System.arraycopy(more, 0, all, 1, more.length);
        return given(all);
    }

    @Test
    void an_admitted_application_is_given_to_an_expert_under_a_code() {
        givenThePanel().when(toGu()).by(round.officer).then(round.assignedToGu());
    }

    @Test
    void every_reader_knows_the_application_by_the_same_code() {
        givenThePanel(round.assignedToGu())
                .when(toShen("Q-31"))
                .by(round.officer)
                .then(round.assignedToShen());
    }

    @Test
    void only_an_officer_of_the_calls_authority_assigns() {
        NotAnOfficerOfTheAuthority refusal = new NotAnOfficerOfTheAuthority(round.authority);
        givenThePanel().when(toGu()).by(round.stranger).thenRefused(refusal);
        givenThePanel().when(toGu()).by(round.gu).thenRefused(refusal);
    }

    @Test
    void what_is_not_admitted_is_not_read() {
        neighbour(round.application, round.started(round.call), round.submitted(round.call));
        givenThePanel()
                .when(toGu())
                .by(round.officer)
                .thenRefused(new ApplicationNotAdmitted(ApplicationFacts.State.SUBMITTED));
    }

    @Test
    void an_application_to_another_call_is_not_read_here() {
        neighbour(round.application, round.theApplicationTo(new CallId(Uuids.next())));
        givenThePanel().when(toGu()).by(round.officer).thenRefused(new ApplicationOfAnotherCall(round.application));
    }

    @Test
    void an_expert_of_another_pool_is_refused() {
        OrganisationId elsewhere = new OrganisationId(Uuids.next());
        neighbour(round.expertGu, new ExpertEnrolled(round.expertGu, elsewhere, round.gu.person(), ARound.FIELDS));
        givenThePanel().when(toGu()).by(round.officer).thenRefused(new ExpertOfAnotherPool());
    }

    @Test
    void a_resting_expert_is_left_in_peace() {
        neighbour(round.expertGu, round.enrolled(round.expertGu, round.gu), new ExpertRested(round.expertGu));
        givenThePanel().when(toGu()).by(round.officer).thenRefused(new ExpertRests());
    }

    @Test
    void a_declared_conflict_refuses_the_pair() {
        neighbour(
                round.expertGu,
                round.enrolled(round.expertGu, round.gu),
                new ConflictDeclared(round.expertGu, round.company));
        givenThePanel().when(toGu()).by(round.officer).thenRefused(new ConflictOfInterest(Conflict.DECLARED));
    }

    @Test
    void an_expert_who_once_belonged_to_the_applicant_does_not_judge_it() {
        neighbour(round.company, round.theCompanyThatOnceHad(round.gu));
        givenThePanel().when(toGu()).by(round.officer).thenRefused(new ConflictOfInterest(Conflict.ORGANISATION));
        givenThePanel().when(toShen("B-07")).by(round.officer).then(round.assignedToShen());
    }

    @Test
    void nobody_reads_the_same_application_twice() {
        givenThePanel(round.assignedToGu()).when(toGu()).by(round.officer).thenRefused(new ExpertAlreadyAssigned());
    }

    @Test
    void whoever_stepped_back_is_not_asked_again() {
        givenThePanel(round.assignedToGu(), new RecusalCounted(round.panel, round.application, round.reviewByGu))
                .when(toGu())
                .by(round.officer)
                .thenRefused(new ExpertAlreadyAssigned());
    }

    @Test
    void no_more_experts_are_asked_than_the_call_says_until_one_steps_back() {
        ExpertId third = new ExpertId(Uuids.next());
        ReviewId review = new ReviewId(Uuids.next());
        neighbour(third, new ExpertEnrolled(third, round.authority, round.stranger.person(), ARound.FIELDS));
        givenThePanel(round.assignedToGu(), round.assignedToShen())
                .when(assign(third, review, "B-07"))
                .by(round.officer)
                .thenRefused(new EnoughExpertsAssigned(2));
        givenThePanel(
                        round.assignedToGu(),
                        round.assignedToShen(),
                        new RecusalCounted(round.panel, round.application, round.reviewByGu))
                .when(assign(third, review, "B-07"))
                .by(round.officer)
                .then(round.assigned(third, round.stranger, review));
    }

    @Test
    void two_applications_never_share_a_code() {
        ApplicationId another = new ApplicationId(Uuids.next());
        givenThePanel(new ExpertAssigned(
                        round.panel,
                        round.authority,
                        round.call,
                        another,
                        round.expertGu,
                        round.gu.person(),
                        new ReviewId(Uuids.next()),
                        "B-07"))
                .when(toGu())
                .by(round.officer)
                .thenRefused(new PanelCodeTaken("B-07"));
    }

    @Test
    void a_code_is_short_and_can_be_said_aloud() {
        givenThePanel().when(toShen("b 7")).by(round.officer).thenRefused(new PanelCodeNotWellFormed("b 7"));
    }
}
