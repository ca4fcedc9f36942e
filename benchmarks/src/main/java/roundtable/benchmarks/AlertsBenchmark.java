package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.Money;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
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
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.Indexing;
import roundtable.search.deals.Reader;
import roundtable.search.text.PartedLines;
import tools.jackson.databind.JsonNode;

/**
 * How long from the moment a deal stands in the index until everybody who looks for such has been told, on a market of ten
 * thousand deals. The yardstick asks the same Elasticsearch over bare HTTP for every saved search, many in a request, each
 * limited to that one deal, and writes nothing down; it has to find as many as were told.
 */
final class AlertsBenchmark implements Benchmark {

    private static final double AIM_MILLIS = 1_000;
    private static final int WARM_UPS = 5;
    private static final int SEARCHES_IN_A_REQUEST = 200;
    private static final int MOST_BARE_ROUNDS = 3;
    private static final int MANY = 20_000;
    private static final List<String> REGIONS = Market.REGIONS;
    private static final List<List<String>> COMPANIES = PartedLines.of("/demo/companies.psv");
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), Duration.ofMillis(2));

    private final int deals;
    private final int listings;
    private final Random dice = new Random(17);
    private final Actor officer = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);

    AlertsBenchmark() {
        this(10_000, 20);
    }

    AlertsBenchmark(int deals, int listings) {
        this.deals = deals;
        this.listings = listings;
    }

    /** How many searches are saved, each by somebody else. */
    @Override
    public int usualScale() {
        return 10_000;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    private record Wanted(String box, Set<String> industries, Set<String> stages, Set<String> regions) {}

    private record Listed(DealId deal, double toIndex, double toTold) {}

    @Override
    public Outcome run(Surroundings around) throws Exception {
        Recording recording = new Recording();
        try (Server server = Server.start(around.stores(), recording);
                HttpClient http = HttpClient.newHttpClient();
                Connection connection = Plain.connect(server.jdbcUrl())) {
            connection.setAutoCommit(true);
            server.tell(
                    Actor.automation(),
                    new EstablishAuthority(
                            Objects.requireNonNull(officer.organisation()),
                            Text.of("澄湖高新区", "Chenghu Zone"),
                            null,
                            officer.person()));
            fillTheMarket(server);
            PATIENCE.until("a market that nobody waits to be told of", () -> isIdle(connection) ? server : null);
            List<Wanted> searches =
                    IntStream.range(0, around.scale()).mapToObj(_ -> search()).toList();
            save(server, searches);
            around.say("%,d deals, %,d saved searches, %,d of them with words, %,d boxes that differ"
                    .formatted(
                            deals,
                            searches.size(),
                            searches.stream()
                                    .filter(one -> !one.box().isEmpty())
                                    .count(),
                            searches.stream().map(Wanted::box).distinct().count()));
            List<Double> fromListing = new ArrayList<>();
            List<Double> fromIndex = new ArrayList<>();
            List<Double> told = new ArrayList<>();
            List<DealId> measured = new ArrayList<>();
            for (int i = 0; i < WARM_UPS + listings; i++) {
                Listed listed = list(server, connection);
                if (i >= WARM_UPS) {
                    fromListing.add(listed.toTold());
                    fromIndex.add(listed.toTold() - listed.toIndex());
                    told.add((double) told(server, listed.deal()));
                    measured.add(listed.deal());
                }
            }
            around.say("told of a deal: %s".formatted(new Figures(told).spread("people")));
            around.say("from the command until it stands in the index and all are told: %s; aim < %,.0f ms: %s"
                    .formatted(
                            said(new Figures(fromListing)),
                            AIM_MILLIS,
                            new Figures(fromListing).quantile(0.99) < AIM_MILLIS ? "reached" : "missed"));
            Figures ours = new Figures(fromIndex);
            Figures plain = bare(around, server, recording, http, searches, measured);
            return new Outcome(ours.median() / plain.median(), said(ours), "p50 %,.0f ms".formatted(plain.median()));
        }
    }

    private static String said(Figures figures) {
        return "p50 %,.0f ms, p99 %,.0f ms".formatted(figures.median(), figures.quantile(0.99));
    }

    /** Some deals are told by commands, the others are copies of their rows; the product builds its index of all. */
    private void fillTheMarket(Server server) throws Exception {
        int told = Math.min(COMPANIES.size(), deals);
        for (int i = 0; i < told; i++) {
            Listing listing = listing(COMPANIES.get(i), verified(server, COMPANIES.get(i)));
            server.tell(listing.founder(), listing.command());
        }
        server.bean(Readers.class).awaitCaughtUp("search", PATIENCE.atMost());
        Plain.execute(server.jdbcUrl(), """
                create temp table copies as
                    select d.*, n, gen_random_uuid() as owner
                    from search_deal d cross join generate_series(1, %d) n order by n, d.id limit %d;
                insert into search_company (id, name, version)
                    select owner, jsonb_set(name, '{zh}', to_jsonb((name ->> 'zh') || n)), 0
                    from copies join search_company c on c.id = company;
                insert into search_deal (id, company, listed, offer, ever_invited, listed_at, version)
                    select gen_random_uuid(), owner, listed, offer, ever_invited, listed_at - n * interval '1 minute', version
                    from copies;
                """.formatted(Math.ceilDiv(deals, told), deals - told));
        Indexing indexing = server.bean(Indexing.class);
        PATIENCE.until("a turn to build the index", () -> indexing.rebuild() ? indexing : null);
    }

    private void save(Server server, List<Wanted> searches) throws SQLException {
        try (Connection connection = Plain.connect(server.jdbcUrl());
                PreparedStatement people =
                        connection.prepareStatement("insert into person (id, mail, language) values (?, ?, 'ZH')");
                PreparedStatement rows = connection.prepareStatement(
                        "insert into saved_deal_search (id, person, name, words, industries, stages, regions, awarded, made_at) "
                                + "values (?, ?, 'a search', ?, ?, ?, ?, false, now())")) {
            for (Wanted one : searches) {
                UUID person = Uuids.next();
                people.setObject(1, person);
                people.setString(2, person + "@bench.example");
                people.addBatch();
                rows.setObject(1, Uuids.next());
                rows.setObject(2, person);
                rows.setString(3, one.box());
                rows.setArray(
                        4, connection.createArrayOf("text", one.industries().toArray()));
                rows.setArray(5, connection.createArrayOf("text", one.stages().toArray()));
                rows.setArray(6, connection.createArrayOf("text", one.regions().toArray()));
                rows.addBatch();
            }
            people.executeBatch();
            rows.executeBatch();
            connection.commit();
        }
        Plain.execute(server.jdbcUrl(), "analyze");
    }

    /** What somebody looks for: half of them by words out of the texts of the market, a few by fields in the box. */
    private Wanted search() {
        return new Wanted(
                dice.nextBoolean() ? box() : "",
                some(0.6, 2, Industry.all().stream().map(Industry::code).toList()),
                some(0.5, 2, Arrays.stream(Stage.values()).map(Stage::name).toList()),
                some(0.4, 3, REGIONS));
    }

    private Set<String> some(double often, int most, List<String> choices) {
        Set<String> some = new TreeSet<>();
        if (dice.nextDouble() < often) {
            int wanted = 1 + dice.nextInt(most);
            while (some.size() < wanted) {
                some.add(one(choices));
            }
        }
        return some;
    }

    private String box() {
        List<String> company = one(COMPANIES);
        String box;
        if (dice.nextBoolean()) {
            String headline = company.get(12).replaceAll("[^\\p{IsHan}]", "");
            int length = Math.min(headline.length(), 2 + dice.nextInt(3));
            int from = dice.nextInt(headline.length() - length + 1);
            box = headline.substring(from, from + length);
        } else {
            List<String> words = List.of(
                            company.get(13).toLowerCase(Locale.ROOT).split("[^a-z]+"))
                    .stream()
                    .filter(word -> word.length() > 3)
                    .toList();
            box = one(words) + (dice.nextBoolean() ? " " + one(words) : "");
        }
        return dice.nextInt(10) == 0 ? box + " ask:<50M" : box;
    }

    private <T> T one(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    /** A company's deal, its texts another company's: each listing is a new deal in known words. */
    private record Listing(Actor founder, ListDeal command) {}

    private Listing listing(List<String> line, OrganisationId company) {
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            audiences.put(part, Audience.PUBLIC);
        }
        return new Listing(
                new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER),
                new ListDeal(
                        new DealId(Uuids.next()),
                        company,
                        new Offer(
                                Text.of(line.get(12), line.get(13)),
                                Text.of(line.get(14), line.get(15)),
                                Industry.ofCode(line.get(0)),
                                Stage.valueOf(line.get(4)),
                                one(REGIONS),
                                Text.of("苏州", "Suzhou"),
                                Money.parse("CNY " + line.get(7) + "0000"),
                                null,
                                Integer.parseInt(line.get(9)),
                                List.of(),
                                null,
                                Set.of(),
                                Map.copyOf(audiences),
                                Set.of(),
                                null)));
    }

    private OrganisationId verified(Server server, List<String> line) {
        OrganisationId id = new OrganisationId(Uuids.next());
        server.tell(
                Actor.themselves(new PersonId(Uuids.next())),
                new RegisterOrganisation(
                        id,
                        OrganisationKind.COMPANY,
                        new Registration.Foreign("SG", "ACRA", id.toString()),
                        Text.of(line.get(1), line.get(2))));
        server.tell(officer, new VerifyOrganisation(id));
        return id;
    }

    private Listed list(Server server, Connection connection) throws Exception {
        OrganisationId company = verified(server, one(COMPANIES));
        server.bean(Readers.class).awaitCaughtUp("search", PATIENCE.atMost());
        PATIENCE.until("an idle server", () -> isIdle(connection) ? company : null);
        Listing listing = listing(one(COMPANIES), company);
        try (PreparedStatement written =
                connection.prepareStatement("select exists (select from search_written where company = ?), "
                        + "exists (select from deal_appearance where deal = ?)")) {
            written.setObject(1, company.value());
            written.setObject(2, listing.command().deal().value());
            long began = System.nanoTime();
            server.tell(listing.founder(), listing.command());
            double inIndex = PATIENCE.until(
                    "the deal in the index", () -> is(written, 1) || is(written, 2) ? millisSince(began) : null);
            double told = PATIENCE.until("all to be told", () -> is(written, 2) ? millisSince(began) : null);
            return new Listed(listing.command().deal(), inIndex, told);
        }
    }

    private static boolean isIdle(Connection connection) throws SQLException {
        try (PreparedStatement left = connection.prepareStatement(
                        "select not exists (select from search_due) and not exists (select from search_written)");
                ResultSet row = left.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean is(PreparedStatement question, int column) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(column);
        }
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static long told(Server server, DealId deal) throws SQLException {
        return Plain.number(server.jdbcUrl(), "select count(*) from deal_find where deal = '" + deal + "'");
    }

    private Figures bare(
            Surroundings around,
            Server server,
            Recording recording,
            HttpClient http,
            List<Wanted> searches,
            List<DealId> measured)
            throws Exception {
        Bare bare = new Bare(http, around.stores().elasticsearchUrl());
        Map<String, String> queries = new HashMap<>();
        DealSearch search = server.bean(DealSearch.class);
        for (Wanted one : searches) {
            queries.computeIfAbsent(one.box(), box -> query(recording, search, box));
        }
        List<Double> millis = new ArrayList<>();
        int rounds = Math.min(measured.size(), searches.size() > MANY ? 1 : MOST_BARE_ROUNDS);
        for (DealId deal : measured.subList(0, rounds)) {
            long began = System.nanoTime();
            long found = 0;
            for (int from = 0; from < searches.size(); from += SEARCHES_IN_A_REQUEST) {
                StringBuilder lines = new StringBuilder();
                for (Wanted one : searches.subList(from, Math.min(searches.size(), from + SEARCHES_IN_A_REQUEST))) {
                    lines.append("{}\n{\"size\":0,\"query\":{\"bool\":{\"filter\":[{\"term\":{\"deal\":\"")
                            .append(deal)
                            .append("\"}},")
                            .append(queries.get(one.box()))
                            .append(either(one.industries(), "industry", "leading"))
                            .append(either(one.stages(), "stage"))
                            .append(either(one.regions(), "region"))
                            .append("]}}}\n");
                }
                JsonNode answer =
                        Caller.JSON.readTree(bare.answer("POST", "/" + server.alias() + "/_msearch", lines.toString()));
                for (JsonNode each : answer.path("responses")) {
                    found += each.path("hits").path("total").path("value").asLong();
                }
            }
            millis.add(millisSince(began));
            if (found != told(server, deal)) {
                throw new IllegalStateException(
                        "%d searches find deal %s, and %d people were told".formatted(found, deal, told(server, deal)));
            }
        }
        around.say("every search asked of that deal, %d in a request: %s"
                .formatted(SEARCHES_IN_A_REQUEST, new Figures(millis).spread("ms")));
        return new Figures(millis);
    }

    /** What the product asks for this box by itself. */
    private static String query(Recording recording, DealSearch search, String box) {
        DealQuery query =
                DealQuery.everything(Reader.PUBLIC).looking(box, Sort.NEWEST).by(By.WORDS);
        return Caller.JSON
                .readTree(recording.of(() -> search.find(query)).getFirst().json())
                .path("query")
                .toString();
    }

    private static String either(Set<String> codes, String... fields) {
        if (codes.isEmpty()) {
            return "";
        }
        List<String> any = new ArrayList<>();
        for (String field : fields) {
            any.add("{\"terms\":{\"" + field + "\":[\"" + String.join("\",\"", codes) + "\"]}}");
        }
        return ",{\"bool\":{\"should\":[" + String.join(",", any) + "]}}";
    }
}
