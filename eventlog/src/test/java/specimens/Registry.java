package specimens;

import java.time.Instant;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationCommand.DeclineVerification;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.Node;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.dispatch.Receipt;

/** A founder who registers companies and an officer who verifies them, through one node. */
public final class Registry {

    private final Dispatcher dispatcher;
    private final PersonId founder = new PersonId(Uuids.next());
    private final Actor officer = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);

    public Registry(Node node) {
        dispatcher = node.bean(Dispatcher.class);
    }

    /** A right credit code, another for each number. */
    public static String code(int number) {
        String digits = "91350100M0%07d".formatted(number);
        return digits + CreditCode.checkCharacter(digits);
    }

    public Actor founder() {
        return Actor.themselves(founder);
    }

    /** The founder, for a company of their own. */
    public Actor founderOf(OrganisationId company) {
        return new Actor(founder, company, Role.FOUNDER);
    }

    public Actor officer() {
        return officer;
    }

    public OrganisationId register(int code) {
        OrganisationId company = new OrganisationId(Uuids.next());
        register(company, code);
        return company;
    }

    public Receipt register(OrganisationId company, int code) {
        return ask(
                founder(),
                new RegisterOrganisation(
                        company,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese(code(code)),
                        Text.zh("衡析生物 " + code)));
    }

    public Receipt verify(OrganisationId company) {
        return ask(officer, new VerifyOrganisation(company));
    }

    public Receipt decline(OrganisationId company, String reason) {
        return ask(officer, new DeclineVerification(company, reason));
    }

    public Receipt ask(Actor actor, Command command) {
        return ask(actor, command, Conditions.NONE);
    }

    public Receipt ask(Actor actor, Command command, Conditions conditions) {
        return dispatcher.send(command, Asking.now(actor, Instant.now()), conditions);
    }
}
