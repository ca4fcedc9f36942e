package roundtable.commands.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationEvent.AuthorityEstablished;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationRefusal.AuthoritiesAreEstablished;
import roundtable.commands.organisations.OrganisationRefusal.CreditCodeWrong;
import roundtable.commands.organisations.OrganisationRefusal.ForeignRegistrationIncomplete;
import roundtable.commands.organisations.OrganisationRefusal.NameMissing;
import roundtable.commands.organisations.OrganisationRefusal.OnlyTheInstallationMay;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextNotLegible;
import roundtable.commands.text.TextRefusal.TextTooLong;

class RegisteringAnOrganisation extends OrganisationSpecification {

    private RegisterOrganisation register(Registration registration, Text name) {
        return new RegisterOrganisation(company, OrganisationKind.COMPANY, registration, name);
    }

    @Test
    void whoever_registers_a_company_is_its_first_founder_with_every_right() {
        nothing()
                .when(register(CODE, NAME))
                .by(Actor.themselves(founder))
                .then(registered(), joined(founder, EVERY_RIGHT));
    }

    @Test
    void a_foreign_company_registers_by_its_own_countrys_register() {
        Registration foreign = new Registration.Foreign("SG", "ACRA", "201912345K");
        nothing()
                .when(register(foreign, Text.en("Meridian Photonics")))
                .by(Actor.themselves(founder))
                .then(
                        new OrganisationEvent.OrganisationRegistered(
                                company, OrganisationKind.COMPANY, foreign, Text.en("Meridian Photonics"), founder),
                        joined(founder, EVERY_RIGHT));
    }

    @Test
    void a_foreign_registration_names_country_register_and_number() {
        nothing()
                .when(register(new Registration.Foreign("CN", "x", "1"), NAME))
                .by(Actor.themselves(founder))
                .thenRefused(new ForeignRegistrationIncomplete("country"));
        nothing()
                .when(register(new Registration.Foreign("SG", "ACRA", " "), NAME))
                .by(Actor.themselves(founder))
                .thenRefused(new ForeignRegistrationIncomplete("number"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING, 0, ''",
        "91350100M000100Y4, TOO_SHORT, 0, 17",
        "91350100M000100Y433, TOO_LONG, 0, 19",
        "91350100MO00100Y43, FORBIDDEN_LETTER, 10, O",
        "91350100M0衡0100Y43, FOREIGN_CHARACTER, 11, 衡",
        "913501A0M000100Y43, DIVISION_NOT_DIGITS, 7, A",
        "91350100M000100Y44, CHECK_CHARACTER, 18, 4",
        "91350100M000100Y34, CHECK_CHARACTER, 18, 4",
    })
    void each_way_a_credit_code_can_be_wrong_is_told_with_its_place(
            String code, CreditCode.Problem problem, int position, String found) {
        nothing()
                .when(register(new Registration.Chinese(code), NAME))
                .by(Actor.themselves(founder))
                .thenRefused(new CreditCodeWrong(problem, position, found));
    }

    @Test
    void a_code_may_be_typed_with_spaces_small_letters_and_full_width_digits() {
        String normalised = CreditCode.normalised(" ９１350100-m000100 y43 ");
        assertThat(normalised).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.check(normalised)).isNull();
    }

    @Test
    void a_name_is_there_and_can_be_read() {
        nothing()
                .when(register(CODE, Text.zh(" ")))
                .by(Actor.themselves(founder))
                .thenRefused(new NameMissing());
        nothing()
                .when(register(CODE, Text.zh("名".repeat(20_000))))
                .by(Actor.themselves(founder))
                .thenRefused(new TextTooLong("name", 200, 20_000));
        nothing()
                .when(register(CODE, Text.en("Acme \u202Egnp.exe")))
                .by(Actor.themselves(founder))
                .thenRefused(new TextNotLegible("name"));
    }

    @Test
    void emoji_and_right_to_left_scripts_are_names_like_any_other() {
        Text name = new Text("火箭🚀科技", "شركة النور", Language.ZH, false);
        nothing()
                .when(register(CODE, name))
                .by(Actor.themselves(founder))
                .then(
                        new OrganisationEvent.OrganisationRegistered(
                                company, OrganisationKind.COMPANY, CODE, name, founder),
                        joined(founder, EVERY_RIGHT));
    }

    @Test
    void an_authority_is_established_by_the_installation_alone() {
        nothing()
                .when(new RegisterOrganisation(authority, OrganisationKind.AUTHORITY, CODE, NAME))
                .by(Actor.themselves(founder))
                .thenRefused(new AuthoritiesAreEstablished());
        EstablishAuthority establish = new EstablishAuthority(authority, Text.zh("澄湖高新区"), null, colleague);
        nothing().when(establish).by(Actor.themselves(founder)).thenRefused(new OnlyTheInstallationMay());
        nothing()
                .when(establish)
                .by(Actor.automation())
                .then(
                        new AuthorityEstablished(authority, Text.zh("澄湖高新区"), null),
                        new MemberJoined(authority, colleague, Role.OFFICER, EVERY_RIGHT));
    }
}
