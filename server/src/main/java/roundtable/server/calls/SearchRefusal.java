package roundtable.server.calls;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a search is not saved. */
sealed interface SearchRefusal extends Refusal {

    @Named("search-name-missing")
    record SearchNameMissing() implements SearchRefusal {}

    @Named("too-many-searches")
    record TooManySearches(int most) implements SearchRefusal {}

    /** No new call is ever closed or cancelled. */
    @Named("search-of-the-past")
    record SearchOfThePast() implements SearchRefusal {}
}
