package roundtable.commands;

/** Something that happened to one aggregate, in the past tense, kept for ever under its {@link Named} name. */
public interface Event {}
