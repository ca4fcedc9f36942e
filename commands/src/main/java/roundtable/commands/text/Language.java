package roundtable.commands.text;

/** The two languages of the house. */
public enum Language {
    ZH,
    EN
}
