package roundtable.commands.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.AskVerification;
import roundtable.commands.organisations.OrganisationCommand.CorrectRegistration;
import roundtable.commands.organisations.OrganisationCommand.DeclineVerification;
import roundtable.commands.organisations.OrganisationCommand.LapseVerification;
import roundtable.commands.organisations.OrganisationCommand.RevokeVerification;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.RegistrationCorrected;
import roundtable.commands.organisations.OrganisationEvent.VerificationAsked;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationEvent.VerificationLapsed;
import roundtable.commands.organisations.OrganisationEvent.VerificationRevoked;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyVerified;
import roundtable.commands.organisations.OrganisationRefusal.NobodyVerifiesTheirOwnOrganisation;
import roundtable.commands.organisations.OrganisationRefusal.NotVerified;
import roundtable.commands.organisations.OrganisationRefusal.OnlyAnOfficerMay;
import roundtable.commands.organisations.OrganisationRefusal.OnlyInvestorsShowEvidence;
import roundtable.commands.organisations.OrganisationRefusal.OnlyTheInstallationMay;
import roundtable.commands.organisations.OrganisationRefusal.RegistrationTaken;
import roundtable.commands.organisations.OrganisationRefusal.RightMissing;
import roundtable.commands.organisations.OrganisationRefusal.VaultDocumentUnknown;
import roundtable.commands.organisations.OrganisationRefusal.VerificationEvidenceMissing;
import roundtable.commands.organisations.OrganisationRefusal.VerificationEvidenceTooMuch;
import roundtable.commands.organisations.OrganisationRefusal.VerificationHoldsStill;
import roundtable.commands.organisations.OrganisationRefusal.VerificationNotPending;
import roundtable.commands.organisations.OrganisationRefusal.VerificationReasonMissing;
import roundtable.commands.organisations.OrganisationRefusal.VerificationRenewedTooEarly;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Right;
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

    // An investor

    private static final LocalDate A_YEAR_LATER = LocalDate.parse("2027-06-01");

    private final VaultDocumentId licence = new VaultDocumentId(Uuids.next());
    private final Actor theInvestor = new Actor(founder, company, Role.INVESTOR);

    private Given givenTheFirm(Event... more) {
        List<Event> all = new ArrayList<>(List.of(
                new OrganisationRegistered(company, OrganisationKind.INVESTOR, CODE, NAME, founder),
                new MemberJoined(company, founder, Role.INVESTOR, EVERY_RIGHT),
                new DocumentDeposited(
                        company,
                        licence,
                        new VaultDocument(
                                "business-licence",
                                "9f".repeat(32),
                                "application/pdf",
                                Personal.of(company, "a.pdf"),
                                9,
                                null,
                                null,
                                null),
                        null,
                        founder)));
        all.addAll(List.of(more));
        return given(all.toArray(Event[]::new));
    }

    private Event asked() {
        return new VerificationAsked(company, List.of(licence), founder);
    }

    private Event verifiedForAYear() {
        return new OrganisationVerified(company, authority, A_YEAR_LATER);
    }

    private Event revoked() {
        return new VerificationRevoked(company, authority, Personal.of(company, "备案已注销。"));
    }

    @Test
    void an_investor_shows_evidence_and_is_verified_for_a_year() {
        givenTheFirm()
                .when(new AskVerification(company, List.of(licence, licence)))
                .by(theInvestor)
                .then(asked());
        givenTheFirm(asked())
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .then(verifiedForAYear());
    }

    @Test
    void what_it_shows_lies_in_its_vault() {
        VaultDocumentId unknown = new VaultDocumentId(Uuids.next());
        givenTheFirm()
                .when(new AskVerification(company, List.of()))
                .by(theInvestor)
                .thenRefused(new VerificationEvidenceMissing());
        givenTheFirm()
                .when(new AskVerification(company, List.of(unknown)))
                .by(theInvestor)
                .thenRefused(new VaultDocumentUnknown(unknown));
        givenTheFirm()
                .when(new AskVerification(company, Collections.nCopies(21, licence)))
                .by(theInvestor)
                .thenRefused(new VerificationEvidenceTooMuch(20, 21));
    }

    @Test
    void only_members_who_may_sign_ask_for_an_investor_that_is_not_verified() {
        AskVerification ask = new AskVerification(company, List.of(licence));
        givenTheFirm().when(ask).by(anOfficer).thenRefused(new RightMissing(Right.SIGN));
        givenTheFirm(verified()).when(ask).by(theInvestor).thenRefused(new AlreadyVerified(company));
        givenTheCompany().when(ask).by(theFounder).thenRefused(new OnlyInvestorsShowEvidence());
    }

    @Test
    void one_that_was_sent_back_asks_again_with_other_evidence() {
        givenTheFirm(asked(), declined())
                .when(new AskVerification(company, List.of(licence)))
                .by(theInvestor)
                .then(asked());
    }

    @Test
    void an_investors_verification_lapses_after_its_last_day_wherever_on_earth() {
        Instant over = Instant.parse("2027-06-02T12:00:00Z");
        givenTheFirm(verifiedForAYear())
                .when(new LapseVerification(company))
                .at(over)
                .by(Actor.automation())
                .then(new VerificationLapsed(company));
        givenTheFirm(verifiedForAYear())
                .when(new LapseVerification(company))
                .at(over.minusMillis(1))
                .by(Actor.automation())
                .thenRefused(new VerificationHoldsStill(A_YEAR_LATER));
        givenTheFirm(verifiedForAYear())
                .when(new LapseVerification(company))
                .at(over)
                .by(anOfficer)
                .thenRefused(new OnlyTheInstallationMay());
        givenTheFirm()
                .when(new LapseVerification(company))
                .at(over)
                .by(Actor.automation())
                .thenRefused(new NotVerified(company));
        givenTheCompany(verified())
                .when(new LapseVerification(company))
                .at(over)
                .by(Actor.automation())
                .thenRefused(new VerificationHoldsStill(null));
    }

    private static final Instant RENEWABLE = Instant.parse("2027-05-02T00:00:00Z");

    @Test
    void from_thirty_days_before_its_last_an_investor_renews_it() {
        AskVerification ask = new AskVerification(company, List.of(licence));
        givenTheFirm(verifiedForAYear())
                .when(ask)
                .at(RENEWABLE.minusMillis(1))
                .by(theInvestor)
                .thenRefused(new VerificationRenewedTooEarly(LocalDate.parse("2027-05-02"), A_YEAR_LATER));
        givenTheFirm(verifiedForAYear()).when(ask).at(RENEWABLE).by(theInvestor).then(asked());
        givenTheFirm(verifiedForAYear(), asked())
                .when(ask)
                .at(RENEWABLE)
                .by(theInvestor)
                .then(asked());
        givenTheFirm(verifiedForAYear(), asked())
                .when(new VerifyOrganisation(company))
                .at(RENEWABLE)
                .by(anOfficer)
                .then(new OrganisationVerified(company, authority, LocalDate.parse("2028-05-02")));
        givenTheFirm(verifiedForAYear(), asked(), verifiedForAYear())
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .thenRefused(new AlreadyVerified(company));
    }

    @Test
    void a_renewal_that_is_declined_leaves_what_holds_and_may_be_asked_for_again() {
        givenTheFirm(verifiedForAYear(), asked())
                .when(new DeclineVerification(company, "名称与登记不一致。"))
                .by(anOfficer)
                .then(declined());
        givenTheFirm(verifiedForAYear(), asked(), declined())
                .when(new DeclineVerification(company, "再一次"))
                .by(anOfficer)
                .thenRefused(new VerificationNotPending(company));
        givenTheFirm(verifiedForAYear(), asked(), declined())
                .when(new AskVerification(company, List.of(licence)))
                .at(RENEWABLE)
                .by(theInvestor)
                .then(asked());
        givenTheFirm(verifiedForAYear(), asked(), declined())
                .when(new RevokeVerification(company, "备案已注销。"))
                .by(anOfficer)
                .then(revoked());
        givenTheFirm(verifiedForAYear(), asked(), declined())
                .when(new LapseVerification(company))
                .at(RENEWABLE)
                .by(Actor.automation())
                .thenRefused(new VerificationHoldsStill(A_YEAR_LATER));
    }

    @Test
    void one_that_nobody_looked_at_before_the_last_day_waits_on_and_one_that_is_revoked_is_asked_for_anew() {
        givenTheFirm(verifiedForAYear(), asked(), new VerificationLapsed(company))
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .then(verifiedForAYear());
        givenTheFirm(verifiedForAYear(), asked(), revoked())
                .when(new VerifyOrganisation(company))
                .by(anOfficer)
                .thenRefused(new VerificationNotPending(company));
    }

    @Test
    void an_officer_revokes_it_with_a_reason() {
        givenTheFirm(verifiedForAYear())
                .when(new RevokeVerification(company, "备案已注销。 "))
                .by(anOfficer)
                .then(revoked());
        givenTheFirm(verifiedForAYear())
                .when(new RevokeVerification(company, " "))
                .by(anOfficer)
                .thenRefused(new VerificationReasonMissing());
        givenTheFirm(verifiedForAYear())
                .when(new RevokeVerification(company, "备案已注销。"))
                .by(theInvestor)
                .thenRefused(new OnlyAnOfficerMay());
        givenTheFirm()
                .when(new RevokeVerification(company, "备案已注销。"))
                .by(anOfficer)
                .thenRefused(new NotVerified(company));
    }

    @Test
    void a_registration_that_was_revoked_is_free_for_whose_it_is() {
        claimed("registration", CODE.claim(), company);
        givenTheFirm(verifiedForAYear())
                .when(new RevokeVerification(company, "备案已注销。"))
                .by(anOfficer)
                .then(revoked());
        OrganisationId owner = new OrganisationId(Uuids.next());
        given(new OrganisationRegistered(owner, OrganisationKind.COMPANY, CODE, Text.zh("衡析生物"), founder))
                .when(new VerifyOrganisation(owner))
                .by(anOfficer)
                .then(new OrganisationVerified(owner, authority));
    }

    @Test
    void what_lapsed_or_was_revoked_is_asked_for_again_before_it_is_verified_again() {
        for (Event over : List.of(new VerificationLapsed(company), revoked())) {
            givenTheFirm(verifiedForAYear(), over)
                    .when(new VerifyOrganisation(company))
                    .by(anOfficer)
                    .thenRefused(new VerificationNotPending(company));
            givenTheFirm(verifiedForAYear(), over, asked())
                    .when(new VerifyOrganisation(company))
                    .by(anOfficer)
                    .then(verifiedForAYear());
        }
    }
}
