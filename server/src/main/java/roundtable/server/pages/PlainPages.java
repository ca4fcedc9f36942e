package roundtable.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.commands.text.Language;
import roundtable.server.http.Languages;
import roundtable.server.http.Sentences;

/**
 * Pages that are whole without script: a Mustache template of {@code leaflets/} in both languages, whose every value is
 * escaped, and whose words are those sentences that begin with {@code leaflet.}. One request brings all of a page.
 */
@Component
public class PlainPages {

    private static final String WORDS = "leaflet.";
    private static final String STYLE = file("tokens.css") + file("leaflet.css");

    /** Nothing but its own style, by its hash, and pictures from here. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Mustache.Compiler compiler =
            Mustache.compiler().emptyStringIsFalse(true).withLoader(name -> new StringReader(file(name + ".html")));
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Map<Language, Map<String, String>> words;

    PlainPages(Sentences sentences) {
        words = Map.of(Language.ZH, words(sentences, Language.ZH), Language.EN, words(sentences, Language.EN));
    }

    /**
     * What stands around every page.
     *
     * @param path its address from the root on, without its language
     */
    private record Frame(
            String lang, String language, String other, String path, String style, Map<String, String> w) {}

    /**
     * A page.
     *
     * @param template {@code leaflets/<template>.html}
     * @param path its address, for the link to the other language
     * @param page a record whose components the template names
     */
    public ResponseEntity<String> page(
            HttpStatus status, String template, String path, Object page, Language language) {
        boolean chinese = language == Language.ZH;
        Frame frame = new Frame(
                Languages.tag(language),
                chinese ? "zh" : "en",
                chinese ? "en" : "zh",
                path,
                STYLE,
                Objects.requireNonNull(words.get(language)));
        StringWriter html = new StringWriter();
        compiled.computeIfAbsent(template, name -> compiler.compile(file(name + ".html")))
                .execute(page, frame, html);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(html.toString());
    }

    private static Map<String, String> words(Sentences sentences, Language language) {
        return sentences.keys(language).stream()
                .filter(key -> key.startsWith(WORDS) && key.indexOf('.', WORDS.length()) < 0)
                .collect(toMap(key -> key.substring(WORDS.length()), key -> sentences.of(key, Map.of(), language)));
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(PlainPages.class.getResourceAsStream("/leaflets/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
