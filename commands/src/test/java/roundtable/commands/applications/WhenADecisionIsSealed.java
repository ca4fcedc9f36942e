package roundtable.commands.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.At;
import roundtable.commands.Cause;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.ConcludeApplication;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;

class WhenADecisionIsSealed {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    private final ApplicationId application = new ApplicationId(Uuids.next());
    private final DecisionId decision = new DecisionId(Uuids.next());

    @Test
    void its_application_is_concluded() {
        List<Command> asked = new ArrayList<>();
        new WhenDecisionIsSealedThenApplicationIsConcluded((cause, command, done) -> asked.add(command))
                .on(sealed(), new Cause("event", new At(NOW)));
        assertThat(asked).containsExactly(new ConcludeApplication(application, decision));
    }

    private DecisionSealed sealed() {
        OrganisationId authority = new OrganisationId(Uuids.next());
        OrganisationId company = new OrganisationId(Uuids.next());
        Letter letter = new Letter(
                "JD-2026-0318",
                Text.zh("澄湖高新区"),
                Text.zh("衡析生物"),
                "2026-CT-0042",
                Text.zh("创新创业大赛"),
                "A-2026-1187",
                Outcome.NOT_AWARDED,
                null,
                Text.zh("理由"),
                NOW);
        return new DecisionSealed(
                decision, authority, new CallId(Uuids.next()), application, company, letter, "{}", "a.b.c", "k", "00");
    }
}
