package roundtable.embedded;

/** The language in which the person at the terminal is spoken to. */
enum Language {
    CHINESE,
    ENGLISH;

    static Language of(String name) {
        return name.startsWith("zh") ? CHINESE : ENGLISH;
    }

    String choose(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
