package roundtable.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * From a bound up to and including another, or, {@code outside}, all that lies before and after.
 *
 * @param from a day or a moment
 * @param to a day or a moment
 */
public record MomentRange(Bound from, Bound to, boolean outside) {

    private static final MomentRange NONE =
            new MomentRange(new Bound(null, Instant.EPOCH), new Bound(null, Instant.EPOCH), false);

    /** A day by the clocks of the zone in which a moment is said, or a moment: one of the two. */
    public record Bound(@Nullable LocalDate day, @Nullable Instant at) {

        private long first(ZoneId zone) {
            return day == null ? micros(at) : micros(day.atStartOfDay(zone).toInstant());
        }

        private long last(ZoneId zone) {
            return day == null
                    ? micros(at)
                    : micros(day.plusDays(1).atStartOfDay(zone).toInstant()) - 1;
        }

        /** As exact as the database keeps moments. */
        private static long micros(@Nullable Instant at) {
            return at == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, at);
        }
    }

    /** SQL that holds where a moment lies in the range bound under {@code name}, or none is bound. */
    public static String holds(String name, String moment, String zone) {
        return """
                (not cast(:%1$s_given as boolean) or exists (
                    select from unnest(cast(:%1$s_zones as text[]), cast(:%1$s_first as bigint[]), cast(:%1$s_last as bigint[]))
                        as days (zone, first, last)
                    where days.zone = %3$s and extract(epoch from %2$s) * 1000000 between days.first and days.last
                ) <> cast(:%1$s_outside as boolean))
                """.formatted(name, moment, zone);
    }

    /**
     * Days begin where our own clocks say: the database names some zones otherwise ({@code +08:00} is west there) and others not.
     *
     * @param zones all that moments are said in
     */
    public static StatementSpec bind(
            StatementSpec statement, String name, @Nullable MomentRange range, List<ZoneId> zones) {
        MomentRange asked = range == null ? NONE : range;
        return statement
                .param(name + "_given", range != null)
                .param(name + "_outside", asked.outside())
                .param(name + "_zones", zones.stream().map(ZoneId::toString).toArray(String[]::new))
                .param(name + "_first", zones.stream().map(asked.from()::first).toArray(Long[]::new))
                .param(name + "_last", zones.stream().map(asked.to()::last).toArray(Long[]::new));
    }
}
