package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardCommand.AcceptAward;
import roundtable.commands.awards.AwardCommand.OfferAward;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealCommand.ReviseDeal;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Meanings;

/** Companies and firms on a real node, told by commands, and the deals that are found of them. */
final class AMarket implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final OrganisationId authority = new OrganisationId(Uuids.next());
    final String alias = "deals-" + UUID.randomUUID().toString().substring(0, 8);
    final Node node;
    private final Actor officer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    private int registrations;

    private AMarket(String jdbcUrl, String elasticsearch, boolean meaning) {
        node = Node.on(
                jdbcUrl,
                Map.of(
                        "roundtable.elasticsearch.url",
                        elasticsearch,
                        "roundtable.elasticsearch.alias",
                        alias,
                        "roundtable.meaning.enabled",
                        Boolean.toString(meaning)),
                EventLogApplication.class,
                DealIndexes.class);
        ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
    }

    static AMarket open() throws SQLException {
        EmbeddedServices stores = EmbeddedServices.shared();
        return new AMarket(stores.freshDatabase(), stores.elasticsearchUrl(), false);
    }

    /** Where what is near in meaning is found as well. */
    static AMarket understanding() throws SQLException {
        EmbeddedServices stores = EmbeddedServices.shared();
        return new AMarket(stores.freshDatabase(), stores.elasticsearchUrl(), true);
    }

    /** With an Elasticsearch that the test can stop. */
    static AMarket on(String elasticsearch) throws SQLException {
        return new AMarket(EmbeddedServices.shared().freshDatabase(), elasticsearch, false);
    }

    /** A company or firm with the person who registered it. */
    record Member(OrganisationId organisation, Actor actor) {}

    void ask(Actor actor, Command command) {
        askAt(Instant.now(), actor, command);
    }

    private void askAt(Instant at, Actor actor, Command command) {
        node.bean(Dispatcher.class).send(command, Asking.now(actor, at));
    }

    Member company(String zh, String en) {
        return verified(OrganisationKind.COMPANY, Text.of(zh, en), Role.FOUNDER);
    }

    Member firm(String zh, String en) {
        return verified(OrganisationKind.INVESTOR, Text.of(zh, en), Role.INVESTOR);
    }

    private Member verified(OrganisationKind kind, Text name, Role role) {
        OrganisationId organisation = new OrganisationId(Uuids.next());
        PersonId person = new PersonId(Uuids.next());
        Registration registration = new Registration.Foreign("SG", "ACRA", "2019" + ++registrations);
        ask(Actor.themselves(person), new RegisterOrganisation(organisation, kind, registration, name));
        ask(officer, new VerifyOrganisation(organisation));
        return new Member(organisation, new Actor(person, organisation, role));
    }

    DealId list(Member company, AnOffer offer) {
        return list(company, offer, Instant.now());
    }

    DealId list(Member company, AnOffer offer, Instant at) {
        DealId deal = new DealId(Uuids.next());
        askAt(at, company.actor(), new ListDeal(deal, company.organisation(), offer.offer()));
        return deal;
    }

    void revise(Member company, DealId deal, AnOffer offer) {
        ask(company.actor(), new ReviseDeal(deal, offer.offer()));
    }

    void unlist(Member company, DealId deal) {
        ask(company.actor(), new UnlistDeal(deal));
    }

    AwardId award(Member company, DecisionId decision) {
        AwardId award = new AwardId(Uuids.next());
        ask(
                Actor.automation(),
                new OfferAward(
                        award,
                        decision,
                        new ApplicationId(Uuids.next()),
                        new CallId(Uuids.next()),
                        authority,
                        company.organisation(),
                        "JD-2026-0318",
                        Text.of("生物医药揭榜挂帅", "Biotech Open Challenge"),
                        Money.parse("CNY 2000000")));
        ask(company.actor(), new AcceptAward(award));
        return award;
    }

    Found find(DealQuery query) {
        return node.bean(DealSearch.class).find(query);
    }

    List<String> names(DealQuery query) {
        return find(query).hits().stream()
                .map(hit -> String.valueOf(hit.deal().name().en()))
                .toList();
    }

    Indexing indexing() {
        return node.bean(Indexing.class);
    }

    /** Waits until everything told so far can be found. */
    void caughtUp() {
        try {
            node.bean(Readers.class).awaitCaughtUp("search", PATIENCE);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        eventually(() -> indexing().due() == 0);
        if (node.bean(Encoder.class).isWanted()) {
            eventually(() -> node.bean(Encoder.class).isReady());
            eventually(
                    () -> node.bean(Meanings.class).waiting() == 0 && indexing().due() == 0);
        }
        refresh();
    }

    void refresh() {
        try {
            node.bean(ElasticsearchClient.class).indices().refresh(request -> request.index(alias));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every vector its text's hash, with when it was reckoned: one reckoned anew is another one. */
    String vectors() {
        return node.bean(JdbcClient.class)
                .sql(
                        "select string_agg(encode(hash, 'hex') || ' ' || reckoned_at, chr(10) order by hash) from search_meaning")
                .query(String.class)
                .single();
    }

    /** Every document by id, with its revision, as text. */
    Map<String, String> documents() {
        try {
            Map<String, String> all = new TreeMap<>();
            node.bean(ElasticsearchClient.class)
                    .search(
                            request -> request.index(alias)
                                    .size(1_000)
                                    .version(true)
                                    .sort(by -> by.field(
                                            field -> field.field("deal").order(SortOrder.Asc))),
                            JsonData.class)
                    .hits()
                    .hits()
                    .forEach(hit -> all.put(hit.id(), hit.version() + " " + hit.source()));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the index behind everybody's back. */
    void dropIndex() throws IOException {
        DealIndex index = node.bean(DealIndex.class);
        String searched = index.searched();
        if (searched != null) {
            index.drop(List.of(searched));
        }
    }

    static void eventually(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it holds within %s", PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public void close() {
        try {
            indexing().stop();
            dropIndex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            node.close();
        }
    }
}
