package roundtable.server.deals;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.people.PersonId;
import roundtable.eventlog.notices.Changes;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/**
 * Tells open pages that somebody was told of a deal: one notice a deal, however many look for it. It is heard by those who were
 * told of it, and by nobody else.
 */
@Component
class FindNews implements UpdateAudience {

    private static final String FINDS = "finds";

    private final Changes changes;
    private final Finds finds;

    FindNews(Changes changes, Finds finds) {
        this.changes = changes;
        this.finds = finds;
    }

    /** Once what was written of these is committed. */
    void tell(Collection<DealId> deals) {
        changes.tell(deals.stream().distinct().collect(Collectors.toMap(DealId::value, _ -> 0L)), FINDS);
    }

    @Override
    public String reader() {
        return FINDS;
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        PersonId person = viewer.person();
        return person != null && finds.toldOf(person, new DealId(stream));
    }
}
