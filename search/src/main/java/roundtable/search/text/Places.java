package roundtable.search.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;

/** The regions of China by ISO 3166-2, with their names: {@code places.psv}. */
public final class Places {

    private static final List<Place> ALL = PartedLines.of("/places.psv").stream()
            .map(line -> new Place(line.get(0), Text.of(line.get(1), line.get(2))))
            .toList();

    private Places() {}

    /** @param code ISO 3166-2 */
    public record Place(String code, Text name) {}

    public static List<Place> all() {
        return ALL;
    }

    /** The region of this code or name; null where there is none. */
    public static @Nullable Place find(String said) {
        String wanted = Folding.folded(said).replaceFirst("(?<=..)(省|市|自治区|特别行政区)$", "");
        return ALL.stream()
                .filter(place -> place.code().toLowerCase(Locale.ROOT).equals(wanted)
                        || wanted.equals(place.name().zh())
                        || Objects.requireNonNull(place.name().en())
                                .toLowerCase(Locale.ROOT)
                                .equals(wanted))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Place ofCode(String code) {
        return ALL.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The name of a region; null where it is not of China. */
    public static @Nullable Text nameOf(String code) {
        Place place = ofCode(code);
        return place == null ? null : place.name();
    }
}
