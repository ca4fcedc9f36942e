package roundtable.server.standings;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsEvent.CompanyPromoted;
import roundtable.projections.people.Memberships;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;

/** Everybody who may hand in for the company hears that it goes on, and until when it is to take its place up. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenCompanyIsPromotedThenMailIt {

    private final Addressed mail;
    private final Memberships memberships;
    private final Neighbours neighbours;

    WhenCompanyIsPromotedThenMailIt(Addressed mail, Memberships memberships, Neighbours neighbours) {
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(CompanyPromoted event, Cause cause) {
        CallContent from = content(event.call());
        CallContent next = content(event.next());
        memberships
                .holding(Right.SIGN, event.company(), Role.FOUNDER)
                .forEach(person -> mail.tell(
                        person,
                        cause,
                        "application-promoted",
                        "/applications/" + event.application() + "/climb",
                        language -> Map.of(
                                "call", from.title().in(language),
                                "next", next.title().in(language),
                                "time",
                                        Moments.said(
                                                next.window().closes().at(),
                                                next.window().closes().zone(),
                                                language))));
    }

    private CallContent content(CallId call) {
        CallContent content = neighbours.fold(call, CallTerms.FOLDING).content();
        if (content == null) {
            throw new IllegalStateException("standings stand on no call: " + call);
        }
        return content;
    }
}
