package dev.sitrep.reading;

import java.util.List;

/** What Ukrainian and Russian words are by their endings, as far as that shows. */
final class Endings {
    private static final List<String> ADJECTIVE =
            List.of(
                    "их", "ых", "ій", "ий", "ый", "ого", "его", "ої", "ої", "ной", "ской", "ими",
                    "ыми", "ні", "ські", "ные", "ские");
    private static final List<String> VERB =
            List.of(
                    "ли", "ло", "ла", "лися", "лись", "лося", "лось", "ться", "тся", "ають", "яють",
                    "ують", "ают", "уют", "ено", "ано", "ито", "яно");

    private static final List<String> PRESENT =
            List.of("ять", "ить", "уть", "ють", "ят", "ют", "ут", "ит", "ет", "є", "ся");

    private Endings() {}

    static boolean isCyrillic(String word) {
        return !word.isEmpty() && word.charAt(0) >= 0x400 && word.charAt(0) < 0x530;
    }

    static boolean isAdjective(String word) {
        return isCyrillic(word) && word.length() > 3 && ends(word, ADJECTIVE);
    }

    static boolean isVerb(String word) {
        return isCyrillic(word) && word.length() > 3 && ends(word, VERB);
    }

    /** Whether it may be a verb of the present as well; nouns end so too ("кредит"). */
    static boolean mayBeVerb(String word) {
        return isVerb(word) || (isCyrillic(word) && word.length() > 3 && ends(word, PRESENT));
    }

    private static boolean ends(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
