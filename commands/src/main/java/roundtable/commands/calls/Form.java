package roundtable.commands.calls;

import roundtable.commands.text.Fingerprint;

/**
 * What applicants are asked.
 *
 * @param schema a JSON Schema 2020-12 document, as text, of the subset in docs/forms.md
 * @param layout sections, labels and hints in both languages, as JSON text
 */
public record Form(String schema, String layout) {

    /** SHA-256 of schema and layout, lower-case hex: by it one knows which form answers were written for. */
    public String fingerprint() {
        return Fingerprint.of(schema + "\n" + layout);
    }
}
