package roundtable.commands.reviews;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.reviews.ExpertCommand.DeclareConflict;
import roundtable.commands.reviews.ExpertCommand.DeclareFields;
import roundtable.commands.reviews.ExpertCommand.EnrolExpert;
import roundtable.commands.reviews.ExpertCommand.RestExpert;
import roundtable.commands.reviews.ExpertCommand.ReturnExpert;
import roundtable.commands.reviews.ExpertEvent.ConflictDeclared;
import roundtable.commands.reviews.ExpertEvent.ExpertRested;
import roundtable.commands.reviews.ExpertEvent.ExpertReturned;
import roundtable.commands.reviews.ExpertEvent.FieldsDeclared;
import roundtable.commands.reviews.ReviewRefusal.ConflictAlreadyDeclared;
import roundtable.commands.reviews.ReviewRefusal.ConflictOrganisationUnknown;
import roundtable.commands.reviews.ReviewRefusal.ExpertAlreadyEnrolled;
import roundtable.commands.reviews.ReviewRefusal.ExpertFieldRepeats;
import roundtable.commands.reviews.ReviewRefusal.ExpertFieldsMissing;
import roundtable.commands.reviews.ReviewRefusal.ExpertIsActive;
import roundtable.commands.reviews.ReviewRefusal.ExpertNotAMember;
import roundtable.commands.reviews.ReviewRefusal.ExpertRests;
import roundtable.commands.reviews.ReviewRefusal.NotThisExpert;
import roundtable.commands.taxonomy.Industry;

class EnrollingAnExpert extends Specification<Expert> {

    private final ARound round = new ARound();

    EnrollingAnExpert() {
        super(Expert.class);
        neighbour(round.authority, round.theAuthority());
        neighbour(round.company, round.theCompany());
    }

    private EnrolExpert enrol(List<Industry> fields) {
        return new EnrolExpert(round.expertGu, round.authority, round.gu.person(), fields);
    }

    private Given givenGu() {
        return given(round.enrolled(round.expertGu, round.gu));
    }

    @Test
    void an_officer_enrols_a_member_into_the_pool() {
        nothing().when(enrol(ARound.FIELDS)).by(round.officer).then(round.enrolled(round.expertGu, round.gu));
    }

    @Test
    void only_an_officer_of_the_authority_enrols() {
        NotAnOfficerOfTheAuthority refusal = new NotAnOfficerOfTheAuthority(round.authority);
        nothing().when(enrol(ARound.FIELDS)).by(round.stranger).thenRefused(refusal);
        nothing().when(enrol(ARound.FIELDS)).by(round.gu).thenRefused(refusal);
    }

    @Test
    void who_is_no_member_of_the_authority_is_not_enrolled() {
        nothing()
                .when(new EnrolExpert(round.expertGu, round.authority, round.founder.person(), ARound.FIELDS))
                .by(round.officer)
                .thenRefused(new ExpertNotAMember(round.founder.person()));
    }

    @Test
    void a_person_stands_in_a_pool_once() {
        claimed("expert", round.authority + "/" + round.gu.person(), new ExpertId(Uuids.next()));
        nothing()
                .when(enrol(ARound.FIELDS))
                .by(round.officer)
                .thenRefused(new ExpertAlreadyEnrolled(round.gu.person()));
    }

    @Test
    void at_least_one_field_is_named_and_none_twice() {
        nothing().when(enrol(List.of())).by(round.officer).thenRefused(new ExpertFieldsMissing());
        nothing()
                .when(enrol(List.of(Industry.STORAGE, Industry.STORAGE)))
                .by(round.officer)
                .thenRefused(new ExpertFieldRepeats(Industry.STORAGE));
    }

    @Test
    void the_expert_or_an_officer_changes_the_fields() {
        DeclareFields change = new DeclareFields(round.expertGu, List.of(Industry.STORAGE));
        FieldsDeclared changed = new FieldsDeclared(round.expertGu, List.of(Industry.STORAGE));
        givenGu().when(change).by(round.gu).then(changed);
        givenGu().when(change).by(round.officer).then(changed);
        givenGu().when(change).by(round.shen).thenRefused(new NotThisExpert());
        givenGu()
                .when(new DeclareFields(round.expertGu, List.of()))
                .by(round.gu)
                .thenRefused(new ExpertFieldsMissing());
    }

    @Test
    void a_conflict_is_declared_once_and_by_the_expert_alone() {
        DeclareConflict declare = new DeclareConflict(round.expertGu, round.company);
        ConflictDeclared declared = new ConflictDeclared(round.expertGu, round.company);
        givenGu().when(declare).by(round.gu).then(declared);
        givenGu().when(declare).by(round.officer).thenRefused(new NotThisExpert());
        given(round.enrolled(round.expertGu, round.gu), declared)
                .when(declare)
                .by(round.gu)
                .thenRefused(new ConflictAlreadyDeclared(round.company));
    }

    @Test
    void a_conflict_is_with_an_organisation_that_exists() {
        OrganisationId nobody = new OrganisationId(Uuids.next());
        givenGu()
                .when(new DeclareConflict(round.expertGu, nobody))
                .by(round.gu)
                .thenRefused(new ConflictOrganisationUnknown(nobody));
    }

    @Test
    void an_expert_rests_and_returns() {
        ExpertRested rested = new ExpertRested(round.expertGu);
        givenGu().when(new RestExpert(round.expertGu)).by(round.gu).then(rested);
        givenGu().when(new ReturnExpert(round.expertGu)).by(round.gu).thenRefused(new ExpertIsActive());
        given(round.enrolled(round.expertGu, round.gu), rested)
                .when(new RestExpert(round.expertGu))
                .by(round.officer)
                .thenRefused(new ExpertRests());
        given(round.enrolled(round.expertGu, round.gu), rested)
                .when(new ReturnExpert(round.expertGu))
                .by(round.officer)
                .then(new ExpertReturned(round.expertGu));
    }

    @Test
    void nobody_else_sends_an_expert_to_rest_or_back() {
        givenGu().when(new RestExpert(round.expertGu)).by(round.shen).thenRefused(new NotThisExpert());
        given(round.enrolled(round.expertGu, round.gu), new ExpertRested(round.expertGu))
                .when(new ReturnExpert(round.expertGu))
                .by(round.stranger)
                .thenRefused(new NotThisExpert());
    }

    @Test
    void an_expert_who_returned_may_rest_again() {
        given(
                        round.enrolled(round.expertGu, round.gu),
                        new ExpertRested(round.expertGu),
                        new ExpertReturned(round.expertGu))
                .when(new RestExpert(round.expertGu))
                .by(round.gu)
                .then(new ExpertRested(round.expertGu));
    }
}
