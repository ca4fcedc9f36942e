package roundtable.commands.organisations;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationRefusal.CreditCodeWrong;
import roundtable.commands.organisations.OrganisationRefusal.ForeignRegistrationIncomplete;
import roundtable.commands.organisations.OrganisationRefusal.NameMissing;
import roundtable.commands.organisations.OrganisationRefusal.OnlyAnOfficerMay;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** The rules of organisations that need no state. */
final class OrganisationPolicies {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_SUMMARY = 400;
    static final int LONGEST_REASON = 1_000;

    private OrganisationPolicies() {}

    static void theRegistrationIsWellFormed(Registration registration) {
        switch (registration) {
            case Registration.Chinese chinese -> {
                CreditCode.Finding finding = CreditCode.check(chinese.creditCode());
                if (finding != null) {
                    refuse(true, new CreditCodeWrong(finding.problem(), finding.position(), finding.found()));
                }
            }
            case Registration.Foreign foreign -> {
                refuse(
                        !foreign.country().matches("[A-Z]{2}")
                                || foreign.country().equals("CN"),
                        new ForeignRegistrationIncomplete("country"));
                refuse(foreign.register().isBlank(), new ForeignRegistrationIncomplete("register"));
                refuse(foreign.number().isBlank(), new ForeignRegistrationIncomplete("number"));
                theLineFits("register", Text.en(foreign.register()), LONGEST_NAME);
                theLineFits("number", Text.en(foreign.number()), LONGEST_NAME);
            }
        }
    }

    static void theNameCanBeRead(Text name) {
        refuse(name.isEmpty(), new NameMissing());
        theLineFits("name", name, LONGEST_NAME);
    }

    /** An investor's verification is looked at again after a year. */
    static LocalDate holdsUntil(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(1);
    }

    /** Wherever on Earth. */
    static boolean isOver(LocalDate lastDay, Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.ofHours(-12)).isAfter(lastDay);
    }

    static void anOfficerAsks(Actor actor) {
        refuse(!actor.is(Role.OFFICER) || actor.organisation() == null, new OnlyAnOfficerMay());
    }
}
