package roundtable.search.deals;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a search is not answered. */
public sealed interface SearchRefusal extends Refusal {

    /** The index cannot be reached, or is being built. Nothing is lost; it catches up by itself. */
    @Named("search-unavailable")
    record SearchUnavailable() implements SearchRefusal {}
}
