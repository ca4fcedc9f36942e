package roundtable.server.timers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationCommand.LapseVerification;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.projections.organisations.Organisations;

/**
 * Ends each verification whose last day is over everywhere: from then on the investor sees what the public sees until it has
 * shown evidence again. Several nodes may ask: it lapses once.
 */
@Component
class WhenVerificationIsOverThenLapseIt {

    private static final Logger LOG = LoggerFactory.getLogger(WhenVerificationIsOverThenLapseIt.class);

    /** So many at once; the rest at the next look. */
    private static final int AT_ONCE = 100;

    private final Organisations organisations;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final Readiness server;

    WhenVerificationIsOverThenLapseIt(
            Organisations organisations, Dispatcher dispatcher, InstantSource clock, Readiness server) {
        this.organisations = organisations;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.lapse-verifications-every:PT10M}")
    void look() {
        if (server.isReady()) {
            lapse(clock.instant());
        }
    }

    /** Ends what is over at a moment, in the last place on Earth. */
    void lapse(Instant now) {
        organisations
                .over(LocalDate.ofInstant(now, ZoneOffset.ofHours(-12)), AT_ONCE)
                .forEach(organisation -> lapse(organisation, now));
    }

    private void lapse(OrganisationId organisation, Instant now) {
        try {
            dispatcher.send(new LapseVerification(organisation), Asking.now(Actor.automation(), now));
        } catch (Refused refused) {
            // another node has ended it, or an officer has revoked it; the row will say so too
            LOG.debug("{} has not lapsed: {}", organisation, refused.refusal().code());
        }
    }
}
