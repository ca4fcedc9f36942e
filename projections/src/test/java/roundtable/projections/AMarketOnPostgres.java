package roundtable.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;

/** Companies and firms that an authority has verified, and what they ask; all at one moment, on a node of its own. */
public final class AMarketOnPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Instant now;
    private final Node node;
    private final OrganisationId authority = new OrganisationId(Uuids.next());
    private final Actor officer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    private int registrations;

    public AMarketOnPostgres(Instant now, Class<?>... more) throws SQLException {
        this.now = now;
        Class<?>[] sources = new Class<?>[more.length + 2];
        sources[0] = EventLogApplication.class;
        sources[1] = ReadModels.class;
        System.arraycopy(more, 0, sources, 2, more.length);
        node = Node.fresh(sources);
        ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
    }

    public Actor officer() {
        return officer;
    }

    public <T> T bean(Class<T> type) {
        return node.bean(type);
    }

    public void ask(Actor actor, Command command) {
        node.bean(Dispatcher.class).send(command, Asking.now(actor, now));
    }

    /** Somebody of an organisation that is verified. */
    public Actor member(OrganisationKind kind, String name) {
        OrganisationId organisation = new OrganisationId(Uuids.next());
        PersonId person = new PersonId(Uuids.next());
        Registration registration = new Registration.Foreign("SG", "ACRA", "2019" + ++registrations);
        ask(Actor.themselves(person), new RegisterOrganisation(organisation, kind, registration, Text.zh(name)));
        ask(officer, new VerifyOrganisation(organisation));
        return new Actor(person, organisation, kind.ownRole());
    }

    public static OrganisationId organisation(Actor actor) {
        return Objects.requireNonNull(actor.organisation());
    }

    public static Offer offer() {
        return new Offer(
                Text.zh("四十分钟分型"),
                Text.zh("微流控芯片。"),
                Industry.DIAGNOSTICS,
                Stage.A,
                "CN-JS",
                null,
                Money.parse("CNY 30000000"),
                null,
                null,
                List.of(),
                null,
                Set.of(),
                Map.of(),
                Set.of(),
                null);
    }

    public void caughtUp(String... readers) {
        try {
            for (String reader : readers) {
                node.bean(Readers.class).awaitCaughtUp(reader, PATIENCE);
            }
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public Viewer as(Actor actor) {
        return node.bean(Memberships.class).viewer(actor.person());
    }

    /** Everything in these tables, but for what is sealed anew each time it is written: the nonce is random. */
    public String rows(List<String> tables) {
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(node.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.toString().replaceAll("sealed[^}]*", "");
    }

    @Override
    public void close() {
        node.close();
    }
}
