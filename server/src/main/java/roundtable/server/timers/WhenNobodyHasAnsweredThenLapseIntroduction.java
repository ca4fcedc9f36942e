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
import roundtable.commands.deals.IntroductionCommand.LapseIntroduction;
import roundtable.commands.deals.IntroductionId;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.projections.deals.Introductions;

/**
 * Ends each introduction that its company has not answered in time. A late answer is refused by the moment itself; this says so
 * in the record, and lets the firm ask again. Several nodes may ask: it lapses once.
 */
@Component
class WhenNobodyHasAnsweredThenLapseIntroduction {

    private static final Logger LOG = LoggerFactory.getLogger(WhenNobodyHasAnsweredThenLapseIntroduction.class);

    /** So many at once; the rest at the next look. */
    private static final int AT_ONCE = 100;

    private final Introductions introductions;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final Readiness server;

    WhenNobodyHasAnsweredThenLapseIntroduction(
            Introductions introductions, Dispatcher dispatcher, InstantSource clock, Readiness server) {
        this.introductions = introductions;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.lapse-introductions-every:PT30S}")
    void look() {
        if (server.isReady()) {
            lapse(clock.instant());
        }
    }

    /** Ends what is over at a moment. */
    void lapse(Instant now) {
        introductions.over(now, AT_ONCE).forEach(introduction -> lapse(introduction, now));
    }

    private void lapse(IntroductionId introduction, Instant now) {
        try {
            dispatcher.send(new LapseIntroduction(introduction), Asking.now(Actor.automation(), now));
        } catch (Refused refused) {
            // another node has ended it; the row will say so too
            LOG.debug("{} has not lapsed: {}", introduction, refused.refusal().code());
        }
    }
}
