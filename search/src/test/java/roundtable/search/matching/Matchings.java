package roundtable.search.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Exclusions;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.search.matching.likeness.Liked;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.likeness.Side;
import roundtable.search.matching.observed.Deed;
import roundtable.search.matching.observed.History;

/** Any deal and any mandate. */
public final class Matchings extends DomainContextBase {

    private static final List<OrganisationId> COMPANIES = IntStream.range(0, 20)
            .mapToObj(number -> new OrganisationId(new UUID(7, number)))
            .toList();
    private static final List<String> REGIONS = List.of("CN-JS", "CN-ZJ", "CN-SD", "SG-01");
    private static final Instant COMPARED = Instant.parse("2026-11-30T08:00:00Z");
    private static final long MOST = 100_000_000_000_000L;

    @Provide
    public Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of(COMPANIES),
                        Arbitraries.of(Industry.values()),
                        Arbitraries.of(Stage.values()),
                        Arbitraries.of(REGIONS),
                        amounts().injectNull(0.2),
                        Arbitraries.of(Evidence.values()).set())
                .as((company, industry, stage, region, asked, evidence) ->
                        new Facts(company, industry, stage, region, asked, evidence));
    }

    @Provide
    public Arbitrary<Wishes> wishes() {
        return Combinators.combine(
                        Arbitraries.of(Industry.values()).set().ofMaxSize(4),
                        Arbitraries.of(Stage.values()).set(),
                        Arbitraries.of(REGIONS).set(),
                        tickets(),
                        Arbitraries.of(true, false),
                        exclusions().injectNull(0.4))
                .as((industries, stages, regions, ticket, awardedOnly, exclusions) -> new Wishes(
                        industries,
                        stages,
                        regions,
                        ticket.smallest(),
                        ticket.largest(),
                        awardedOnly,
                        Text.zh(""),
                        exclusions));
    }

    private static Arbitrary<Exclusions> exclusions() {
        return Combinators.combine(
                        Arbitraries.of(Industry.values()).set().ofMaxSize(2),
                        Arbitraries.of(REGIONS).set().ofMaxSize(1),
                        Arbitraries.of(COMPANIES).set().ofMaxSize(3))
                .as(Exclusions::new);
    }

    @Provide
    public Arbitrary<Deed> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7).map(number -> new OrganisationId(new UUID(9, number))),
                        Arbitraries.integers().between(0, 60).map(number -> new DealId(new UUID(8, number))),
                        facts(),
                        Arbitraries.of(Deed.Kind.values()),
                        Arbitraries.integers().between(0, 900).map(LocalDate.of(2024, 1, 1)::plusDays))
                .as(Deed::new);
    }

    @Provide
    public Arbitrary<History> histories() {
        return Combinators.combine(
                        deeds().list().ofMaxSize(60).uniqueElements(deed -> deed.firm() + "/" + deed.deal()),
                        facts().list().ofMinSize(1).ofMaxSize(40),
                        Arbitraries.of(true, false))
                .as((deeds, offered, close) -> new History(deeds, offered, close ? together(deeds) : Map.of()));
    }

    /** Everybody with everybody. */
    private static Map<OrganisationId, Set<OrganisationId>> together(List<Deed> deeds) {
        Set<OrganisationId> all = deeds.stream().map(Deed::firm).collect(Collectors.toSet());
        return all.stream().collect(Collectors.toMap(firm -> firm, _ -> all));
    }

    /** Of deals whose ids a test gives out from {@link #deal} on. */
    @Provide
    public Arbitrary<Likeness> likenesses() {
        return Combinators.combine(sides().injectNull(0.2), sides().injectNull(0.2))
                .as((words, deeds) -> new Likeness(words, deeds, COMPARED));
    }

    private static Arbitrary<Side> sides() {
        Arbitrary<Side.Comparison> comparisons = Combinators.combine(
                        Arbitraries.of(Language.values()),
                        Arbitraries.longs().between(1, 500),
                        found().list().ofMaxSize(80))
                .as(Side.Comparison::new);
        return comparisons
                .list()
                .ofMaxSize(2)
                .uniqueElements(Side.Comparison::language)
                .map(Side::of);
    }

    private static Arbitrary<Side.Found> found() {
        Arbitrary<Liked> liked = Combinators.combine(
                        Arbitraries.integers().between(0, 5).map(Matchings::deal),
                        Arbitraries.of(Deed.Kind.FOLLOWED, Deed.Kind.INVESTED))
                .as((deal, kind) -> new Liked(deal, kind, LocalDate.of(2026, 11, 3)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 399).map(Matchings::deal),
                        Arbitraries.integers().between(1, 40).map(tenths -> tenths / 40.0),
                        liked.injectNull(0.5))
                .as(Side.Found::new);
    }

    public static DealId deal(int number) {
        return new DealId(new UUID(8, number));
    }

    /** These facts, of a deal with a text. */
    public static Facts told(Facts facts, DealId deal, Set<Language> languages, Instant listedAt) {
        return new Facts(
                facts.company(),
                facts.industry(),
                facts.stage(),
                facts.region(),
                facts.asked(),
                facts.evidence(),
                new Facts.Told(deal, languages, listedAt));
    }

    private Arbitrary<Facts.Amount> amounts() {
        return Combinators.combine(Arbitraries.frequency(Tuple.of(4, "CNY"), Tuple.of(1, "USD")), minor())
                .as(Facts.Amount::new);
    }

    private Arbitrary<Ticket> tickets() {
        return Combinators.combine(minor().injectNull(0.3), minor().injectNull(0.3))
                .as((one, other) -> {
                    Long smallest = one != null && other != null ? Long.valueOf(Math.min(one, other)) : one;
                    Long largest = one != null && other != null ? Long.valueOf(Math.max(one, other)) : other;
                    return new Ticket(smallest, largest);
                });
    }

    private static Arbitrary<Long> minor() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 100), Arbitraries.longs().between(1, MOST));
    }

    private static final class Ticket {
        private final @Nullable Long smallest;
        private final @Nullable Long largest;

        Ticket(@Nullable Long smallest, @Nullable Long largest) {
            this.smallest = smallest;
            this.largest = largest;
        }

        @Nullable Money smallest() {
            return money(smallest);
        }

        @Nullable Money largest() {
            return money(largest);
        }

        private static @Nullable Money money(@Nullable Long minor) {
            return minor == null ? null : Money.ofMinor(CurrencyUnit.of("CNY"), minor);
        }
    }

    static Set<Evidence> everything() {
        return Set.copyOf(Arrays.asList(Evidence.values()));
    }
}
