package roundtable.commands.pipeline;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.pipeline.PipelineRefusal.NotAColleague;
import roundtable.commands.pipeline.PipelineRefusal.NotOfTheFirm;
import roundtable.commands.pipeline.PipelineRefusal.OnlyInvestorsPursue;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnCodeWrong;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnNameMissing;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnTwice;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnsTooFew;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnsTooMany;
import roundtable.commands.pipeline.PipelineRefusal.PursuitColumnUnknown;

/** The rules of pipelines that need no state. */
final class PipelinePolicies {

    static final int FEWEST_COLUMNS = 2;
    static final int MOST_COLUMNS = 12;
    static final int LONGEST_COLUMN = 40;
    static final int LONGEST_WORDS = 4_000;
    static final int LONGEST_TASK = 200;
    static final int MOST_NOTES = 1_000;
    static final int MOST_TASKS = 500;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private PipelinePolicies() {}

    static void aMemberOf(OrganisationId firm, Actor actor) {
        refuse(!actor.is(Role.INVESTOR, firm), new NotOfTheFirm(firm));
    }

    static void theFirmInvests(OrganisationId firm, Neighbours neighbours) {
        refuse(
                neighbours.fold(firm, OrganisationFacts.FOLDING).kind() != OrganisationKind.INVESTOR,
                new OnlyInvestorsPursue());
    }

    static void theColumnsAreSound(List<Column> columns) {
        refuse(columns.size() < FEWEST_COLUMNS, new PipelineColumnsTooFew(FEWEST_COLUMNS, columns.size()));
        refuse(columns.size() > MOST_COLUMNS, new PipelineColumnsTooMany(MOST_COLUMNS, columns.size()));
        Set<String> codes = new HashSet<>();
        for (Column column : columns) {
            refuse(!CODE.matcher(column.code()).matches(), new PipelineColumnCodeWrong(column.code()));
            refuse(!codes.add(column.code()), new PipelineColumnTwice(column.code()));
            refuse(column.name().isEmpty(), new PipelineColumnNameMissing(column.code()));
            theLineFits("name", column.name(), LONGEST_COLUMN);
        }
    }

    static void itIsAColumnOf(OrganisationId firm, String code, Neighbours neighbours) {
        PipelineFacts facts = neighbours.fold(PipelineId.of(firm), PipelineFacts.FOLDING);
        refuse(
                facts.columns().stream().noneMatch(column -> column.code().equals(code)),
                new PursuitColumnUnknown(code));
    }

    static void aColleague(@Nullable PersonId person, OrganisationId firm, Neighbours neighbours) {
        if (person != null) {
            refuse(
                    !neighbours.fold(firm, OrganisationFacts.FOLDING).people().contains(person),
                    new NotAColleague(firm));
        }
    }
}
