package roundtable.server.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingAmountsInChinese {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1, 壹元整",
        "10, 壹拾元整",
        "105, 壹佰零伍元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "2000000, 贰佰万元整",
        "10000005, 壹仟万零伍元整",
        "100000000, 壹亿元整",
        "100050000, 壹亿零伍万元整",
        "3800042171, 叁拾捌亿零肆万贰仟壹佰柒拾壹元整",
        "1000000000000, 壹万亿元整",
    })
    void each_amount_has_its_characters(String amount, String words) {
        assertThat(ChineseAmount.of(Money.parse("CNY " + amount))).isEqualTo(words);
    }

    @Test
    void other_currencies_and_debts_have_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.of(Money.parse("EUR 1")));
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.of(Money.parse("CNY -1")));
    }
}
