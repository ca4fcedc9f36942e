package roundtable.server.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.CallId;
import roundtable.server.calls.FormSheet.Said;

/**
 * The leaflet of a call (一次性告知单) in the words of one language: what its page, its blank form, its guide and its poster say.
 *
 * @param home its address from the root on
 * @param address its whole address, which the code holds
 * @param shownAddress the same as people type it
 * @param code the code, as SVG
 * @param look in which colour its phase stands
 * @param receiving whether one can begin to apply
 * @param machine whether a machine drafted some of it in this language, and nobody has confirmed that
 * @param left how long there still is; null where nothing is received
 * @param check null where everybody may apply
 * @param steps what follows the deadline; empty where the call says nothing of it
 */
record Leaflet(
        CallId id,
        String home,
        String address,
        String shownAddress,
        String code,
        String number,
        String title,
        String summary,
        List<String> description,
        boolean machine,
        String authority,
        String phase,
        String look,
        boolean receiving,
        String standing,
        @Nullable String cancellation,
        String closes,
        @Nullable String left,
        List<Said> facts,
        List<Said> changes,
        String onceNote,
        String applicationFormLead,
        List<FormSheet.Question> papers,
        FormSheet form,
        @Nullable SelfCheck check,
        List<Said> steps,
        String rubricNote,
        List<Criterion> criteria) {

    /** By what it is judged. */
    record Criterion(
            String name,
            String description,
            String weight,
            @Nullable String threshold) {}

    boolean hasSteps() {
        return !steps.isEmpty();
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }
}
