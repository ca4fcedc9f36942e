package roundtable.commands.calls;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;

/** What happens to a call. */
public sealed interface CallEvent extends Event {

    CallId call();

    @Named("call-drafted")
    record CallDrafted(CallId call, OrganisationId authority, CallContent content) implements CallEvent {}

    @Named("call-revised")
    record CallRevised(CallId call, CallContent content) implements CallEvent {}

    @Named("call-opened")
    record CallOpened(CallId call) implements CallEvent {}

    @Named("call-deadline-extended")
    record DeadlineExtended(CallId call, Deadline closes, Text reason) implements CallEvent {}

    @Named("call-form-corrected")
    record FormCorrected(CallId call, Form form, Text reason) implements CallEvent {}

    /** @param places all of them, as they are from now on */
    @Named("call-places-added")
    record PlacesAdded(CallId call, Places places, Text reason) implements CallEvent {}

    @Named("call-closed")
    record CallClosed(CallId call) implements CallEvent {}

    @Named("call-cancelled")
    record CallCancelled(CallId call, Text reason) implements CallEvent {}
}
