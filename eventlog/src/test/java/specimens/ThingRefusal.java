package specimens;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Named;
import roundtable.commands.Refusal;

public sealed interface ThingRefusal extends Refusal {

    @Named("in-vain")
    record InVain() implements ThingRefusal {}

    /** @param erased whether it bears one that nobody can read any more */
    @Named("other-note")
    record OtherNote(@Nullable String note, boolean erased) implements ThingRefusal {}
}
