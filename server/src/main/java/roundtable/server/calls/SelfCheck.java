package roundtable.server.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whoever wants to know if they may apply, with what they have answered and what it comes to. Nothing of it
 * is kept: the answers stand in the address.
 *
 * @param asked whether anything was answered
 * @param verdict what the answers come to; null before anything was answered
 */
record SelfCheck(
        String note,
        List<Rule> rules,
        boolean asked,
        @Nullable String verdict,
        @Nullable String verdictLook) {

    /**
     * One rule.
     *
     * @param field the parameter that answers it
     * @param wanted which answer meets it, in words
     * @param given a number as it was typed; empty where none was
     * @param state what the answer comes to, in words; null before anything was answered
     * @param unmet what whoever does not meet it is told
     */
    record Rule(
            int place,
            String field,
            String asks,
            String wanted,
            boolean numeric,
            List<Option> options,
            String given,
            @Nullable String state,
            @Nullable String stateLook,
            boolean failed,
            String unmet) {}

    record Option(String value, String label, boolean chosen) {}

    List<Rule> failures() {
        return rules.stream().filter(Rule::failed).toList();
    }

    boolean hasFailures() {
        return rules.stream().anyMatch(Rule::failed);
    }
}
