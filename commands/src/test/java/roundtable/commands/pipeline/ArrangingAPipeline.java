package roundtable.commands.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Role;
import roundtable.commands.pipeline.PipelineCommand.ArrangeColumns;
import roundtable.commands.pipeline.PipelineCommand.OpenPipeline;
import roundtable.commands.pipeline.PipelineEvent.PipelineArranged;
import roundtable.commands.pipeline.PipelineEvent.PipelineOpened;
import roundtable.commands.pipeline.PipelineRefusal.NotOfTheFirm;
import roundtable.commands.pipeline.PipelineRefusal.OnlyInvestorsPursue;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnCodeWrong;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnNameMissing;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnTwice;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnsTooFew;
import roundtable.commands.pipeline.PipelineRefusal.PipelineColumnsTooMany;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;

class ArrangingAPipeline extends PipelineSpecification<Pipeline> {

    private final PipelineId pipeline = PipelineId.of(firm);
    private final Column first = new Column("first", Text.of("初看", "First look"));
    private final Column done = new Column("done", Text.of("已投", "Invested"));

    ArrangingAPipeline() {
        super(Pipeline.class);
    }

    private OpenPipeline open(Column... columns) {
        return new OpenPipeline(pipeline, firm, List.of(columns));
    }

    private PipelineOpened opened() {
        return new PipelineOpened(pipeline, firm, List.of(first, done), chen);
    }

    @Test
    void a_firm_gives_itself_stages_of_its_own() {
        nothing().when(open(first, done)).by(theInvestor).then(opened());
    }

    @Test
    void any_member_may_arrange_them_anew() {
        given(opened())
                .when(new ArrangeColumns(pipeline, List.of(done, first)))
                .by(theColleague)
                .then(new PipelineArranged(pipeline, List.of(done, first), gu));
    }

    @Test
    void nobody_of_another_firm_touches_them() {
        nothing().when(open(first, done)).by(aRival).thenRefused(new NotOfTheFirm(firm));
        given(opened())
                .when(new ArrangeColumns(pipeline, List.of(done, first)))
                .by(aRival)
                .thenRefused(new NotOfTheFirm(firm));
    }

    @Test
    void only_an_investor_has_a_pipeline() {
        OrganisationId other = new OrganisationId(firm.value());
        neighbour(other, registered(other, OrganisationKind.COMPANY));
        nothing()
                .when(open(first, done))
                .by(new Actor(chen, firm, Role.INVESTOR))
                .thenRefused(new OnlyInvestorsPursue());
    }

    @Test
    void there_are_at_least_two_and_at_most_twelve() {
        nothing().when(open(first)).by(theInvestor).thenRefused(new PipelineColumnsTooFew(2, 1));
        List<Column> many = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            many.add(new Column("c" + i, Text.zh("阶段")));
        }
        nothing()
                .when(new OpenPipeline(pipeline, firm, many))
                .by(theInvestor)
                .thenRefused(new PipelineColumnsTooMany(12, 13));
    }

    @Test
    void each_has_a_code_of_its_own_and_a_name() {
        nothing()
                .when(open(first, new Column("Zweite Stufe", Text.zh("二"))))
                .by(theInvestor)
                .thenRefused(new PipelineColumnCodeWrong("Zweite Stufe"));
        nothing().when(open(first, first)).by(theInvestor).thenRefused(new PipelineColumnTwice("first"));
        nothing()
                .when(open(first, new Column("second", Text.zh(""))))
                .by(theInvestor)
                .thenRefused(new PipelineColumnNameMissing("second"));
        nothing()
                .when(open(first, new Column("second", Text.zh("长".repeat(41)))))
                .by(theInvestor)
                .thenRefused(new TextTooLong("name", 40, 41));
    }
}
