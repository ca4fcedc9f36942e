package roundtable.commands.calls;

import static roundtable.commands.Refused.refuse;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.CallRefusal.AppealDaysOutOfRange;
import roundtable.commands.calls.CallRefusal.ProcedureTermOutOfRange;
import roundtable.commands.calls.CallRefusal.StageRepeats;
import roundtable.commands.calls.CallRefusal.StageTooEarly;
import roundtable.commands.calls.CallRefusal.TieCriterionWrong;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Procedure.StageKind;

/** The rules of a call's procedure. */
final class ProcedurePolicies {

    private ProcedurePolicies() {}

    static void theProcedureIsSound(Procedure procedure, Rubric rubric, Window window) {
        theTermLiesWithin("graceMinutes", procedure.graceMinutes(), Procedure.LONGEST_GRACE);
        theTermLiesWithin("noticeDays", procedure.noticeDays(), Procedure.LONGEST_NOTICE);
        theAppealTermFits(procedure.appealDays());
        everyTieCriterionIsOfTheRubric(procedure.tieCriteria(), rubric);
        theStagesFollowOneAnother(
                procedure.stages(),
                LocalDate.ofInstant(window.closes().at(), window.closes().zone()));
    }

    private static void theTermLiesWithin(String term, int given, int most) {
        refuse(given < 0 || given > most, new ProcedureTermOutOfRange(term, given, most));
    }

    private static void theAppealTermFits(@Nullable Integer days) {
        refuse(
                days != null && (days < 1 || days > Procedure.LONGEST_APPEAL),
                new AppealDaysOutOfRange(days == null ? 0 : days, Procedure.LONGEST_APPEAL));
    }

    private static void everyTieCriterionIsOfTheRubric(List<String> criteria, Rubric rubric) {
        Set<String> known = new HashSet<>();
        rubric.criteria().forEach(criterion -> known.add(criterion.code()));
        for (String criterion : criteria) {
            refuse(!known.remove(criterion), new TieCriterionWrong(criterion));
        }
    }

    private static void theStagesFollowOneAnother(List<Stage> stages, LocalDate closes) {
        Set<StageKind> seen = EnumSet.noneOf(StageKind.class);
        LocalDate earliest = closes;
        for (Stage stage : stages) {
            refuse(!seen.add(stage.kind()), new StageRepeats(stage.kind()));
            LocalDate on = stage.on();
            if (on != null) {
                refuse(on.isBefore(earliest), new StageTooEarly(stage.kind(), on, earliest));
                earliest = on;
            }
        }
    }
}
