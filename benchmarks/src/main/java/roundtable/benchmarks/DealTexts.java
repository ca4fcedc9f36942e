package roundtable.benchmarks;

import static roundtable.benchmarks.Gathered.said;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;

/** What the deals of a benchmark say of themselves, drawn with dice. */
interface DealTexts {

    /** @param name of the company, with its number, so that no two are the same */
    record Said(Text name, Text headline, Text story) {}

    Said next(Random dice, int number);

    /** Put together from real texts where a folder is given, else invented. */
    static DealTexts of(@Nullable Path folder) throws IOException {
        return folder == null ? new Invented() : Collected.from(folder);
    }

    private static <T> T one(Random dice, List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    /** Eight things for seven places. */
    final class Invented implements DealTexts {

        private static final List<Text> THINGS = List.of(
                Text.of("微流控芯片", "microfluidic chip"),
                Text.of("碳化硅衬底", "silicon carbide wafer"),
                Text.of("六轴打磨机器人", "six-axis grinding robot"),
                Text.of("固态电池隔膜", "solid-state battery separator"),
                Text.of("便携式质谱仪", "portable mass spectrometer"),
                Text.of("电解水制氢膜电极", "membrane electrode for electrolysis"),
                Text.of("谐波减速器", "harmonic drive"),
                Text.of("工业视觉检测软件", "visual inspection software"));
        private static final List<Text> PLACES = List.of(
                Text.of("狭小船舱", "ship holds"),
                Text.of("核电站检修", "nuclear maintenance"),
                Text.of("三甲医院检验科", "hospital laboratories"),
                Text.of("食品安全抽检", "food safety inspection"),
                Text.of("海上风电", "offshore wind"),
                Text.of("汽车焊装线", "automotive welding lines"),
                Text.of("晶圆厂", "wafer fabs"));

        @Override
        public Said next(Random dice, int number) {
            Text thing = one(dice, THINGS);
            Text place = one(dice, PLACES);
            return new Said(
                    Text.of("衡析生物科技有限公司 " + number, "Hengxi Bioscience " + number),
                    Text.of("面向" + place.zh() + "的" + thing.zh(), "A " + thing.en() + " for " + place.en()),
                    Text.of(
                            "我们的" + thing.zh() + "已在" + place.zh() + "试用十四个月，良率提高三成。第" + number + "轮",
                            "Our " + thing.en() + " has been on trial in " + place.en() + " for fourteen months. Round "
                                    + number));
        }
    }

    /**
     * Put together anew from pieces of real ones: names of companies by halves, and what they do by its phrases, out of {@code
     * uscc/enterprises.csv}; English names by words, and passages of {@code grants/awards.jsonl}. No two deals say the same.
     */
    final class Collected implements DealTexts {

        private static final int HALF_OF_A_NAME = 4;
        private static final int PASSAGE = 240;
        private static final int HEADLINE = 110;
        private static final int LONGEST_PHRASE = 20;
        private static final String BETWEEN_PHRASES = "[、，；。（）;,()\\s]+";

        private final List<String> names;
        private final List<String> phrases;
        private final List<String> firms;
        private final List<String> titles;
        private final List<String> passages;

        private Collected(
                List<String> names,
                List<String> phrases,
                List<String> firms,
                List<String> titles,
                List<String> passages) {
            this.names = names;
            this.phrases = phrases;
            this.firms = firms;
            this.titles = titles;
            this.passages = passages;
        }

        static Collected from(Path folder) throws IOException {
            List<String> names = new ArrayList<>();
            List<String> phrases = new ArrayList<>();
            Gathered gathered = new Gathered(folder);
            gathered.enterprises(all -> all.forEach(one -> {
                if (one.name().length() > HALF_OF_A_NAME) {
                    names.add(one.name());
                }
                for (String phrase : one.does().split(BETWEEN_PHRASES, -1)) {
                    if (phrase.length() > 1 && phrase.length() <= LONGEST_PHRASE) {
                        phrases.add(phrase);
                    }
                }
            }));
            List<String> firms = new ArrayList<>();
            List<String> titles = new ArrayList<>();
            List<String> passages = new ArrayList<>();
            gathered.awards(all -> all.forEach(award -> {
                String title = said(award, "title");
                String firm = said(award, "firm").toLowerCase(Locale.ROOT);
                if (!title.isEmpty() && !firm.isEmpty()) {
                    titles.add(cut(title, HEADLINE));
                    firms.add(firm);
                    cutAll(said(award, "abstract"), passages);
                }
            }));
            if (names.isEmpty() || phrases.isEmpty() || titles.isEmpty() || passages.isEmpty()) {
                throw new IOException(folder + " has no texts to put deals together from");
            }
            return new Collected(names, phrases, firms, titles, passages);
        }

        private static String cut(String text, int most) {
            return text.substring(0, Math.min(most, text.length()));
        }

        private static void cutAll(String text, List<String> passages) {
            for (int from = 0; from + PASSAGE <= text.length(); from += PASSAGE) {
                passages.add(text.substring(from, from + PASSAGE));
            }
        }

        @Override
        public Said next(Random dice, int number) {
            String english = one(dice, firms).split(" ", 2)[0] + " " + one(dice, firms);
            return new Said(
                    Text.of(
                            one(dice, names).substring(0, HALF_OF_A_NAME)
                                    + one(dice, names).substring(HALF_OF_A_NAME),
                            cut(english, HEADLINE) + " " + number),
                    Text.of(cut(some(dice, 2), HEADLINE), one(dice, titles)),
                    Text.of(some(dice, 8) + "。", one(dice, passages) + " " + one(dice, passages)));
        }

        private String some(Random dice, int wanted) {
            List<String> drawn = new ArrayList<>();
            for (int i = 0; i < wanted; i++) {
                drawn.add(one(dice, phrases));
            }
            return String.join("、", drawn);
        }
    }
}
