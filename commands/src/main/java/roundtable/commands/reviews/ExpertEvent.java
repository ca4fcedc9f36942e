package roundtable.commands.reviews;

import java.util.List;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.taxonomy.Industry;

/** What happens to an expert's entry in a pool. */
public sealed interface ExpertEvent extends Event {

    ExpertId expert();

    @Named("expert-enrolled")
    record ExpertEnrolled(ExpertId expert, OrganisationId authority, PersonId person, List<Industry> fields)
            implements ExpertEvent {}

    @Named("expert-fields-declared")
    record FieldsDeclared(ExpertId expert, List<Industry> fields) implements ExpertEvent {}

    @Named("expert-conflict-declared")
    record ConflictDeclared(ExpertId expert, OrganisationId organisation) implements ExpertEvent {}

    @Named("expert-rested")
    record ExpertRested(ExpertId expert) implements ExpertEvent {}

    @Named("expert-returned")
    record ExpertReturned(ExpertId expert) implements ExpertEvent {}
}
