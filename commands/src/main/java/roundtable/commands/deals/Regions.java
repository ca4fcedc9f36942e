package roundtable.commands.deals;

import java.util.regex.Pattern;

/** The form of a region's code, ISO 3166-2: {@code CN-JS}. Whether the code is given out is not checked. */
public final class Regions {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private Regions() {}

    public static boolean isWellFormed(String code) {
        return CODE.matcher(code).matches();
    }
}
