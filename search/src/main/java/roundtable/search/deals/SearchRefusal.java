package roundtable.search.deals;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a search is not answered. */
public sealed interface SearchRefusal extends Refusal {

    /** The index cannot be reached, or is being built. Nothing is lost; it catches up by itself. */
    @Named("search-unavailable")
    record SearchUnavailable() implements SearchRefusal {}

    /** It is not one that a page before has given, or that page was ordered differently. */
    @Named("cursor-wrong")
    record CursorWrong() implements SearchRefusal {}
}
