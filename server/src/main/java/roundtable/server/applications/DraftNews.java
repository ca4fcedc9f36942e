package roundtable.server.applications;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.Role;
import roundtable.eventlog.notices.Changes;
import roundtable.projections.applications.Applications;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/**
 * Tells the pages that have a draft open of what others do in it. Where one writes alone nobody is told, so that an autosave
 * every second costs no notice.
 */
@Component
class DraftNews implements UpdateAudience {

    private static final String DRAFTS = "drafts";

    private final Changes changes;
    private final Presence presence;
    private final Applications applications;

    DraftNews(Changes changes, Presence presence, Applications applications) {
        this.changes = changes;
        this.presence = presence;
        this.applications = applications;
    }

    /** Something was saved, signed or moved. */
    void tell(ApplicationId application, long revision) {
        if (presence.of(application).size() > 1) {
            changes.tell(Map.of(application.value(), revision), DRAFTS);
        }
    }

    /** Somebody has closed their page: those who are left are told, be it one. */
    void tellWhoIsLeft(ApplicationId application, long revision) {
        if (!presence.of(application).isEmpty()) {
            changes.tell(Map.of(application.value(), revision), DRAFTS);
        }
    }

    @Override
    public String reader() {
        return DRAFTS;
    }

    /** Its company alone. */
    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return applications
                .parties(new ApplicationId(stream))
                .filter(parties -> viewer.is(Role.FOUNDER, parties.company()))
                .isPresent();
    }
}
