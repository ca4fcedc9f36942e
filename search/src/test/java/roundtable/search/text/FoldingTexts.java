package roundtable.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.text.Thesaurus.Unit;

class FoldingTexts {

    @Test
    void width_case_and_characters_are_folded() {
        assertThat(Folding.folded("ＳｉＣ襯底（Ａ 輪）")).isEqualTo("sic衬底(a 轮)");
        assertThat(Folding.folded("Xu'an")).isEqualTo("xu'an");
        assertThat(Folding.traditional("制氢电解槽")).contains("電解槽");
    }

    @Test
    void each_phrase_of_the_dictionary_is_known_to_be_traditional_by_one_of_its_characters() throws IOException {
        List<String[]> phrases;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSPhrases.txt")),
                StandardCharsets.UTF_8))) {
            phrases = lines.lines()
                    .map(line -> line.split("\\s+", -1))
                    .filter(line -> line.length > 1 && !line[0].equals(line[1]))
                    .toList();
        }
        assertThat(phrases).hasSizeGreaterThan(100).allSatisfy(phrase -> {
            assertThat(phrase[0].codePoints().anyMatch(Folding::mayBeTraditional))
                    .as(phrase[0])
                    .isTrue();
            assertThat(Folding.folded("甲" + phrase[0])).isEqualTo(ZhConverterUtil.toSimple("甲" + phrase[0]));
        });
        assertThat("我们的机器人已在船舱里试用".codePoints().noneMatch(Folding::mayBeTraditional))
                .isTrue();
    }

    @Test
    void a_name_is_meant_by_its_sound_its_initials_and_by_either_from_any_character_on() {
        assertThat(Folding.sounds("衡析生物")).contains("hengxishengwu", "shengwu", "hxsw", "sw");
        assertThat(Folding.syllables("曜晶SiC")).containsExactly("yao", "jing", "SiC");
        assertThat(Folding.heardIn("衡析生物", "hengxi")).containsExactly(0, 2);
        assertThat(Folding.heardIn("衡析生物", "heng")).containsExactly(0, 1);
        assertThat(Folding.heardIn("衡析生物", "sw")).containsExactly(2, 4);
        assertThat(Folding.heardIn("衡析生物", "robot")).isEmpty();
    }

    @Test
    void chinese_is_cut_into_words_and_what_says_nothing_is_left_out() {
        assertThat(Words.of("病原体快速检测")).containsExactly("病原体", "快速", "检测");
        assertThat(Words.of("用于船舱的 robot for ships")).contains("robot", "ships").doesNotContain("的", "for");
    }

    @Test
    void other_words_for_the_same_are_known_in_both_languages() {
        assertThat(Thesaurus.known().units("sic 晶圆"))
                .hasSize(2)
                .first()
                .satisfies(unit -> assertThat(unit.same()).contains("碳化硅", "silicon carbide"));
        assertThat(Thesaurus.known().units("第三代半导体"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.same()).contains("氮化镓"));
        assertThat(Thesaurus.known().units("储能"))
                .extracting(Unit::near)
                .allSatisfy(near -> assertThat(near).contains(Industry.STORAGE));
        assertThat(Thesaurus.known().units("solaris")).extracting(Unit::said).isEqualTo(List.of("solaris"));
    }

    @Test
    void a_region_is_found_by_code_and_by_name() {
        assertThat(Places.find("CN-JS"))
                .isNotNull()
                .isEqualTo(Places.find("江苏省"))
                .isEqualTo(Places.find("jiangsu"));
        assertThat(Places.find("火星")).isNull();
        assertThat(Places.nameOf("SG-01")).isNull();
    }
}
