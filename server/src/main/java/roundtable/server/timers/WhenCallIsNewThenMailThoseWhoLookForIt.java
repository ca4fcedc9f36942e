package roundtable.server.timers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallId;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.calls.SavedSearches;
import roundtable.server.calls.SavedSearches.Subscription;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;

/**
 * Mails whoever has saved a search that a new call fits, seconds after it was published, or began to receive: by the filter of
 * the public list itself. Of one call each search is told once, however many nodes look.
 */
@Component
class WhenCallIsNewThenMailThoseWhoLookForIt {

    /** A server that was down this long tells of what it missed, and of nothing older. */
    private static final Duration NEW = Duration.ofDays(1);

    private final Calls calls;
    private final SavedSearches searches;
    private final Addressed mail;
    private final InstantSource clock;
    private final Readiness server;

    WhenCallIsNewThenMailThoseWhoLookForIt(
            Calls calls, SavedSearches searches, Addressed mail, InstantSource clock, Readiness server) {
        this.calls = calls;
        this.searches = searches;
        this.mail = mail;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.tell-searches-every:PT10S}")
    void look() {
        if (server.isReady()) {
            Instant now = clock.instant();
            calls.newly(now.minus(NEW), now).forEach((call, phase) -> tell(call, phase, now));
        }
    }

    private void tell(CallId call, Phase phase, Instant now) {
        if (searches.isTold(call, phase)) {
            return;
        }
        List<Subscription> subscriptions = searches.subscriptions();
        for (Subscription each : subscriptions) {
            calls.listed(call, each.search().wanted(), Viewer.PUBLIC, now).ifPresent(line -> tell(each, line));
        }
        searches.told(call, phase);
    }

    private void tell(Subscription subscription, Calls.Line call) {
        SavedSearches.Search search = subscription.search();
        mail.tellSubscriber(
                subscription.person(),
                "saved-search/" + search.id() + "/" + call.id(),
                "call-fits",
                "/calls/" + call.id(),
                "/api/v1/saved-searches/unsubscriptions/" + subscription.secret(),
                language -> Map.of(
                        "search", search.name(),
                        "call", call.title().in(language),
                        "number", call.number(),
                        "closes", Moments.said(call.closes(), call.zone(), language),
                        "stop", mail.link("/unsubscribe/" + subscription.secret(), language)));
    }
}
