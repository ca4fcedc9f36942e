package roundtable.commands;

/** A request to change one aggregate, in the imperative. It is accepted whole or refused whole. */
public interface Command {

    /** The aggregate asked; a creating command names the one to be made. */
    Id target();
}
