package roundtable.server.seals;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.Money;

/**
 * An amount of renminbi in the characters that cannot be altered by a stroke (大写金额), after the rules for bills of the
 * People's Bank of China: 贰佰万元整.
 */
final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private ChineseAmount() {}

    /** @throws IllegalArgumentException for another currency, a negative amount, or one of more than sixteen digits */
    static String of(Money money) {
        BigDecimal amount = money.getAmount();
        BigInteger yuan = amount.toBigInteger();
        if (!money.getCurrencyUnit().getCode().equals("CNY")
                || amount.signum() < 0
                || yuan.toString().length() > GROUPS.length * PLACES.length) {
            throw new IllegalArgumentException("cannot be written so: " + money);
        }
        int fen = amount.remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
        StringBuilder words = new StringBuilder();
        if (yuan.signum() > 0 || fen == 0) {
            words.append(whole(yuan)).append('元');
        }
        return words.append(fraction(fen, yuan.signum() > 0)).toString();
    }

    private static String fraction(int fen, boolean afterYuan) {
        if (fen == 0) {
            return "整";
        }
        int jiao = fen / 10;
        int rest = fen % 10;
        String first = jiao > 0 ? DIGITS.charAt(jiao) + "角" : afterYuan ? "零" : "";
        return first + (rest > 0 ? DIGITS.charAt(rest) + "分" : "整");
    }

    private static String whole(BigInteger yuan) {
        if (yuan.signum() == 0) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        long left = yuan.longValueExact();
        boolean zeroBelow = false;
        for (int group = 0; left > 0; group++) {
            int part = (int) (left % GROUP);
            left /= GROUP;
            if (part > 0) {
                words.insert(0, group(part) + GROUPS[group] + (zeroBelow ? "零" : ""));
            } else if (group == 2 && left > 0 && !words.isEmpty()) {
                words.insert(0, "亿");
            }
            zeroBelow = !words.isEmpty() && part < GROUP / 10;
        }
        return words.toString();
    }

    private static String group(int part) {
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = !words.isEmpty();
                continue;
            }
            if (zero) {
                words.append('零');
            }
            zero = false;
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
        }
        return words.toString();
    }
}
