package roundtable.server.forms;

/**
 * One thing that is wrong with answers, or with a form.
 *
 * @param at a JSON Pointer (RFC 6901) to the value at fault; to where it should be when it is missing
 * @param rule the schema's keyword that is not kept ({@code minLength}), or a word of docs/forms.md
 */
public record Finding(String at, String rule) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : rule.compareTo(other.rule);
    }
}
