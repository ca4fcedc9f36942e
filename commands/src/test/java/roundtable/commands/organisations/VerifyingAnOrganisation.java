package roundtable.commands.organisations;

import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.CorrectRegistration;
import roundtable.commands.organisations.OrganisationCommand.DeclineVerification;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.RegistrationCorrected;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyVerified;
import roundtable.commands.organisations.OrganisationRefusal.NobodyVerifiesTheirOwnOrganisation;
import roundtable.commands.organisations.OrganisationRefusal.OnlyAnOfficerMay;
import roundtable.commands.organisations.OrganisationRefusal.RegistrationTaken;
import roundtable.commands.organisations.OrganisationRefusal.VerificationNotPending;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

class VerifyingAnOrganisation extends OrganisationSpecification {

    private Event verified() {
        return new OrganisationVerified(company, authority);
    }

    private Event declined() {
        return new VerificationDeclined(company, authority, Personal.of(company, "名称与登记不一致。"));
    }

    @Test
    void an_officer_verifies_and_the_code_is_claimed() {
        givenTheCompany().when(new VerifyOrganisation(company)).by(anOfficer).then(verified());
    }

    @Test
    void a_code_that_another_has_been_verified_with_is_refused() {
        claimed("registration", CODE.claim(), new OrganisationId(Uuids.next()));
        givenTheCompany()
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .thenRefused(new RegistrationTaken(CODE.claim()));
    }

    @Test
    void nobody_verifies_their_own_organisation() {
        Actor founderWhoIsAlsoAnOfficer = new Actor(founder, authority, Role.OFFICER);
        givenTheCompany()
                .when(new VerifyOrganisation(company))
                .by(founderWhoIsAlsoAnOfficer)
                .thenRefused(new NobodyVerifiesTheirOwnOrganisation(company));
    }

    @Test
    void only_an_officer_verifies() {
        givenTheCompany().when(new VerifyOrganisation(company)).by(theFounder).thenRefused(new OnlyAnOfficerMay());
    }

    @Test
    void it_is_verified_once() {
        givenTheCompany(verified())
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .thenRefused(new AlreadyVerified(company));
    }

    @Test
    void a_declined_registration_is_corrected_and_verified_after_all() {
        givenTheCompany()
                .when(new DeclineVerification(company, "名称与登记不一致。"))
                .by(anOfficer)
                .then(declined());
        givenTheCompany(declined())
                .when(new CorrectRegistration(company, CODE, Text.zh("衡析生物科技")))
                .by(theFounder)
                .then(new RegistrationCorrected(company, CODE, Text.zh("衡析生物科技")));
        givenTheCompany(declined(), new RegistrationCorrected(company, CODE, Text.zh("衡析生物科技")))
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .then(verified());
    }

    @Test
    void what_is_verified_can_no_longer_be_declined_or_corrected() {
        givenTheCompany(verified())
                .when(new DeclineVerification(company, "晚了"))
                .by(anOfficer)
                .thenRefused(new VerificationNotPending(company));
        givenTheCompany(verified())
                .when(new CorrectRegistration(company, CODE, NAME))
                .by(theFounder)
                .thenRefused(new AlreadyVerified(company));
    }
}
