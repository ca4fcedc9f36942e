package roundtable.server.applications;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.projections.applications.Applications;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** Whoever may read an application hears of its changes. */
@Component
class ApplicationAudience implements UpdateAudience {

    private final Applications applications;

    ApplicationAudience(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String reader() {
        return "applications";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return applications.page(new ApplicationId(stream), viewer).isPresent();
    }
}
