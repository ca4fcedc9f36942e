package roundtable.server.deals;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Mandates;
import roundtable.projections.people.Viewer;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Match;
import roundtable.search.matching.Part;
import roundtable.search.matching.Reason;

/**
 * The firms that look for what a company is, before its founders: of those alone that let themselves be seen, and by what is public
 * of the deal alone. A ticket is not asked, so that nobody learns of it by asking for other amounts.
 */
@Component
class FittingFirms {

    private static final int MOST = 50;

    private final Mandates mandates;

    FittingFirms(Mandates mandates) {
        this.mandates = mandates;
    }

    /** @param wanted what of the deal the firm names among what it looks for; in the rest it has not limited itself */
    record FirmAnswer(OrganisationId firm, @Nullable Text name, List<Part> wanted) {}

    /** Those that name most of what the deal is first; none that it is kept from. */
    List<FirmAnswer> of(DealPage page, Viewer viewer) {
        DealPage.Own own = page.own();
        if (own == null) {
            return List.of();
        }
        Facts facts = new Facts(page.company(), page.industry(), page.stage(), page.region(), null, Set.of());
        Set<OrganisationId> blocked =
                own.blocked().stream().map(DealPage.Blocked::firm).collect(toSet());
        return mandates.shownTo(page.company(), viewer).stream()
                .filter(shown -> !blocked.contains(shown.firm()))
                .map(shown -> new Fit(shown, Match.of(facts, shown.wishes())))
                .filter(fit -> fit.match().limits().isEmpty())
                .map(fit -> new FirmAnswer(fit.shown().firm(), fit.shown().name(), wanted(fit.match())))
                .sorted(Comparator.<FirmAnswer>comparingInt(firm ->
                                -firm.wanted().stream().mapToInt(Part::weight).sum())
                        .thenComparing(firm -> firm.firm().toString()))
                .limit(MOST)
                .toList();
    }

    private record Fit(Mandates.Shown shown, Match match) {}

    private static List<Part> wanted(Match match) {
        return match.parts().stream()
                .filter(part -> isWanted(part.reason()))
                .map(Match.Scored::part)
                .toList();
    }

    private static boolean isWanted(Reason reason) {
        return reason instanceof Reason.SectorWanted
                || reason instanceof Reason.StageWanted
                || reason instanceof Reason.RegionWanted;
    }
}
