package roundtable.commands.calls;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;

/** What other aggregates' rules may know of a call. All is absent until it is drafted. */
public record CallTerms(
        @Nullable OrganisationId authority, @Nullable CallContent content, State state) {

    /** Where a call stands. */
    public enum State {
        UNKNOWN,
        DRAFT,
        OPEN,
        CLOSED,
        CANCELLED
    }

    public static final Folding<CallTerms> FOLDING =
            new Folding<>(CallTerms.class, new CallTerms(null, null, State.UNKNOWN), CallTerms::after);

    private CallTerms after(Event event) {
        if (!(event instanceof CallEvent happened)) {
            return this;
        }
        return switch (happened) {
            case CallEvent.CallDrafted e -> new CallTerms(e.authority(), e.content(), State.DRAFT);
            case CallEvent.CallRevised e -> new CallTerms(authority, e.content(), state);
            case CallEvent.CallOpened e -> new CallTerms(authority, content, State.OPEN);
            case CallEvent.DeadlineExtended e ->
                new CallTerms(authority, content == null ? null : content.closing(e.closes()), State.OPEN);
            case CallEvent.FormCorrected e -> with(content == null ? null : content.asking(e.form()));
            case CallEvent.PlacesAdded e -> with(content == null ? null : content.sendingOn(e.places()));
            case CallEvent.CallClosed e -> new CallTerms(authority, content, State.CLOSED);
            case CallEvent.CallCancelled e -> new CallTerms(authority, content, State.CANCELLED);
        };
    }

    /** Its step in a competition of several tiers; null where it stands alone. */
    public @Nullable Tier tier() {
        return content == null ? null : content.tier();
    }

    private CallTerms with(@Nullable CallContent next) {
        return new CallTerms(authority, next, state);
    }
}
