package roundtable.commands.reviews;

import java.util.List;
import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.taxonomy.Industry;

/** What can be asked of an expert's entry in a pool. */
public sealed interface ExpertCommand extends Command {

    ExpertId expert();

    @Override
    default ExpertId target() {
        return expert();
    }

    /** An officer enrols a member with the role of an expert into the authority's pool. */
    record EnrolExpert(ExpertId expert, OrganisationId authority, PersonId person, List<Industry> fields)
            implements ExpertCommand {}

    record DeclareFields(ExpertId expert, List<Industry> fields) implements ExpertCommand {}

    /** The expert says that they cannot judge this organisation. */
    record DeclareConflict(ExpertId expert, OrganisationId organisation) implements ExpertCommand {}

    record RestExpert(ExpertId expert) implements ExpertCommand {}

    record ReturnExpert(ExpertId expert) implements ExpertCommand {}
}
