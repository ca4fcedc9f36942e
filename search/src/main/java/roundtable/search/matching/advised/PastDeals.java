package roundtable.search.matching.advised;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.Facts;

/**
 * Which deals firms went for, and when: what a market's advice is learned from. In whatever order its rows come, it is the same.
 *
 * @param deals all that a link names
 * @param links one of each firm and deal
 */
public record PastDeals(List<Deal> deals, List<Link> links) {

    /** Trees want a year to learn from, and one before it to describe it by. */
    static final int LEAST_YEARS = 2;

    /** Fewer links grow trees of chance. */
    static final int LEAST_LINKS = 1_000;

    /** Who went for so many deals is known well enough to be learned from, and to be advised. */
    static final int WELL_KNOWN = 5;

    /** Fewer firms that are known well could be told from what all do together. */
    static final int LEAST_FIRMS = 20;

    /** No firm's links are more than one of so many: what is learned is of five firms at least. */
    static final int SHARE_OF_A_FIRM = 5;

    private static final Comparator<Deal> BY_ID =
            Comparator.comparing(deal -> deal.id().toString());
    private static final Comparator<Link> IN_TIME = Comparator.comparing(Link::on)
            .thenComparing(link -> link.firm().toString())
            .thenComparing(link -> link.deal().toString());

    /** @param facts as every verified firm may know them */
    public record Deal(DealId id, Facts facts) {}

    /** That a firm went for a deal: followed it, asked to meet its company, was introduced, or invested. */
    public record Link(OrganisationId firm, DealId deal, LocalDate on) {}

    public PastDeals {
        deals = deals.stream().sorted(BY_ID).toList();
        links = links.stream().sorted(IN_TIME).toList();
    }

    /** Whether there is enough of it to learn from. Where there is not, nothing is advised. */
    public boolean isEnough() {
        if (links.size() < LEAST_LINKS
                || links.getFirst()
                        .on()
                        .plusYears(LEAST_YEARS)
                        .isAfter(links.getLast().on())) {
            return false;
        }
        Map<OrganisationId, Long> byFirm = byFirm();
        return byFirm.values().stream().filter(count -> count >= WELL_KNOWN).count() >= LEAST_FIRMS
                && byFirm.values().stream().allMatch(count -> count * SHARE_OF_A_FIRM <= links.size());
    }

    /** Those that are known well enough to be advised, in a lasting order. */
    List<OrganisationId> wellKnown() {
        return byFirm().entrySet().stream()
                .filter(firm -> firm.getValue() >= WELL_KNOWN)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(OrganisationId::toString))
                .toList();
    }

    private Map<OrganisationId, Long> byFirm() {
        return links.stream().collect(groupingBy(Link::firm, counting()));
    }

    /** Names it: eight digits that another past hardly has. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Deal deal : deals) {
                Facts facts = deal.facts();
                digest.update((deal.id() + " " + facts.industry().code() + " " + facts.stage() + " " + facts.region()
                                + " " + facts.asked() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (Link link : links) {
                digest.update(
                        (link.firm() + " " + link.deal() + " " + link.on() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
