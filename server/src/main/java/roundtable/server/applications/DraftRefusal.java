package roundtable.server.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Text;
import roundtable.server.forms.Finding;

/** Why a draft, a paper or an unfinished application is not taken. */
sealed interface DraftRefusal extends Refusal {

    /**
     * Another tab, or another person, has saved since.
     *
     * @param revision that stands now
     * @param by the person's name
     */
    @Named("draft-changed")
    record DraftChanged(long revision, Instant savedAt, ZoneId zone, String by) implements DraftRefusal {}

    /** Saving a draft says which revision it is based on: {@code If-Match: "0"} for the first. */
    @Named("if-match-missing")
    record IfMatchMissing() implements DraftRefusal {}

    /** @param findings what is wrong, and where */
    @Named("answers-unsound")
    record AnswersUnsound(int count, List<Finding> findings) implements DraftRefusal {
        AnswersUnsound(List<Finding> findings) {
            this(findings.size(), findings);
        }
    }

    /**
     * The call is for others.
     *
     * @param reasons what the call says of each rule that is not met
     * @param rules their codes
     */
    @Named("not-eligible")
    record NotEligible(int count, Text reasons, List<String> rules) implements DraftRefusal {}

    @Named("answers-are-no-object")
    record AnswersAreNoObject() implements DraftRefusal {}

    /** Those who sign off are members of the company. */
    @Named("signer-is-no-member")
    record SignerIsNoMember(PersonId person) implements DraftRefusal {}

    @Named("signers-too-many")
    record SignersTooMany(int given, int most) implements DraftRefusal {}

    @Named("nobody-asked-you-to-sign")
    record NobodyAskedYouToSign() implements DraftRefusal {}

    /** @param names of those who have not signed these answers yet */
    @Named("sign-offs-missing")
    record SignOffsMissing(int count, List<String> names) implements DraftRefusal {}

    @Named("question-takes-no-files")
    record QuestionTakesNoFiles(String question) implements DraftRefusal {}

    @Named("too-many-papers")
    record TooManyPapers(int most) implements DraftRefusal {}

    @Named("paper-name-missing")
    record PaperNameMissing() implements DraftRefusal {}

    @Named("mending-days-out-of-range")
    record MendingDaysOutOfRange(int days, int most) implements DraftRefusal {}

    @Named("remark-on-no-question")
    record RemarkOnNoQuestion(String question) implements DraftRefusal {}
}
