package roundtable.search.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** Any deal and any mandate. */
public final class Matchings extends DomainContextBase {

    private static final List<String> REGIONS = List.of("CN-JS", "CN-ZJ", "CN-SD", "SG-01");
    private static final long MOST = 100_000_000_000_000L;

    @Provide
    public Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of(Industry.values()),
                        Arbitraries.of(Stage.values()),
                        Arbitraries.of(REGIONS),
                        amounts().injectNull(0.2),
                        Arbitraries.of(Evidence.values()).set())
                .as(Facts::new);
    }

    @Provide
    public Arbitrary<Wishes> wishes() {
        return Combinators.combine(
                        Arbitraries.of(Industry.values()).set().ofMaxSize(4),
                        Arbitraries.of(Stage.values()).set(),
                        Arbitraries.of(REGIONS).set(),
                        tickets(),
                        Arbitraries.of(true, false))
                .as((industries, stages, regions, ticket, awardedOnly) -> new Wishes(
                        industries, stages, regions, ticket.smallest(), ticket.largest(), awardedOnly, Text.zh("")));
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
