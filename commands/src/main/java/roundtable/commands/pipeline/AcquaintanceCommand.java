package roundtable.commands.pipeline;

import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationId;

/** What can be asked of an acquaintance. */
public sealed interface AcquaintanceCommand extends Command {

    AcquaintanceId acquaintance();

    @Override
    default AcquaintanceId target() {
        return acquaintance();
    }

    /**
     * The asking member tells their firm that they know somebody there.
     *
     * @param words whom, and from where; may be empty
     */
    record NameAcquaintance(
            AcquaintanceId acquaintance,
            OrganisationId firm,
            OrganisationId organisation,
            Closeness closeness,
            String words)
            implements AcquaintanceCommand {}

    record RetractAcquaintance(AcquaintanceId acquaintance) implements AcquaintanceCommand {}
}
