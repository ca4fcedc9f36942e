package roundtable.server.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.text.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which facts and kinds of documents a vault knows, and what else people call them: {@code vault/vocabulary.json}. A
 * question that names one is answered from the vault; for a question that names none, one is suggested by its wording.
 */
@Component
public class VaultVocabulary {

    /** What of a label says nothing of what is asked: remarks in brackets, and whatever is no letter or digit. */
    private static final Pattern REMARK = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** A name must make up this share of a label, in percent, to stand for it. */
    private static final int LEAST_SHARE = 50;

    private static final int WHOLE = 100;
    private static final int SHORTEST_WORD = 2;

    private final List<Fact> facts;
    private final List<Document> documents;

    /** What a fact is about. */
    public enum Group {
        COMPANY,
        CONTACT,
        MONEY,
        PROJECT
    }

    /**
     * A fact that an organisation says once.
     *
     * @param type the widget that asks for it
     * @param words what else it is called, in both languages
     * @param freshMonths for how long it may be taken over unasked; null for as long as it is the latest
     */
    public record Fact(
            String code,
            Group group,
            String type,
            String zh,
            String en,
            List<String> words,
            @Nullable Integer freshMonths) {

        /** Whether a question with this widget can be answered by it. */
        public boolean fits(String widget) {
            boolean words = type.equals("line") || type.equals("text");
            return widget.equals(type) || (words && (widget.equals("line") || widget.equals("text")));
        }
    }

    /**
     * A kind of document.
     *
     * @param freshMonths for how long after its issue one is taken; null for as long as it does not expire
     */
    public record Document(
            String code,
            String zh,
            String en,
            List<String> words,
            @Nullable Integer freshMonths) {}

    private record Written(List<Fact> facts, List<Document> documents) {}

    public VaultVocabulary(JsonMapper json) {
        try (InputStream in = VaultVocabulary.class.getResourceAsStream("/vault/vocabulary.json")) {
            Written written = json.readValue(Objects.requireNonNull(in), Written.class);
            facts = List.copyOf(written.facts());
            documents = List.copyOf(written.documents());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Document> documents() {
        return documents;
    }

    public Optional<Fact> fact(String code) {
        return facts.stream().filter(fact -> fact.code().equals(code)).findFirst();
    }

    public Optional<Document> document(String code) {
        return documents.stream()
                .filter(document -> document.code().equals(code))
                .findFirst();
    }

    /**
     * The fact, or for files the kind of document, that a question asks for by its wording; empty where none is near.
     *
     * @param label as asked, in both languages
     */
    public Optional<String> suggested(Text label, String widget) {
        String best = null;
        int share = LEAST_SHARE - 1;
        if (widget.equals("files")) {
            for (Document document : documents) {
                int found = share(label, document.zh(), document.en(), document.words());
                best = found > share ? document.code() : best;
                share = Math.max(share, found);
            }
            return Optional.ofNullable(best);
        }
        for (Fact fact : facts) {
            int found = fact.fits(widget) ? share(label, fact.zh(), fact.en(), fact.words()) : 0;
            best = found > share ? fact.code() : best;
            share = Math.max(share, found);
        }
        return Optional.ofNullable(best);
    }

    /** How much of a label, in percent, is one of these names; the better of the two languages. */
    private static int share(Text label, String zh, String en, List<String> words) {
        List<String> names = new ArrayList<>(words);
        names.add(zh);
        names.add(en);
        int best = 0;
        for (String said : new String[] {label.zh(), label.en()}) {
            String asked = said == null ? "" : plain(said);
            for (String name : names) {
                best = Math.max(best, share(asked, plain(name)));
            }
        }
        return best;
    }

    private static int share(String asked, String name) {
        if (asked.isEmpty() || name.length() < SHORTEST_WORD) {
            return 0;
        }
        boolean within =
                HAN.matcher(name).find() ? asked.contains(name) : (" " + asked + " ").contains(" " + name + " ");
        return within ? WHOLE * name.length() / asked.length() : 0;
    }

    private static String plain(String label) {
        String bare = REMARK.matcher(label).replaceAll(" ");
        return NOT_A_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
