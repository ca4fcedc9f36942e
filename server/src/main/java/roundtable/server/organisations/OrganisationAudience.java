package roundtable.server.organisations;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.projections.organisations.Organisations;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** Members, officers and auditors hear of changes to an organisation. */
@Component
class OrganisationAudience implements UpdateAudience {

    @Override
    public String reader() {
        return "organisations";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return Organisations.seesInside(new OrganisationId(stream), viewer);
    }
}
