package roundtable.search.deals;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.search.deals.Found.Count;

/**
 * Amounts of one currency from one round number to below the next; written {@code CNY:10000000-30000000}, the last one
 * {@code CNY:100000000-}.
 *
 * @param from whole units, included
 * @param below whole units, not included; null where there is no end
 */
public record AmountBand(
        String currency, long from, @Nullable Long below) {

    private static final List<Long> STEPS = List.of(0L, 1_000_000L, 5_000_000L, 10_000_000L, 30_000_000L, 100_000_000L);
    private static final Pattern CODE = Pattern.compile("([A-Z]{3}):(\\d{1,12})-(\\d{1,12})?");

    /** The band of this code; null where there is none. */
    public static @Nullable AmountBand find(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? all(parts.group(1)).stream()
                        .filter(band -> band.code().equals(code))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The code of the band that an amount lies in; null for no amount. */
    static @Nullable String codeOf(@Nullable Money amount) {
        if (amount == null) {
            return null;
        }
        return all(amount.getCurrencyUnit().getCode()).stream()
                .filter(band -> band.below == null || amount.getAmount().compareTo(BigDecimal.valueOf(band.below)) < 0)
                .findFirst()
                .map(AmountBand::code)
                .orElseThrow();
    }

    /** By currency, the lowest band first. */
    static List<Count> inOrder(List<Count> counts) {
        return counts.stream()
                .sorted(comparing((Count count) -> known(count).currency())
                        .thenComparingLong(count -> known(count).from()))
                .toList();
    }

    private static AmountBand known(Count count) {
        return Objects.requireNonNull(find(count.code()), count.code());
    }

    private static List<AmountBand> all(String currency) {
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new AmountBand(currency, STEPS.get(i), i + 1 < STEPS.size() ? STEPS.get(i + 1) : null))
                .toList();
    }

    public String code() {
        return currency + ":" + from + "-" + (below == null ? "" : below);
    }
}
