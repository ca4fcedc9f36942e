package roundtable.search.matching.observed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.Facts;

/**
 * What tastes are learned from. The same history gives the same tastes, in whatever order its rows come.
 *
 * @param deeds one of each firm and deal
 * @param offered a sample of what was on offer, with which deeds are compared
 * @param together with whom each firm has invested in a round that is closed
 */
public record History(List<Deed> deeds, List<Facts> offered, Map<OrganisationId, Set<OrganisationId>> together) {

    private static final Comparator<Deed> ORDER = Comparator.<Deed, String>comparing(
                    deed -> deed.firm().toString())
            .thenComparing(deed -> deed.deal().toString());

    public History {
        deeds = deeds.stream().sorted(ORDER).toList();
        offered = offered.stream()
                .sorted(Comparator.comparing(facts -> facts.company().toString()))
                .toList();
    }

    /** The day of the latest deed: from it ages are reckoned, so that no clock changes what was learned. */
    LocalDate today() {
        return deeds.stream().map(Deed::on).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }

    /** Names this history: eight digits that another one hardly has. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Deed deed : deeds) {
                digest.update((deed.firm() + " " + deed.deal() + " " + told(deed.facts()) + " " + deed.kind() + " "
                                + deed.on() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (Facts facts : offered) {
                digest.update((told(facts) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            together.entrySet().stream()
                    .map(entry -> entry.getKey() + " "
                            + entry.getValue().stream()
                                    .map(OrganisationId::toString)
                                    .sorted()
                                    .toList())
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Facts facts) {
        StringBuilder all = new StringBuilder();
        for (Trait trait : Trait.values()) {
            all.append(trait.of(facts)).append('|');
        }
        return all.toString();
    }
}
