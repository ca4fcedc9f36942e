package roundtable.commands.calls;

/**
 * What applicants are asked.
 *
 * @param schema a JSON Schema 2020-12 document, as text, of the subset in docs/forms.md
 * @param layout sections, labels and hints in both languages, as JSON text
 */
public record Form(String schema, String layout) {}
