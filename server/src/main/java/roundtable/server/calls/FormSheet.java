package roundtable.server.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call's form in the words of one language: the one-time notice, the blank form and the guide are all drawn from it. */
record FormSheet(List<Section> sections) {

    record Section(int place, String title, List<Question> questions) {}

    /**
     * A question.
     *
     * @param place {@code 2.3}: the third of the second section
     * @param need whether it must be answered, in words
     * @param handIn the same, of a paper
     * @param askedOf who is asked, in words; null where everybody is
     * @param limits what an answer must keep, in words; empty where it is free
     * @param boxes what can be ticked on paper
     * @param columns of a table
     * @param lines to write on: rows of a table, or ruled lines
     * @param notes what the guide says of it
     * @param example paragraphs of an answer as it might be; empty where the call gives none
     */
    record Question(
            String place,
            String name,
            String label,
            @Nullable String hint,
            boolean paper,
            boolean required,
            String need,
            String handIn,
            @Nullable String askedOf,
            String limits,
            List<String> boxes,
            List<String> columns,
            List<Integer> lines,
            List<Said> notes,
            List<String> example) {

        boolean hasBoxes() {
            return !boxes.isEmpty();
        }

        boolean hasColumns() {
            return !columns.isEmpty();
        }

        boolean hasExample() {
            return !example.isEmpty();
        }
    }

    /** Something, and what is said of it. */
    record Said(String name, String value) {}

    List<Question> papers() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(Question::paper)
                .toList();
    }

    boolean hasExamples() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .anyMatch(Question::hasExample);
    }

    /** How many questions are answered by writing or choosing. */
    int written() {
        return (int) sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> !question.paper())
                .count();
    }
}
