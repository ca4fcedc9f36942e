package roundtable.server.calls;

import java.util.List;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.server.forms.Finding;

/** Why a call's form or its eligibility is not taken. */
sealed interface FormRefusal extends Refusal {

    /** It leaves the subset of docs/forms.md; {@code findings} say where. */
    @Named("form-unsound")
    record FormUnsound(int count, List<Finding> findings) implements FormRefusal {
        FormUnsound(List<Finding> findings) {
            this(findings.size(), findings);
        }
    }

    /** A rule's condition leaves the subset of docs/forms.md; {@code findings} say which. */
    @Named("eligibility-unsound")
    record EligibilityUnsound(int count, List<Finding> findings) implements FormRefusal {
        EligibilityUnsound(List<Finding> findings) {
            this(findings.size(), findings);
        }
    }

    /** Places or prizes are kept for some, and the form does not ask who belongs to them; {@code questions} are missing. */
    @Named("tier-questions-missing")
    record TierQuestionsMissing(List<String> questions) implements FormRefusal {}
}
