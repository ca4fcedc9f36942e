package roundtable.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import roundtable.benchmarks.Companies.Company;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Window;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.applications.Resemblances;
import roundtable.projections.applications.Resemblances.Resemblance;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import tools.jackson.databind.JsonNode;

/**
 * How many recurring titles are flagged, and how many of the flags are false. Each record of {@code FOLDER/grants} is handed
 * in to one authority: an award by its firm, a call for projects by a company of its own. The yardstick is a plain look at
 * the titles: the same to the last character. What is flagged beyond it is judged by the words of the two titles; what the
 * flags miss is looked for among all titles that share nine words of ten.
 */
final class DuplicatesBenchmark implements Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TELLERS = 8;
    private static final int LONGEST_TITLE = 120;
    private static final int SHOWN = 8;
    private static final int AT_ONCE = 20;
    private static final double NEARLY = 0.9;
    private static final Form FORM = new Form("{\"type\":\"object\"}", "{\"sections\":[]}");
    private static final String ANSWERS = "{}";

    /** Our own, where there is no folder: four titles that recur, one of them only to the letter. */
    private static final List<Entry> OUR_OWN = List.of(
            new Entry("Hengxi", "Mass spectrometry on a chip"),
            new Entry("Hengxi", "Mass spectrometry on a chip"),
            new Entry("Chengying", "Mass-Spectrometry on a Chip"),
            new Entry("Chengying", "A laser vibrometer for gearboxes"),
            new Entry("Qingyu", "A laser vibrometer for bearings"));

    /** A record: whose, and under what title. */
    private record Entry(String firm, String title) {}

    @Override
    public int usualScale() {
        return 10_000;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        List<Entry> entries = entries(around.folder(), around.scale());
        try (Product product = Product.withReadModels(around.stores())) {
            Actor officer = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);
            List<ApplicationId> told = tell(product, officer, entries);
            for (String reader : List.of("organisations", "calls", "applications", "resemblances")) {
                product.bean(Readers.class).awaitCaughtUp(reader, PATIENCE);
            }
            return judge(around, entries, flagged(product, officer, told));
        }
    }

    private static List<Entry> entries(@Nullable Path folder, int most) throws IOException {
        if (folder == null) {
            return OUR_OWN;
        }
        List<Entry> entries = new ArrayList<>();
        Gathered gathered = new Gathered(folder);
        gathered.awards(all -> all.forEach(
                award -> enter(award, "title", award.path("firm").asString("").strip(), entries)));
        gathered.calls(all -> all.forEach(call -> enter(call, "Topic Name", "company " + entries.size(), entries)));
        return List.copyOf(entries.subList(0, Math.min(most, entries.size())));
    }

    private static void enter(JsonNode record, String title, String firm, List<Entry> entries) {
        String found = Gathered.said(record, title);
        if (!found.isEmpty()) {
            entries.add(new Entry(firm, found.substring(0, Math.min(LONGEST_TITLE, found.length()))));
        }
    }

    /** A firm has one application per call, so its second one goes to the second call. */
    private static List<ApplicationId> tell(Product product, Actor officer, List<Entry> entries) throws Exception {
        OrganisationId authority = Objects.requireNonNull(officer.organisation());
        product.ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
        Companies registry = new Companies(product);
        Map<String, Company> companies = new HashMap<>();
        Map<String, Integer> handedIn = new HashMap<>();
        List<CallId> calls = new ArrayList<>();
        List<Company> whose = new ArrayList<>();
        List<CallId> where = new ArrayList<>();
        for (Entry entry : entries) {
            int nth = handedIn.merge(entry.firm(), 1, Integer::sum);
            if (nth > calls.size()) {
                calls.add(open(product, officer, authority, nth));
            }
            whose.add(companies.computeIfAbsent(entry.firm(), _ -> registry.register()));
            where.add(calls.get(nth - 1));
        }
        List<ApplicationId> told = IntStream.range(0, entries.size())
                .mapToObj(_ -> new ApplicationId(Uuids.next()))
                .toList();
        Crowd.seconds(
                TELLERS,
                entries.size(),
                () -> piece -> handIn(
                        product,
                        whose.get(piece),
                        where.get(piece),
                        told.get(piece),
                        piece,
                        entries.get(piece).title()));
        return told;
    }

    private static CallId open(Product product, Actor officer, OrganisationId authority, int number) {
        CallId call = new CallId(Uuids.next());
        Instant now = Instant.now();
        List<Text> levels = List.of(Text.zh("一"), Text.zh("二"), Text.zh("三"), Text.zh("四"), Text.zh("五"));
        product.ask(
                officer,
                new DraftCall(
                        call,
                        authority,
                        new CallContent(
                                CallKind.COMPETITION,
                                "2026-CT-" + number,
                                Text.of("创新大赛", "Competition"),
                                Text.zh(""),
                                Text.zh(""),
                                List.of(),
                                null,
                                null,
                                FORM,
                                new Rubric(List.of(
                                        new Rubric.Criterion("all", Text.zh("总评"), Text.zh("总评"), 100, null, levels))),
                                new Window(
                                        now.minus(1, ChronoUnit.DAYS),
                                        new Deadline(now.plus(1, ChronoUnit.DAYS), ZoneId.of("Asia/Shanghai"))),
                                1)));
        product.ask(officer, new OpenCall(call));
        return call;
    }

    private static void handIn(
            Product product, Company company, CallId call, ApplicationId application, int piece, String title) {
        product.ask(company.founder(), new StartApplication(application, call, company.id()));
        product.ask(
                company.founder(),
                new SubmitApplication(
                        application,
                        "A-2026-" + piece,
                        ANSWERS,
                        Fingerprint.of(ANSWERS),
                        FORM.fingerprint(),
                        List.of(),
                        Text.zh(title),
                        null,
                        null,
                        null));
    }

    /** The pairs that the product flags, each once, by the places of their records. */
    private static Set<Pair> flagged(Product product, Actor officer, List<ApplicationId> told) {
        Map<ApplicationId, Integer> places = new HashMap<>();
        for (int place = 0; place < told.size(); place++) {
            places.put(told.get(place), place);
        }
        Set<Pair> pairs = new HashSet<>();
        Resemblances resemblances = product.bean(Resemblances.class);
        Viewer viewer = product.bean(Memberships.class).viewer(officer.person());
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            List<ApplicationId> some = told.subList(from, Math.min(from + AT_ONCE, told.size()));
            List<Resemblance> found = resemblances.of(some, viewer);
            if (found.size() == Resemblances.MOST) {
                throw new IllegalStateException("more is alike than is told at once");
            }
            found.forEach(each -> pairs.add(Pair.of(place(places, each.application()), place(places, each.other()))));
        }
        return pairs;
    }

    private static int place(Map<ApplicationId, Integer> places, ApplicationId application) {
        return Objects.requireNonNull(places.get(application));
    }

    /** Two records, the earlier first. */
    private record Pair(int one, int other) {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private static Outcome judge(Surroundings around, List<Entry> entries, Set<Pair> flagged) {
        Set<Pair> exact = pairs(entries, Entry::title);
        Set<Pair> beyond = new HashSet<>(flagged);
        beyond.removeAll(exact);
        Set<Pair> right = flagged.stream()
                .filter(pair ->
                        exact.contains(pair) || words(entries, pair.one()).equals(words(entries, pair.other())))
                .collect(Collectors.toSet());
        Set<Pair> missed = new HashSet<>(exact);
        missed.removeAll(flagged);
        Set<Pair> near = near(entries);
        near.removeAll(flagged);
        long titles = titles(entries, exact);
        long found = titles(entries, flagged);
        around.say("%,d records; %,d titles recur to the last character, in %,d pairs; flagged: %,d titles in %,d pairs"
                .formatted(entries.size(), titles, exact.size(), found, flagged.size()));
        around.say("flagged beyond: %,d pairs; false by their words: %,d of %,d"
                .formatted(beyond.size(), flagged.size() - right.size(), flagged.size()));
        show(
                around,
                entries,
                flagged.stream().filter(pair -> !right.contains(pair)).toList());
        around.say("not flagged: %,d of the same, and %,d that share nine words of ten"
                .formatted(missed.size(), near.size()));
        show(around, entries, near);
        return new Outcome(
                exact.isEmpty() ? 1 : (exact.size() - missed.size()) / (double) exact.size(),
                "%,d recurring titles flagged, %,d pairs of %,d false"
                        .formatted(found, flagged.size() - right.size(), flagged.size()),
                "%,d titles recur to the last character".formatted(titles));
    }

    private static void show(Surroundings around, List<Entry> entries, Collection<Pair> pairs) {
        pairs.stream()
                .sorted(Comparator.comparingInt(Pair::one))
                .limit(SHOWN)
                .forEach(pair -> around.say("  %s | %s"
                        .formatted(
                                entries.get(pair.one()).title(),
                                entries.get(pair.other()).title())));
    }

    private static Set<Pair> pairs(List<Entry> entries, Function<Entry, String> by) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            places.computeIfAbsent(by.apply(entries.get(place)), _ -> new ArrayList<>())
                    .add(place);
        }
        Set<Pair> pairs = new HashSet<>();
        places.values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    pairs.add(new Pair(same.get(i), same.get(j)));
                }
            }
        });
        return pairs;
    }

    /** How many titles a set of pairs is about, each with all that were found to be the same. */
    private static long titles(List<Entry> entries, Set<Pair> pairs) {
        int[] first = IntStream.range(0, entries.size()).toArray();
        pairs.stream()
                .sorted(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other))
                .forEach(pair -> first[pair.other()] = Math.min(first[pair.other()], first[pair.one()]));
        return pairs.stream().map(pair -> first[pair.one()]).distinct().count();
    }

    private static String words(List<Entry> entries, int place) {
        return String.join("", wordsOf(entries.get(place).title()));
    }

    private static List<String> wordsOf(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Pairs that share nine words of ten, found through the rarest word of each. */
    private static Set<Pair> near(List<Entry> entries) {
        List<Set<String>> words = entries.stream()
                .<Set<String>>map(entry -> new TreeSet<>(wordsOf(entry.title())))
                .toList();
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            for (String word : words.get(place)) {
                places.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
            }
        }
        Set<Pair> near = new HashSet<>();
        for (int place = 0; place < words.size(); place++) {
            List<String> rarest = words.get(place).stream()
                    .sorted(Comparator.comparingInt(
                            word -> places.getOrDefault(word, List.of()).size()))
                    .limit(2)
                    .toList();
            for (String word : rarest) {
                for (int other : places.getOrDefault(word, List.of())) {
                    if (other != place && alike(words.get(place), words.get(other))) {
                        near.add(Pair.of(place, other));
                    }
                }
            }
        }
        return near;
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared >= NEARLY * (one.size() + other.size() - shared) && !Collections.disjoint(one, other);
    }
}
