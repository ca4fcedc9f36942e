package roundtable.commands.reviews;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import roundtable.commands.Actor;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.Rubric;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ReviewRefusal.ApplicationNotAdmitted;
import roundtable.commands.reviews.ReviewRefusal.ApplicationOfAnotherCall;
import roundtable.commands.reviews.ReviewRefusal.ConflictOfInterest;
import roundtable.commands.reviews.ReviewRefusal.CriterionUnknown;
import roundtable.commands.reviews.ReviewRefusal.ExpertFieldRepeats;
import roundtable.commands.reviews.ReviewRefusal.ExpertFieldsMissing;
import roundtable.commands.reviews.ReviewRefusal.ExpertOfAnotherPool;
import roundtable.commands.reviews.ReviewRefusal.ExpertRests;
import roundtable.commands.reviews.ReviewRefusal.OnlyAReactionMay;
import roundtable.commands.reviews.ReviewRefusal.PanelCodeNotWellFormed;
import roundtable.commands.reviews.ReviewRefusal.RecusalReasonMissing;
import roundtable.commands.reviews.ReviewRefusal.ScoreMissing;
import roundtable.commands.reviews.ReviewRefusal.ScoreOutOfRange;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** The rules of reviewing, on what is known of the expert, the application and the rubric. */
final class ReviewPolicies {

    static final int LONGEST_COMMENT = 400;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,11}");

    private ReviewPolicies() {}

    static void anOfficerOf(OrganisationId authority, Actor actor) {
        refuse(!actor.is(Role.OFFICER, authority), new NotAnOfficerOfTheAuthority(authority));
    }

    static void aReactionAsks(Actor actor) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyAReactionMay());
    }

    static void theFieldsAreNamedOnce(List<Industry> fields) {
        refuse(fields.isEmpty(), new ExpertFieldsMissing());
        Set<Industry> seen = new HashSet<>();
        fields.forEach(field -> refuse(!seen.add(field), new ExpertFieldRepeats(field)));
    }

    static void theApplicationIsReadInThisRound(ApplicationId application, ApplicationFacts facts, CallId call) {
        refuse(facts.state() != ApplicationFacts.State.ADMITTED, new ApplicationNotAdmitted(facts.state()));
        refuse(!call.equals(facts.call()), new ApplicationOfAnotherCall(application));
    }

    /** @return the person behind the pool's entry */
    static PersonId theExpertIsOfThePoolAndActive(ExpertFacts expert, OrganisationId authority) {
        refuse(!authority.equals(expert.authority()), new ExpertOfAnotherPool());
        refuse(!expert.active(), new ExpertRests());
        return Objects.requireNonNull(expert.person(), "an expert of a pool is a person");
    }

    /** 回避: who is tied to the applicant does not judge it. */
    static void noConflictIsKnown(
            ExpertFacts expert, PersonId person, OrganisationId company, OrganisationFacts facts) {
        refuse(expert.conflicts().contains(company), new ConflictOfInterest(Conflict.DECLARED));
        refuse(facts.people().contains(person), new ConflictOfInterest(Conflict.ORGANISATION));
    }

    static void theCodeIsWellFormed(String code) {
        refuse(!CODE.matcher(code).matches(), new PanelCodeNotWellFormed(code));
    }

    static void theScoresFillTheRubric(Scores scores, Rubric rubric) {
        Set<String> asked = new HashSet<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            String code = criterion.code();
            asked.add(code);
            Integer score = scores.points().get(code);
            if (score == null) {
                refuse(true, new ScoreMissing(code));
            } else {
                refuse(
                        score < 1 || score > Rubric.HIGHEST_SCORE,
                        new ScoreOutOfRange(code, score, Rubric.HIGHEST_SCORE));
            }
        }
        scores.points().keySet().forEach(code -> refuse(!asked.contains(code), new CriterionUnknown(code)));
        scores.comments().forEach((code, comment) -> {
            refuse(!asked.contains(code), new CriterionUnknown(code));
            theProseFits(code, Text.zh(comment), LONGEST_COMMENT);
        });
    }

    static void theReasonIsGiven(String reason) {
        refuse(reason.isBlank(), new RecusalReasonMissing());
        theProseFits("reason", Text.zh(reason), LONGEST_COMMENT);
    }
}
