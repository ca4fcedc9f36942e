package roundtable.server.applications;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a view of the queue is not saved. */
public sealed interface ScreeningViewRefusal extends Refusal {

    @Named("view-name-missing")
    record ViewNameMissing() implements ScreeningViewRefusal {}

    @Named("view-name-taken")
    record ViewNameTaken(String name) implements ScreeningViewRefusal {}

    @Named("view-query-too-long")
    record ViewQueryTooLong(int longest) implements ScreeningViewRefusal {}

    @Named("too-many-views")
    record TooManyViews(int most) implements ScreeningViewRefusal {}
}
