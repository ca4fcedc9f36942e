package roundtable.server.deals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.deals.Appearance;
import roundtable.search.deals.DealsAtHand;
import roundtable.search.deals.DealsAtHand.AtHand;
import roundtable.server.deals.Appearances.Before;
import roundtable.server.deals.StandingSearches.Standing;

/**
 * Tells people of deals that begin to fit what they look for. A deal is news to a search when it has just come before its
 * reader, when it is no longer kept from their firm, when a criterion that kept it out no longer does, or when its texts were
 * rewritten and now say what is looked for. Everything else that fits did so before, and was found or not by whoever looked.
 */
@Component
class NewDeals {

    private final DealsAtHand index;
    private final StandingSearches standing;
    private final Appearances appearances;
    private final Finds finds;

    NewDeals(DealsAtHand index, StandingSearches standing, Appearances appearances, Finds finds) {
        this.index = index;
        this.standing = standing;
        this.appearances = appearances;
        this.finds = finds;
    }

    /** Lets what was written until now be told of: call it before {@link #tellOf}, once for several companies. */
    void show() throws IOException {
        index.show();
    }

    /**
     * Tells of what a company's deals have become since it was last called, in the transaction around it.
     *
     * @return the deals that somebody was told of
     * @throws IOException while the index is away: nothing was told then, and it is to be tried again
     */
    List<DealId> tellOf(OrganisationId company) throws IOException {
        List<AtHand> shown = index.of(company);
        Map<DealId, Before> before = appearances.of(company);
        List<DealId> told = new ArrayList<>();
        for (AtHand deal : shown) {
            Before was = before.getOrDefault(deal.deal(), Before.NEVER_SEEN);
            // Read anew from the log, a deal goes through what it was before.
            if (deal.revision() > was.revision()) {
                if (finds.write(deal.deal(), newsTo(deal, was, company)) > 0) {
                    told.add(deal.deal());
                }
                appearances.keep(company, deal);
            }
        }
        appearances.shownAreOnly(company, shown);
        return told;
    }

    /** Those whom a deal is news to. */
    private List<Standing> newsTo(AtHand deal, Before before, OrganisationId company) throws IOException {
        // Where nobody knows how it stood, it stood as now.
        Map<String, Appearance> stood = before.audiences() == null ? deal.audiences() : before.audiences();
        List<Standing> news = new ArrayList<>();
        Set<String> boxes = new HashSet<>();
        Map<String, Boolean> withFields = new HashMap<>();
        for (Standing one :
                standing.candidates(deal.deal(), company, deal.audiences().values(), letInAgain(deal, before))) {
            Appearance now = seen(one, deal.audiences());
            if (now == null || !one.hard().test(now)) {
                continue;
            }
            Appearance seen = one.isLetInAgain() ? null : seen(one, stood);
            Appearance was = seen == null ? null : seen.orAs(now);
            if (was == null
                    || !one.hard().test(was)
                    || (!one.box().isEmpty() && isRewritten(now, was, one.box(), withFields))) {
                news.add(one);
                if (!one.box().isEmpty()) {
                    boxes.add(one.box());
                }
            }
        }
        Map<String, Set<String>> found = index.foundBy(boxes, deal);
        return news.stream()
                .filter(one -> one.box().isEmpty()
                        || found.getOrDefault(one.box(), Set.of()).contains(audience(one, deal.audiences())))
                .toList();
    }

    /** The firms that it was kept from and no longer is. */
    private static Set<OrganisationId> letInAgain(AtHand deal, Before before) {
        Set<OrganisationId> firms = new HashSet<>(before.keptFrom());
        firms.removeAll(deal.keptFrom());
        return firms;
    }

    /** How a deal stands before somebody; null where it does not, or its round is over. */
    private @Nullable Appearance seen(Standing one, Map<String, Appearance> audiences) {
        String audience = audience(one, audiences);
        Appearance appearance = audience == null ? null : Objects.requireNonNull(audiences.get(audience));
        return appearance == null || !index.isOpen(appearance) ? null : appearance;
    }

    private @Nullable String audience(Standing one, Map<String, Appearance> audiences) {
        return index.audienceOf(one.reader(), audiences.keySet());
    }

    /** Whether what this box looks at has changed. */
    private static boolean isRewritten(Appearance now, Appearance was, String box, Map<String, Boolean> withFields) {
        return !now.texts().equals(was.texts())
                || ((!now.facts().equals(was.facts()) || !Objects.equals(now.facets(), was.facets()))
                        && withFields.computeIfAbsent(box, DealsAtHand::hasFields));
    }
}
