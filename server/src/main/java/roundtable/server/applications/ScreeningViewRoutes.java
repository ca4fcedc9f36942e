package roundtable.server.applications;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.people.Role;
import roundtable.server.applications.ScreeningViews.View;
import roundtable.server.http.Asked;

/** {@code /api/v1/screening-views}: what an officer wants to see of the queue, under names of their own. */
@RestController
@RequestMapping("/api/v1/screening-views")
class ScreeningViewRoutes {

    private final ScreeningViews views;
    private final InstantSource clock;

    ScreeningViewRoutes(ScreeningViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** @param query the filters as they stand in the page's address, without the question mark */
    record Save(String name, String query) {}

    record Rename(String name) {}

    @GetMapping
    List<View> own(Asked asked) {
        return views.of(asked.person(), asked.actingAs(Role.OFFICER));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View save(@RequestBody Save body, Asked asked) {
        return views.save(asked.person(), asked.actingAs(Role.OFFICER), body.name(), body.query(), clock.instant());
    }

    @PutMapping("/{view}")
    View rename(@PathVariable UUID view, @RequestBody Rename body, Asked asked) {
        return views.rename(view, asked.person(), asked.actingAs(Role.OFFICER), body.name());
    }

    @DeleteMapping("/{view}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID view, Asked asked) {
        views.forget(view, asked.person(), asked.actingAs(Role.OFFICER));
    }
}
