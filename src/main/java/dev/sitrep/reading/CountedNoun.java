package dev.sitrep.reading;

import dev.sitrep.text.Measures;
import dev.sitrep.text.StopWords;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What a number counts: the head of the noun phrase behind it.
 *
 * <p>No grammar is loaded. English shows the head by its plural ("four new Himar systems"), Ukrainian and Russian by what is neither adjective nor verb
 * ("20 російських дронів"); of other languages the next word is taken.
 *
 * @param unit as the article writes it
 * @param what in lower case and under its common name
 * @param word index of its last word
 */
record CountedNoun(String unit, String what, int word) {
    private static final int LONGEST = 6;

    private static final Set<String> OR = Set.of("or", "and", "або", "і", "или", "и");
    private static final Set<String> MORE =
            Set.of("more", "so", "fewer", "less", "більше", "более", "больше");

    /** Plural without -s. */
    private static final Set<String> PLURALS =
            WordList.of(
                    "people men women children police personnel aircraft troops sheep staff crew feet teeth mice oxen fish cattle casualties "
                            + "himars crews others kids media rbi hostages lives cavalry infantry spacecraft percent bitcoin artillery data");

    private static final Set<String> NO_PLURALS =
            WordList.of(
                    "was is has does this his its as us says yes thus plus perhaps always across less unless versus vs hers ours theirs yours "
                            + "whereas besides towards afterwards sometimes bus news gas virus campus status focus mass class various previous serious "
                            + "famous religious dangerous numerous anonymous indigenous overseas alias atlas axis basis crisis analysis minus texas "
                            + "kansas paris hamas plainclothes claims wants gets goes makes takes comes remains hits posts edges");

    /** Words that no noun phrase goes across, besides the stop words. */
    private static final Set<String> BREAKS =
            WordList.of(
                    "said says according including among since near per despite amid via will would could may might shall must within along "
                            + "towards toward upon around killed injured wounded died dead arrested reported reportedly yet also late ago old away "
                            + "higher lower up like without whose vs versus became went shot hurt worldwide today yesterday tomorrow last next");

    /** Nouns that look like adjectives: "10 військових загинули". */
    private static final Set<String> NOUN_LIKE =
            WordList.of(
                    "військових військові цивільних цивільні полонених полонені поранених загиблих військовослужбовців военных военные пленных "
                            + "пленные гражданских раненых погибших рабочих прохожих присутствующих задержанных затриманих рядових рядовых");

    /** What a compound names: "20-point peace plan". */
    private static final Set<String> WHOLES =
            WordList.of(
                    "plan proposal deal framework document agreement list draft roadmap parliament chamber house senate assembly council "
                            + "building block tower group bloc alliance coalition committee commission convoy fleet force team crew delegation majority "
                            + "program programme structure panel план плану плана планом документ будинок дом парламент угода соглашение пропозиція");

    /** Compounds that count something; all others are kinds ("three-way", "two-state", "five-star"). */
    private static final Set<String> PARTS =
            WordList.of(
                    "point seat member story storey vessel ship page person man strong item nation country seater vehicle bed room vote gun "
                            + "car truck judge volume bedroom tank drone missile aircraft unit floor pound magnitude wagon");

    static @Nullable CountedNoun behind(Sentence sentence, Amount amount, String language) {
        if (!amount.rest().isEmpty()) {
            return compound(sentence, amount);
        }
        if (!sentence.flowsOn(amount.last())) {
            return null;
        }
        int from = amount.last() + 1;
        if (OR.contains(sentence.word(from)) && MORE.contains(sentence.word(from + 1))) {
            from += 2;
        }
        CountedNoun noun = phrase(sentence, from, language);
        if (noun != null) {
            return noun;
        }
        // "eight of the jurors", "four of them".
        int of = amount.last() + 1;
        if (!Set.of("of", "із", "з", "из").contains(sentence.word(of))) {
            return null;
        }
        if (Set.of("them", "whom", "those", "which", "них", "яких", "которых")
                .contains(sentence.word(of + 1))) {
            CountedNoun part = sentence.flowsOn(of + 1) ? phrase(sentence, of + 2, language) : null;
            return part != null ? part : new CountedNoun("", "", of + 1);
        }
        boolean determined =
                WordList.of("the its their his her these those our цих этих")
                        .contains(sentence.word(of + 1));
        return determined && sentence.flowsOn(of) ? phrase(sentence, of + 2, language) : null;
    }

    private static @Nullable CountedNoun phrase(Sentence sentence, int from, String language) {
        return switch (language) {
            case "en", "und", "" -> english(sentence, from);
            case "uk", "ru", "be" -> cyrillic(sentence, from, language);
            default -> nextWord(sentence, from, language);
        };
    }

    /** "20-point peace plan": plan points; "450-seat parliament": parliament seats. */
    private static @Nullable CountedNoun compound(Sentence sentence, Amount amount) {
        String rest = amount.rest();
        String part = rest.startsWith("пунктн") || rest.startsWith("пунктов") ? "point" : rest;
        boolean strong = part.equals("strong");
        if (!PARTS.contains(part)) {
            return null;
        }
        int whole = amount.last();
        for (int i = amount.last() + 1; i <= amount.last() + 4 && sentence.flowsOn(i - 1); i++) {
            if (WHOLES.contains(sentence.word(i))) {
                whole = i;
                break;
            }
        }
        if (whole == amount.last() && sentence.flowsOn(whole)) {
            whole++;
        }
        String name =
                whole == amount.last()
                        ? ""
                        : sentence.word(whole).startsWith("план") ? "plan" : sentence.word(whole);
        String what = strong ? name : (name + " " + plural(part)).strip();
        return new CountedNoun(strong ? "" : part, what, whole);
    }

    private static String plural(String word) {
        return switch (word) {
            case "man" -> "men";
            case "person" -> "people";
            case "story" -> "stories";
            case "country" -> "countries";
            case "aircraft", "magnitude" -> word;
            default -> word + "s";
        };
    }

    private static @Nullable CountedNoun english(Sentence sentence, int from) {
        Set<String> stops = StopWords.of("en");
        int head = -1;
        for (int i = from; i < from + LONGEST && i < sentence.size(); i++) {
            String word = sentence.word(i);
            boolean joins = (word.equals("and") || word.equals("or")) && i > from && head < 0;
            boolean other = word.equals("other") || word.equals("more") || word.equals("own");
            if (!joins
                    && !other
                    && (stops.contains(word)
                            || (BREAKS.contains(word) && !isModifier(sentence, i)))) {
                break;
            }
            if (Character.isDigit(word.charAt(0)) && !word.contains("-")) {
                break;
            }
            if (isPlural(word)) {
                head = i;
            } else if (head >= 0) {
                break;
            }
            if (!sentence.flowsOn(i)) {
                break;
            }
        }
        if (head < 0) {
            return measure(sentence, from);
        }
        return noun(sentence, head);
    }

    /** "Four dead soldiers", "five arrested men": the noun stands right behind. */
    private static boolean isModifier(Sentence sentence, int word) {
        return Set.of("dead", "injured", "wounded", "arrested", "old", "killed")
                        .contains(sentence.word(word))
                && sentence.flowsOn(word)
                && isPlural(sentence.word(word + 1))
                && !StopWords.of("en").contains(sentence.word(word + 1));
    }

    private static boolean isPlural(String word) {
        if (PLURALS.contains(word) || (word.endsWith("men") && word.length() > 4)) {
            return true;
        }
        int n = word.length();
        return n > 3
                && word.charAt(n - 1) == 's'
                && word.charAt(n - 2) != 's'
                && word.charAt(n - 2) != '\''
                && !word.endsWith("ous")
                && !NO_PLURALS.contains(word);
    }

    private static @Nullable CountedNoun cyrillic(Sentence sentence, int from, String language) {
        for (int i = from; i < from + LONGEST && i < sentence.size(); i++) {
            String word = sentence.word(i);
            boolean more =
                    Set.of("інших", "других", "більше", "больше", "ще", "ещё", "еще", "тыс")
                            .contains(word);
            boolean adjective = Endings.isAdjective(word) || more;
            if (Endings.isVerb(word)
                    || Character.isDigit(word.charAt(0))
                    || (!more && StopWords.of(language).contains(word) && !isPerson(word))) {
                break;
            }
            boolean last =
                    !sentence.flowsOn(i)
                            || !mayGoOn(sentence.word(i + 1), language)
                            || (NOUN_LIKE.contains(word)
                                    && Endings.mayBeVerb(sentence.word(i + 1)));
            if (!adjective || (NOUN_LIKE.contains(word) && last)) {
                return Fates.isFate(word) ? null : noun(sentence, i);
            }
            if (last) {
                break;
            }
        }
        return measure(sentence, from);
    }

    private static boolean isPerson(String word) {
        return word.startsWith("люд") || word.startsWith("челов");
    }

    private static boolean mayGoOn(String word, String language) {
        return !word.isEmpty()
                && Endings.isCyrillic(word)
                && !Endings.isVerb(word)
                && (isPerson(word) || !StopWords.of(language).contains(word))
                && !Fates.isFate(word);
    }

    private static @Nullable CountedNoun nextWord(Sentence sentence, int from, String language) {
        String word = sentence.word(from);
        boolean letter = !word.isEmpty() && Character.isLetter(word.charAt(0)) && word.length() > 2;
        return letter && !StopWords.of(language).contains(word) ? noun(sentence, from) : null;
    }

    private static @Nullable CountedNoun measure(Sentence sentence, int from) {
        return Measures.name(sentence.word(from)) == null ? null : noun(sentence, from);
    }

    private static CountedNoun noun(Sentence sentence, int word) {
        String written = sentence.spans().get(word).of(sentence.text());
        String measure = Measures.name(sentence.word(word));
        String what = measure != null ? measure : CommonNouns.name(sentence.word(word));
        return new CountedNoun(written, what, word);
    }

    /** Whether an expression counts no people, so that "captured" and "evacuated" say nothing of people. */
    boolean isThing() {
        return CommonNouns.isThing(what);
    }
}
