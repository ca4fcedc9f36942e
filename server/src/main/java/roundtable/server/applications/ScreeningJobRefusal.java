package roundtable.server.applications;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why many applications are not screened at once. */
public sealed interface ScreeningJobRefusal extends Refusal {

    @Named("nothing-chosen")
    record NothingChosen() implements ScreeningJobRefusal {}

    @Named("too-many-chosen")
    record TooManyChosen(int chosen, int most) implements ScreeningJobRefusal {}

    /** Only a decline has reasons. */
    @Named("admission-has-no-reasons")
    record AdmissionHasNoReasons() implements ScreeningJobRefusal {}

    @Named("job-has-ended")
    record JobHasEnded() implements ScreeningJobRefusal {}
}
