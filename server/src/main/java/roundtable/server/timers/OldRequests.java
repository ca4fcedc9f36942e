package roundtable.server.timers;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.eventlog.dispatch.AnsweredRequests;

/** Forgets, each hour, the requests of more than a week ago and with them their Idempotency-Keys. */
@Component
@EnableScheduling
class OldRequests {

    /** Long enough for a page that was left open over a holiday; docs/runbook.md states it. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(OldRequests.class);

    private final AnsweredRequests requests;
    private final InstantSource clock;

    OldRequests(AnsweredRequests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${roundtable.sweep-every:PT1H}")
    void forget() {
        int forgotten = requests.forgetBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) {
            LOG.info("{} requests of more than a week ago are forgotten", forgotten);
        }
    }
}
