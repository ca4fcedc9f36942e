package roundtable.server.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import roundtable.commands.text.Text;

/** The house's own text of a confidentiality agreement, in both languages. */
@Component
public class NdaTexts {

    private final Text text = Text.of(read("zh"), read("en"));

    public Text ofTheHouse() {
        return text;
    }

    private static String read(String language) {
        String file = "/rooms/nda." + language + ".txt";
        try (InputStream in = Objects.requireNonNull(NdaTexts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
