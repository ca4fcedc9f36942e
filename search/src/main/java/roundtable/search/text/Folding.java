package roundtable.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folds texts, so that what is written otherwise and meant alike becomes alike: width and case by Unicode's NFKC_Casefold,
 * traditional characters to simplified ones, characters to their sounds. Done here and not in the index's analyzers, so that an
 * index without plugins finds the same.
 */
public final class Folding {

    private static final Normalizer2 CASE_AND_WIDTH = Normalizer2.getNFKCCasefoldInstance();

    /** Without tones: nobody types them. */
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** How each character is said, once it has been asked for: reckoning it anew costs more than all the rest of a document. */
    private static final Map<Integer, String> SAID = new ConcurrentHashMap<>();

    /** Whether a character may be another one in simplified writing, once it has been asked for. */
    private static final Map<Integer, Boolean> TRADITIONAL = new ConcurrentHashMap<>();

    /** A deal's documents say mostly the same, and all of them the same names of places and industries. */
    private static final Cache<String, String> FOLDED =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private Folding() {}

    /** In one width, in small letters, in simplified characters. */
    public static String folded(String text) {
        return FOLDED.get(text, Folding::foldedAnew);
    }

    private static String foldedAnew(String text) {
        String plain = CASE_AND_WIDTH.normalize(text);
        return plain.codePoints().anyMatch(Folding::mayBeTraditional) ? ZhConverterUtil.toSimple(plain) : plain;
    }

    /** Most texts have none, and need not be cut into phrases to find which of two simplified characters is meant. */
    static boolean mayBeTraditional(int codePoint) {
        return isHan(codePoint) && TRADITIONAL.computeIfAbsent(codePoint, Folding::isOtherwiseWritten);
    }

    private static boolean isOtherwiseWritten(int han) {
        return !Character.isBmpCodePoint(han)
                || Objects.requireNonNullElse(ZhConverterUtil.toSimple((char) han), List.<String>of()).stream()
                        .anyMatch(one -> !one.equals(Character.toString(han)));
    }

    /** In traditional characters. */
    public static String traditional(String text) {
        return hasHan(text) ? ZhConverterUtil.toTraditional(text) : text;
    }

    public static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Folding::isHan);
    }

    /** How each character of a name is said, what is not Chinese as it is: {@code heng xi sheng wu}. */
    public static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isHan(character)) {
                end(other, syllables);
                syllables.add(said(character));
            } else if (Character.isLetterOrDigit(character)) {
                other.appendCodePoint(character);
            } else {
                end(other, syllables);
            }
        });
        end(other, syllables);
        return List.copyOf(syllables);
    }

    private static String said(int han) {
        return SAID.computeIfAbsent(
                han,
                one -> PINYIN.transliterate(folded(Character.toString(one))).strip());
    }

    private static void end(StringBuilder word, List<String> syllables) {
        if (!word.isEmpty()) {
            syllables.add(word.toString());
            word.setLength(0);
        }
    }

    /**
     * What somebody may type to mean a name, from any of its characters on: the whole sound, and the initials.
     *
     * @return for 衡析生物 {@code hengxishengwu}, {@code xishengwu} …, {@code hxsw}, {@code xsw} …
     */
    public static Set<String> sounds(String name) {
        List<String> syllables = syllables(name);
        Set<String> sounds = new TreeSet<>();
        for (int from = 0; from < syllables.size(); from++) {
            List<String> rest = syllables.subList(from, syllables.size());
            sounds.add(String.join("", rest));
            if (rest.size() > 1) {
                sounds.add(initials(rest));
            }
        }
        return sounds;
    }

    /** The first letter of each syllable: {@code hxsw}. */
    public static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    /**
     * Which part of a name somebody meant by its sound or its initials: from and to, in UTF-16 units; empty where none.
     *
     * @param typed folded, without spaces
     */
    public static int[] heardIn(String name, String typed) {
        int[] characters = name.codePoints().toArray();
        List<String> sounds = new ArrayList<>();
        for (int character : characters) {
            boolean isSaid = Character.isLetterOrDigit(character);
            sounds.add(!isSaid ? "" : isHan(character) ? said(character) : folded(Character.toString(character)));
        }
        for (int from = 0; from < characters.length; from++) {
            StringBuilder whole = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (int to = from; to < characters.length && !sounds.get(to).isEmpty(); to++) {
                whole.append(sounds.get(to));
                initials.append(sounds.get(to).charAt(0));
                String sound = whole.toString();
                boolean begins = to > from
                        && (sound.startsWith(typed) || initials.toString().equals(typed));
                if (begins || sound.equals(typed)) {
                    return new int[] {name.offsetByCodePoints(0, from), name.offsetByCodePoints(0, to + 1)};
                }
            }
        }
        return new int[0];
    }
}
