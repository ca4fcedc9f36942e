package roundtable.commands.calls;

import java.util.List;
import roundtable.commands.text.Text;

/**
 * Who may apply (申报条件): what is asked before anything is written, and which answers meet it. Frozen when the call opens.
 *
 * @param rules at most {@link #MOST_RULES}, in the order in which they are asked
 */
public record Eligibility(List<Rule> rules) {

    public static final int MOST_RULES = 30;

    /** How a rule is answered. */
    public enum Answer {
        YES_NO,
        NUMBER,
        CHOICE
    }

    /**
     * One rule.
     *
     * @param code stable within the call: {@code registered-here}
     * @param asks the question
     * @param choices what may be answered, where that is a choice; else empty
     * @param met which answers meet it: a JSON Schema 2020-12 condition as text, of the subset in docs/forms.md, such as
     *     {@code {"const":true}}, {@code {"maximum":5}} or {@code {"enum":["seed","angel"]}}
     * @param unmet what whoever does not meet it is told
     */
    public record Rule(String code, Text asks, Answer answer, List<Choice> choices, String met, Text unmet) {}

    /** @param value as it stands in answers */
    public record Choice(String value, Text label) {}
}
