package roundtable.search.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a folded text: by ICU's dictionary where it is Chinese, which has no spaces. */
final class Words {

    private static final BreakIterator CHINESE = BreakIterator.getWordInstance(ULocale.CHINESE);

    /** They stand everywhere and tell nothing. */
    private static final Set<String> SAY_NOTHING = Set.of(
            ("的 和 与 及 或 用 在 为 是 了 等 做 类 a an and are as at be but by for from if in into is it no not of on or such that the "
                            + "their then there these they this to was will with")
                    .split(" "));

    private Words() {}

    /** A single character that the dictionary leaves over belongs to what stands before it: 病原 + 体. */
    static List<String> of(String folded) {
        BreakIterator breaks = CHINESE.clone();
        breaks.setText(folded);
        List<String> words = new ArrayList<>();
        boolean mayGrow = false;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = folded.substring(from, to);
            boolean isWord = breaks.getRuleStatus() != BreakIterator.WORD_NONE;
            boolean single = isWord && Folding.hasHan(word) && word.codePointCount(0, word.length()) == 1;
            if (!isWord || SAY_NOTHING.contains(word)) {
                mayGrow = false;
            } else if (single && mayGrow) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
                mayGrow = Folding.hasHan(word);
            }
        }
        return words;
    }
}
