package roundtable.commands.applications;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.calls.Group;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** What is handed in, for the first time or mended. The edge has checked the answers against the form and the papers against the store. */
interface HandingIn {

    /** Canonical JSON (RFC 8785). */
    String answers();

    /** SHA-256 of the canonical answers, lower-case hex. */
    String answersHash();

    /** The fingerprint of the form that the answers were checked against. */
    String form();

    List<Attachment> papers();

    Text title();

    @Nullable Money requested();

    @Nullable Industry industry();

    @Nullable Group group();

    /** Of those whom the company wants to sign first. */
    List<SignOff> signOffs();
}
