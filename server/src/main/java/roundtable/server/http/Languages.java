package roundtable.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Language;

/** Which of the two languages a request wants: the first it names that we speak, else Chinese. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted == null ? Language.ZH : of(wanted);
    }

    private static Language of(String wanted) {
        try {
            @Nullable Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.ZH;
        } catch (IllegalArgumentException e) {
            return Language.ZH; // a header that is no list of languages asks for nothing
        }
    }

    public static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }
}
