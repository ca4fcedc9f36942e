package roundtable.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import roundtable.benchmarks.Caller.Account;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import tools.jackson.databind.JsonNode;

/**
 * How long from the moment at which a founder sends a listing until a verified investor's search finds it, both over HTTP: one
 * listing after another, on a server that has nothing else to do. The yardstick sends the very documents that came of it to the
 * same Elasticsearch in one bare bulk request, into an index of the same definition, and looks for them by a bare search at the
 * same pace: it waits for the refresh that the index makes by itself every 200 ms, where the product adds its command, its commit
 * and its reader, and asks for a refresh once nothing more is to be written. A pause of chance goes before each, lest it fall on
 * the same moment between two refreshes every time.
 */
final class SearchableBenchmark implements Benchmark {

    private static final double AIM_MILLIS = 300;
    private static final int WARM_UPS = 20;
    private static final int COMPANIES_OF_A_FOUNDER = 10;
    private static final int REFRESH_MILLIS = 200;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), Duration.ofMillis(5));
    private static final String YARDSTICK = "yardstick-deals";

    private final Random chance = new Random(42);

    /** How many deals are listed. */
    @Override
    public int usualScale() {
        return 200;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    /** A company with the account of its founder. */
    private record Company(OrganisationId id, Account founder) {}

    @Override
    public Outcome run(Surroundings around) throws Exception {
        try (Server server = Server.start(around.stores());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Bare bare = new Bare(http, around.stores().elasticsearchUrl());
            String yardstick = YARDSTICK + "-" + server.alias();
            bare.answer("PUT", "/" + yardstick, definition());
            int warmUps = Math.min(WARM_UPS, around.scale());
            List<Company> companies = new ArrayList<>();
            Company firm = people(server, warmUps + around.scale(), companies);
            Caller investor =
                    new Caller(http, server.address()).signIn(firm.founder()).actingAs(Role.INVESTOR, firm.id());
            List<Double> ours = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> answered = new ArrayList<>();
            for (int i = 0; i < companies.size(); i++) {
                Company company = companies.get(i);
                Caller founder = new Caller(http, server.address())
                        .signIn(company.founder())
                        .actingAs(Role.FOUNDER, company.id());
                String word = "bench%07d".formatted(i); // no stemmer makes two such words one
                pause();
                long began = System.nanoTime();
                String deal = founder.ask(201, "POST", "/api/v1/deals", Listings.offer(word))
                        .path("id")
                        .asString();
                double answer = millisSince(began);
                PATIENCE.until("a listing", () -> found(investor, word, deal));
                double found = millisSince(began);
                String documents = documents(bare, server.alias(), deal);
                pause();
                double bareFound = bareMillis(bare, yardstick, documents, word);
                if (i >= warmUps) {
                    answered.add(answer);
                    ours.add(found);
                    plain.add(bareFound);
                }
            }
            bare.answer("DELETE", "/" + yardstick, "");
            return outcome(around, new Figures(answered), new Figures(ours), new Figures(plain));
        }
    }

    private static Outcome outcome(Surroundings around, Figures answered, Figures ours, Figures plain) {
        around.say("%d listings, one after another".formatted(around.scale()));
        around.say("the command answered  %s".formatted(said(answered)));
        around.say("found by an investor  %s".formatted(said(ours)));
        around.say("bare write and search %s".formatted(said(plain)));
        around.say("ratio of the medians %.2f; aim p99 < %.0f ms: %s"
                .formatted(
                        ours.median() / plain.median(),
                        AIM_MILLIS,
                        ours.quantile(0.99) < AIM_MILLIS ? "reached" : "missed"));
        return new Outcome(ours.quantile(0.99) / plain.quantile(0.99), said(ours), said(plain));
    }

    private static String said(Figures figures) {
        return "p50 %,.0f ms, p99 %,.0f ms".formatted(figures.median(), figures.quantile(0.99));
    }

    /** A verified firm, which is returned, and as many verified companies as are wanted, each founder with a few. */
    private static Company people(Server server, int wanted, List<Company> companies) throws Exception {
        Actor officer = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);
        server.tell(
                Actor.automation(),
                new EstablishAuthority(
                        Objects.requireNonNull(officer.organisation()),
                        Text.of("澄湖高新区", "Chenghu Zone"),
                        null,
                        officer.person()));
        Company firm = verified(server, officer, server.enrol("顾岚"), OrganisationKind.INVESTOR);
        Account founder = server.enrol("沈知微");
        for (int i = 0; i < wanted; i++) {
            if (i > 0 && i % COMPANIES_OF_A_FOUNDER == 0) {
                founder = server.enrol("沈知微");
            }
            companies.add(verified(server, officer, founder, OrganisationKind.COMPANY));
        }
        for (String reader : List.of("organisations", "search")) {
            server.bean(Readers.class).awaitCaughtUp(reader, PATIENCE.atMost());
        }
        return firm;
    }

    private static Company verified(Server server, Actor officer, Account person, OrganisationKind kind) {
        OrganisationId id = new OrganisationId(Uuids.next());
        server.tell(
                Actor.themselves(person.person()),
                new RegisterOrganisation(
                        id,
                        kind,
                        new Registration.Foreign("SG", "ACRA", id.toString()),
                        Text.of("衡析生物", "Hengxi Bioscience")));
        server.tell(officer, new VerifyOrganisation(id));
        return new Company(id, person);
    }

    /** The deal, or null while it is not found. */
    private static @Nullable String found(Caller investor, String word, String deal) throws Exception {
        return investor.get("/api/v1/deals/search?q=" + word)
                        .path("deals")
                        .path(0)
                        .path("deal")
                        .asString("")
                        .equals(deal)
                ? deal
                : null;
    }

    /** A deal's documents as lines of a bulk request. */
    private static String documents(Bare bare, String alias, String deal) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        JsonNode found = Caller.JSON.readTree(
                bare.answer("POST", "/" + alias + "/_search", "{\"query\":{\"term\":{\"deal\":\"" + deal + "\"}}}"));
        for (JsonNode hit : found.path("hits").path("hits")) {
            lines.append("{\"index\":{\"_id\":\"")
                    .append(hit.path("_id").asString())
                    .append("\"}}\n")
                    .append(hit.path("_source"))
                    .append('\n');
        }
        if (lines.isEmpty()) {
            throw new IOException("deal " + deal + " was found and has no document");
        }
        return lines.toString();
    }

    private double bareMillis(Bare bare, String index, String documents, String word) throws Exception {
        String question = "{\"size\":1,\"query\":{\"match\":{\"allOne\":\"" + word + "\"}}}";
        long began = System.nanoTime();
        JsonNode written = Caller.JSON.readTree(bare.answer("POST", "/" + index + "/_bulk", documents));
        if (written.path("errors").asBoolean()) {
            throw new IOException("Elasticsearch did not take what it took from the product: " + written);
        }
        PATIENCE.until("a document", () -> {
            JsonNode hits = Caller.JSON
                    .readTree(bare.answer("POST", "/" + index + "/_search", question))
                    .path("hits")
                    .path("hits");
            return hits.isEmpty() ? null : hits;
        });
        return millisSince(began);
    }

    private void pause() {
        LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(REFRESH_MILLIS)).toNanos());
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static String definition() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SearchableBenchmark.class.getResourceAsStream("/deal-index.json"), "the index's definition")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
