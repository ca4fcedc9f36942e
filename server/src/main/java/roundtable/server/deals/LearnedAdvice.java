package roundtable.server.deals;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.projections.deals.Deeds;
import roundtable.projections.deals.Deeds.Offered;
import roundtable.search.matching.advised.Advice;
import roundtable.search.matching.advised.Advising;
import roundtable.search.matching.advised.PastDeals;
import roundtable.search.matching.advised.PastDeals.Deal;
import roundtable.search.matching.advised.PastDeals.Link;

/**
 * What the market teaches of the deals on offer, learned from what stands in the tables up to last midnight and kept in memory: each node
 * learns for itself, and of the same rows the same. Of firms that rank by their mandate alone nothing is learned. One thread of its own
 * does it, so that neither requests nor timers wait.
 */
@Component
public class LearnedAdvice implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedAdvice.class);

    /** Of the deals on offer the latest are advised. */
    private static final int OFFERED = 2_000;

    private static final Set<Deeds.Kind> LINKS =
            EnumSet.of(Deeds.Kind.FOLLOWED, Deeds.Kind.ASKED, Deeds.Kind.INTRODUCED, Deeds.Kind.INVESTED);

    private final Deeds deeds;
    private final InstantSource clock;
    private final ForkJoinPool alone = new ForkJoinPool(1);
    private @Nullable Advising advising;
    private List<Deal> offered = List.of();
    private volatile Map<OrganisationId, Advice> advice = Map.of();

    LearnedAdvice(Deeds deeds, InstantSource clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What a firm is advised just now; null where too little has happened, or the firm itself is hardly known. */
    @Nullable Advice of(OrganisationId firm) {
        return advice.get(firm);
    }

    /** Learns as {@link #learn} does, beside all else. */
    public void learnBeside() {
        alone.execute(() -> {
            try {
                learnNow();
            } catch (RuntimeException failure) {
                LOG.error("the market's advice could not be learned; what was learned before stands", failure);
                throw failure;
            }
        });
    }

    /** Learns anew where a day has passed, and looks through the deals on offer where they have changed. */
    void learn() {
        alone.submit(this::learnNow).join();
    }

    private void learnNow() {
        PastDeals past = past();
        if (!past.isEnough()) {
            advising = null;
            advice = Map.of();
            return;
        }
        boolean isNew = advising == null || !advising.version().equals(Advising.version(past));
        if (isNew) {
            advising = Advising.of(past);
        }
        List<Deal> open =
                deeds.listed(OFFERED).stream().map(LearnedAdvice::deal).toList();
        if (advising != null && (isNew || !open.equals(offered))) {
            advice = advising.of(open);
            offered = open;
        }
    }

    private PastDeals past() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Deeds.Deed> done = deeds.all();
        List<Deal> deals = deeds.offers(done.stream().map(Deeds.Deed::deal).collect(toSet())).stream()
                .map(LearnedAdvice::deal)
                .toList();
        Set<DealId> known = deals.stream().map(Deal::id).collect(toSet());
        List<Link> links = new ArrayList<>();
        for (Deeds.Deed deed : done) {
            LocalDate on = LocalDate.ofInstant(deed.at(), ZoneOffset.UTC);
            if (LINKS.contains(deed.kind()) && known.contains(deed.deal()) && on.isBefore(today)) {
                links.add(new Link(deed.firm(), deed.deal(), on));
            }
        }
        Set<DealId> linked = links.stream().map(Link::deal).collect(toSet());
        return new PastDeals(
                deals.stream().filter(deal -> linked.contains(deal.id())).toList(), links);
    }

    private static Deal deal(Offered offered) {
        return new Deal(offered.deal(), LearnedTastes.facts(offered, Audience.VERIFIED));
    }

    @Override
    public void destroy() {
        alone.shutdownNow();
    }
}
