package roundtable.commands.pipeline;

import java.util.List;
import roundtable.commands.text.Text;

/**
 * A stage of a firm's pipeline.
 *
 * @param code lasting, of the firm's own choice: lower-case letters, digits and hyphens
 */
public record Column(String code, Text name) {

    /** What a firm begins with. The last stage of any pipeline is where the firm has invested. */
    public static final List<Column> DEFAULT = List.of(
            new Column("matched", Text.of("新匹配", "New")),
            new Column("screened", Text.of("初看", "First look")),
            new Column("met", Text.of("约谈", "Meeting")),
            new Column("diligence", Text.of("尽调", "Diligence")),
            new Column("committee", Text.of("投决", "Committee")),
            new Column("invested", Text.of("已投", "Invested")));
}
