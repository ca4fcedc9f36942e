package roundtable.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.At;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.ReviseProfile;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Profile;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.server.people.People;

/**
 * Demo data, told by commands with times of their own, on the first start of an empty installation. Everything in it is
 * invented. Never in production.
 */
@Component
@Order(2)
@org.springframework.context.annotation.Profile("!production")
@ConditionalOnProperty(name = "roundtable.demo", havingValue = "true")
class Demo implements ApplicationRunner {

    static final String PASSWORD = "demo-round-table";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Text AUTHORITY = Text.of("澄湖高新区科技局", "Chenghu High-tech Zone Science Bureau");

    private final Dispatcher dispatcher;
    private final People people;
    private final FirstAuthority firstAuthority;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Path data;

    Demo(
            Dispatcher dispatcher,
            People people,
            FirstAuthority firstAuthority,
            JdbcClient jdbc,
            InstantSource clock,
            @Value("${roundtable.data}") Path data) {
        this.dispatcher = dispatcher;
        this.people = people;
        this.firstAuthority = firstAuthority;
        this.jdbc = jdbc;
        this.clock = clock;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean begun = jdbc.sql("select exists (select from events)")
                .query(Boolean.class)
                .single();
        if (begun) {
            return;
        }
        Instant now = clock.instant();
        PersonId officer = people.enrol("officer@demo.roundtable.example", "周允", Language.ZH, PASSWORD);
        Asking founding = asking(Actor.automation(), now.minus(Duration.ofDays(400)), "authority");
        firstAuthority.establish(AUTHORITY, officer, founding);
        Actor theOfficer = new Actor(officer, FirstAuthority.ID, Role.OFFICER);
        List<DemoCompany> companies = DemoCompany.all();
        for (int i = 0; i < companies.size(); i++) {
            register(companies.get(i), i, theOfficer, now);
        }
        Files.writeString(data.resolve("demo-accounts.txt"), """
                officer   officer@demo.roundtable.example   %s
                founder   founder@demo.roundtable.example   %s
                """.formatted(PASSWORD, PASSWORD));
        LOG.info("the demo's {} companies are told", companies.size());
    }

    /** A company registers, describes itself, and is verified some days later; the last few still wait. */
    private void register(DemoCompany company, int number, Actor officer, Instant now) {
        OrganisationId id = new OrganisationId(id("company/" + number));
        String mail = number == 0 ? "founder@demo.roundtable.example" : "founder" + number + "@demo.roundtable.example";
        PersonId founder =
                number == 0 ? people.enrol(mail, "沈知微", Language.ZH, PASSWORD) : people.findOrInvite(mail, Language.ZH);
        Instant registered = now.minus(Duration.ofDays(360 - 5L * number)).minus(Duration.ofMinutes(37L * number));
        Actor themselves = Actor.themselves(founder);
        Actor asFounder = new Actor(founder, id, Role.FOUNDER);
        send(
                new RegisterOrganisation(
                        id,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese(company.creditCode(number)),
                        company.name()),
                themselves,
                registered);
        send(
                new ReviseProfile(
                        id,
                        new Profile(
                                company.headline(),
                                company.industry(),
                                company.region(),
                                company.city(),
                                company.founded(),
                                company.employees(),
                                null)),
                asFounder,
                registered.plus(Duration.ofHours(2)));
        if (number < 56) {
            send(new VerifyOrganisation(id), officer, registered.plus(Duration.ofDays(2)));
        }
    }

    private void send(Command command, Actor actor, Instant at) {
        dispatcher.send(command, asking(actor, at, command.getClass().getSimpleName() + command.target()));
    }

    private static Asking asking(Actor actor, Instant at, String what) {
        return new Asking(actor, new At(at), id("command/" + what), null);
    }

    /** The same at every run of the demo. */
    private static UUID id(String what) {
        return Uuids.derived("demo", what);
    }
}
