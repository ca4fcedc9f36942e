package roundtable.commands.text;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a text that people write is refused, whichever feature asked for it. */
public sealed interface TextRefusal extends Refusal {

    /**
     * @param longest characters allowed
     * @param found characters given
     */
    @Named("text-too-long")
    record TextTooLong(String field, int longest, int found) implements TextRefusal {}

    /** It holds characters that hide or that turn the direction of the words around them. */
    @Named("text-not-legible")
    record TextNotLegible(String field) implements TextRefusal {}
}
