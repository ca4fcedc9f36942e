package roundtable.search.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.search.deals.DealDocuments.Write;
import roundtable.search.meaning.Meanings;
import roundtable.search.meaning.Meanings.Wanted;
import roundtable.search.meaning.Meant;
import roundtable.search.meaning.Tongue;

/** Gives documents the vectors that are known, and asks for those that are not: a document without one is found by its words. */
@Component
class MeantDocuments {

    /**
     * Between two versions of a document's rows there is room for one more revision with each vector: of two documents made of the
     * same rows, the one that knows more is the later one, whoever writes it when.
     */
    private static final int ROOM = Tongue.values().length + 1;

    private final Meanings meanings;

    MeantDocuments(Meanings meanings) {
        this.meanings = meanings;
    }

    List<Write> with(List<Write> writes) {
        List<Wanted> wanted = new ArrayList<>();
        for (Write write : writes) {
            DealDocument document = write.document();
            if (document != null) {
                Subject.of(document)
                        .forEach((tongue, text) -> wanted.add(
                                new Wanted(tongue, text, document.company().value())));
            }
        }
        Map<Tongue, Map<String, String>> known = meanings.of(wanted);
        return writes.stream().map(write -> with(write, known)).toList();
    }

    private static Write with(Write write, Map<Tongue, Map<String, String>> known) {
        DealDocument document = write.document();
        if (document == null || document.shadow() == null) {
            return new Write(write.id(), write.revision() * ROOM, document);
        }
        Map<Tongue, String> texts = Subject.of(document);
        Meant meant = new Meant(vector(Tongue.ZH, texts, known), vector(Tongue.EN, texts, known));
        return new Write(
                write.id(),
                write.revision() * ROOM + meant.known(),
                meant.known() == 0 ? document : document.with(document.shadow().with(meant)));
    }

    private static @Nullable String vector(
            Tongue tongue, Map<Tongue, String> texts, Map<Tongue, Map<String, String>> known) {
        String text = texts.get(tongue);
        return text == null ? null : known.getOrDefault(tongue, Map.of()).get(text);
    }
}
