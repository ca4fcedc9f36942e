package roundtable.server.timers;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Refused;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealId;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.projections.deals.Deals;

/**
 * Takes off the market whatever is listed of a company whose verification was revoked: only a verified company may list. It may list
 * again once it is verified anew. Several nodes may ask: a deal is unlisted once.
 */
@Component
class WhenCompanyIsVerifiedNoMoreThenUnlistItsDeal {

    private static final Logger LOG = LoggerFactory.getLogger(WhenCompanyIsVerifiedNoMoreThenUnlistItsDeal.class);

    /** So many at once; the rest at the next look. */
    private static final int AT_ONCE = 100;

    private final Deals deals;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final Readiness server;

    WhenCompanyIsVerifiedNoMoreThenUnlistItsDeal(
            Deals deals, Dispatcher dispatcher, InstantSource clock, Readiness server) {
        this.deals = deals;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.unlist-unverified-every:PT10S}")
    void look() {
        if (server.isReady()) {
            unlist(clock.instant());
        }
    }

    void unlist(Instant now) {
        deals.ofCompaniesNotVerified(AT_ONCE).forEach(deal -> unlist(deal, now));
    }

    private void unlist(DealId deal, Instant now) {
        try {
            dispatcher.send(new UnlistDeal(deal), Asking.now(Actor.automation(), now));
        } catch (Refused refused) {
            // another node or a founder has unlisted it, or the company is verified again; the row will say so too
            LOG.debug("{} is not unlisted: {}", deal, refused.refusal().code());
        }
    }
}
