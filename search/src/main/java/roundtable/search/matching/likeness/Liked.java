package roundtable.search.matching.likeness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.observed.Deed;

/**
 * A deal that a firm has dealt well with.
 *
 * @param as how far it went
 * @param on when
 */
public record Liked(DealId deal, Deed.Kind as, LocalDate on) {

    /** With so many of a firm's deals others are compared: those that tell most of it. */
    public static final int MOST = 6;

    private static final double DAYS_OF_A_DOUBLING = 365;

    /** Of each firm those that tell most: how far it went, halved each year, so that no clock decides. */
    public static Map<OrganisationId, List<Liked>> of(Collection<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> isLiked(deed.kind()))
                .sorted(Comparator.comparingDouble((Deed deed) -> -tells(deed))
                        .thenComparing(deed -> deed.deal().toString()))
                .collect(Collectors.groupingBy(
                        Deed::firm,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        deed -> new Liked(deed.deal(), deed.kind(), deed.on()), Collectors.toList()),
                                liked -> List.copyOf(liked.subList(0, Math.min(MOST, liked.size()))))));
    }

    /** Whoever has only looked has not said that they like it. */
    private static boolean isLiked(Deed.Kind kind) {
        return switch (kind) {
            case FOLLOWED, ASKED, INTRODUCED, INVESTED -> true;
            case VIEWED, PASSED -> false;
        };
    }

    private static double tells(Deed deed) {
        return Math.log(deed.kind().weight()) / Math.log(2) + deed.on().toEpochDay() / DAYS_OF_A_DOUBLING;
    }
}
