package roundtable.commands.calls;

import roundtable.commands.Command;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;

/** What can be asked of a call, by an officer of its authority; closing also by the clock. */
public sealed interface CallCommand extends Command {

    CallId call();

    @Override
    default CallId target() {
        return call();
    }

    record DraftCall(CallId call, OrganisationId authority, CallContent content) implements CallCommand {}

    /** Replaces the whole content while the call is a draft. */
    record ReviseCall(CallId call, CallContent content) implements CallCommand {}

    /** Publishes; from its opening on, applications are received. */
    record OpenCall(CallId call) implements CallCommand {}

    /** Moves the deadline later, never earlier; a call that has closed receives again. */
    record ExtendDeadline(CallId call, Deadline closes, Text reason) implements CallCommand {}

    /** Replaces the form of an open call (更正); whoever is writing must look at it again. */
    record CorrectForm(CallId call, Form form, Text reason) implements CallCommand {}

    /** Adds places to a tier that is open or closed (追加名额); none is ever taken away. */
    record AddPlaces(CallId call, Places places, Text reason) implements CallCommand {}

    /** Ends the receiving, once the deadline has passed: the clock asks for it, and an officer may. */
    record CloseCall(CallId call) implements CallCommand {}

    record CancelCall(CallId call, Text reason) implements CallCommand {}
}
