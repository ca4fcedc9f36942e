package roundtable.server.seals;

import com.nimbusds.jose.JOSEObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import roundtable.commands.rooms.RoomSeals;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.server.installation.FirstAuthority;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what happens in rooms with the key of the authority that runs the installation: a company's own key would stand among
 * the public ones, and tell that it has a room.
 */
@Component
@Primary // as KeptSeals
public class KeptRoomSeals implements RoomSeals {

    static final JOSEObjectType TYPE = new JOSEObjectType("roundtable-room+jws");
    static final String AGREEMENT = "roundtable-agreement-1";
    static final String ARCHIVE = "roundtable-room-archive-1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealKeys keys;

    KeptRoomSeals(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public Sealed seal(Agreement agreement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", AGREEMENT);
        fields.put("room", agreement.room().toString());
        fields.put("title", LetterText.words(agreement.title()));
        fields.put("company", agreement.company().toString());
        fields.put("firm", agreement.firm().toString());
        Text firm = agreement.firmName();
        if (firm != null) {
            fields.put("firmName", LetterText.words(firm));
        }
        fields.put("person", agreement.person().toString());
        fields.put("name", agreement.by().name());
        fields.put("mail", agreement.by().mail());
        fields.put("number", agreement.number());
        fields.put("nda", LetterText.words(agreement.nda()));
        fields.put("accepted", agreement.at().toString());
        return sealed(fields);
    }

    @Override
    public Sealed seal(Archive archive) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", ARCHIVE);
        fields.put("room", archive.room().toString());
        fields.put("title", LetterText.words(archive.title()));
        fields.put("company", archive.company().toString());
        fields.put("frozen", archive.at().toString());
        fields.put(
                "documents",
                archive.documents().stream().map(KeptRoomSeals::line).toList());
        return sealed(fields);
    }

    /** Whether a sealed statement is, character for character, what the published key has signed. */
    public boolean verifies(@Nullable String jws, @Nullable String text) {
        return jws != null
                && text != null
                && Jws.parsed(jws)
                        .filter(parsed -> Jws.text(parsed).equals(text))
                        .flatMap(
                                parsed -> Optional.ofNullable(parsed.getHeader().getKeyID())
                                        .flatMap(keys::published)
                                        .filter(key -> Jws.verifies(parsed, key, TYPE)))
                        .isPresent();
    }

    private Sealed sealed(Map<String, Object> fields) {
        SealKeys.Signing key = keys.inUse(FirstAuthority.ID);
        String text = LetterText.canonical(JSON.writeValueAsString(fields));
        return new Sealed(text, Jws.of(text, key, TYPE), key.id(), Fingerprint.of(text));
    }

    private static Map<String, Object> line(Kept document) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("document", document.item().toString());
        Text folder = document.folder();
        line.put("folder", folder == null ? Map.of() : LetterText.words(folder));
        line.put("name", document.name() == null ? "" : document.name());
        line.put("sha256", document.sha256());
        line.put("mediaType", document.mediaType());
        line.put("size", document.size());
        return line;
    }
}
