package roundtable.commands.pipeline;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to an acquaintance. */
public sealed interface AcquaintanceEvent extends Event {

    AcquaintanceId acquaintance();

    /** @param words under the acquaintance's own key */
    @Named("acquaintance-named")
    record AcquaintanceNamed(
            AcquaintanceId acquaintance,
            OrganisationId firm,
            OrganisationId organisation,
            Closeness closeness,
            Personal<String> words,
            PersonId by)
            implements AcquaintanceEvent {}

    @Named("acquaintance-retracted")
    record AcquaintanceRetracted(AcquaintanceId acquaintance, PersonId by) implements AcquaintanceEvent {}
}
