package roundtable.commands;

/** A refusal that says: what was asked does not exist. */
public interface NothingThere extends Refusal {}
