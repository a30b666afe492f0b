package dev.sitrep.command;

/** What was typed on a Ukrainian or Russian keyboard by who meant the Latin one: {@code вшпуые} is {@code digest}. */
final class KeyboardLayout {
    private static final String CYRILLIC = "йцукенгшщзхїъфівыапролджєэячсмитьбю";
    private static final String LATIN_KEYS = "qwertyuiop[]]assdfghjkl;''zxcvbnm,.";

    private KeyboardLayout() {}

    /** The letters of the same keys; others stay. */
    static String latin(String typed) {
        StringBuilder latin = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            int key = CYRILLIC.indexOf(typed.charAt(i));
            latin.append(key < 0 ? typed.charAt(i) : LATIN_KEYS.charAt(key));
        }
        return latin.toString();
    }
}
