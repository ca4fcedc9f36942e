package roundtable.server.timers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.projections.organisations.Organisations;
import roundtable.projections.organisations.Organisations.Ending;
import roundtable.projections.people.Memberships;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;

/**
 * Mails those who sign for an investor that its verification is about to end: as soon as it may be renewed, and again on the day
 * before its last. Several nodes may look, and look again: each mail is written once. Who has shown evidence anew is not told.
 */
@Component
class WhenVerificationMayBeRenewedThenMailTheInvestor {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Addressed mail;
    private final InstantSource clock;
    private final Readiness server;

    WhenVerificationMayBeRenewedThenMailTheInvestor(
            Organisations organisations,
            Memberships memberships,
            Addressed mail,
            InstantSource clock,
            Readiness server) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.mail = mail;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.tell-renewals-every:PT10M}")
    void look() {
        if (server.isReady()) {
            tell(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /** Tells what there is to be told on a day. */
    void tell(LocalDate today) {
        organisations.renewable(today).forEach(ending -> tell(ending, today));
    }

    private void tell(Ending ending, LocalDate today) {
        LocalDate last = ending.verifiedUntil();
        String when = last.isAfter(today.plusDays(1)) ? "soon" : "tomorrow";
        for (PersonId person : memberships.holding(Right.SIGN, ending.organisation(), Role.INVESTOR)) {
            mail.tellOnce(
                    person,
                    "verification-lapses-soon/" + ending.organisation() + "/" + last + "/" + when + "/" + person,
                    "verification-lapses-soon",
                    "/organisations/" + ending.organisation(),
                    language ->
                            Map.of("organisation", ending.name().in(language), "day", Moments.said(last, language)));
        }
    }
}
