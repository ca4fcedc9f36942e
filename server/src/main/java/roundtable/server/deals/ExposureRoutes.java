package roundtable.server.deals;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.people.Role;
import roundtable.search.matching.Spread;
import roundtable.server.http.Asked;
import roundtable.server.http.HttpRefusal.ParameterWrong;

/** {@code /api/v1/deals/exposure}: to whom the first pages of rankings went, for officers and auditors. */
@RestController
class ExposureRoutes {

    private final Exposure exposure;

    ExposureRoutes(Exposure exposure) {
        this.exposure = exposure;
    }

    /**
     * What stood on the first page of rankings by match.
     *
     * @param days of how many days, to today
     * @param behind by how many points another deal may be behind and still be put before one whose group has its share of a page
     */
    record ExposureAnswer(int days, int behind, List<Exposure.Groups> kinds) {}

    /** @param days 1 to 400 */
    @GetMapping("/api/v1/deals/exposure")
    ExposureAnswer exposure(@RequestParam(defaultValue = "30") int days, Asked asked) {
        asked.actingAs(asked.actor().is(Role.AUDITOR) ? Role.AUDITOR : Role.OFFICER);
        if (days < 1 || days > Exposure.MOST_DAYS) {
            throw new Refused(new ParameterWrong("days"));
        }
        return new ExposureAnswer(days, Spread.MOST_BEHIND, exposure.ofLast(days));
    }
}
