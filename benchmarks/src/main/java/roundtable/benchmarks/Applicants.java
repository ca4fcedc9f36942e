package roundtable.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.CreditCode;

/**
 * Companies that apply, with the text of their project: real ones out of a folder ({@code uscc/enterprises.csv} and
 * {@code grants/awards.jsonl}), or our own invention where there is none.
 */
final class Applicants {

    /** The longest that the form takes is more; the shortest is less. */
    private static final int LONGEST_TEXT = 400;

    private static final int SHORTEST_TEXT = 100;

    private static final String OUR_OWN = "把离子阱做到芯片上，整机只有鞋盒大小，护士经过半天培训即可操作，十分钟出结果；基层医院不必再把样本送到市里，等三天才知道结果。"
            + "全市六十四家乡镇卫生院和十二家县级医院都缺少这类设备，已有两家试用了十四个月，良率提高三成。";

    private Applicants() {}

    /** A company's name and credit code, and what it wants to do. */
    record Applicant(String name, String code, String text) {}

    static List<Applicant> of(@Nullable Path folder, int wanted) throws IOException {
        return folder == null ? invented(wanted) : real(new Gathered(folder), wanted);
    }

    private static List<Applicant> invented(int wanted) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            String digits = "91350100M1%07d".formatted(i);
            applicants.add(new Applicant("衡析生物科技有限公司 " + i, digits + CreditCode.checkCharacter(digits), OUR_OWN));
        }
        return applicants;
    }

    private static List<Applicant> real(Gathered gathered, int wanted) throws IOException {
        List<String> texts = texts(gathered, wanted);
        List<Applicant> applicants = new ArrayList<>();
        gathered.enterprises(all -> all.limit(wanted)
                .forEach(one -> applicants.add(
                        new Applicant(one.name(), one.creditCode(), texts.get(applicants.size() % texts.size())))));
        if (applicants.size() < wanted) {
            throw new IOException(gathered.folder() + " has " + applicants.size() + " companies, not " + wanted);
        }
        return applicants;
    }

    private static List<String> texts(Gathered gathered, int wanted) throws IOException {
        List<String> texts = new ArrayList<>();
        gathered.awards(all -> all.map(award -> Gathered.said(award, "abstract"))
                .filter(text -> text.length() >= SHORTEST_TEXT)
                .limit(wanted)
                .forEach(text -> texts.add(text.substring(0, Math.min(LONGEST_TEXT, text.length())))));
        if (texts.isEmpty()) {
            throw new IOException(gathered.folder() + " has no text long enough");
        }
        return texts;
    }
}
