package dev.sitrep.speech;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a translation must have in common with the English pattern.
 *
 * @param arguments the numbers of its places
 * @param plurals the branches of each plural, without explicit ones such as {@code =0}
 * @param ordinals the same of each selectordinal
 * @param selects the branches of each select
 */
record PatternFacts(
        Set<Integer> arguments,
        List<Set<String>> plurals,
        List<Set<String>> ordinals,
        List<Set<String>> selects) {

    /** From here on French and Spanish have forms of their own, for millions. */
    private static final int COUNTED = 1_000;

    /** @throws IllegalArgumentException where it is no pattern */
    static PatternFacts of(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        PatternFacts facts =
                new PatternFacts(
                        new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER) {
                facts.arguments.add(part.getValue());
            } else if (part.getType() == Part.Type.ARG_NAME) {
                throw new IllegalArgumentException("places have numbers, not names");
            } else if (part.getType() == Part.Type.ARG_START) {
                facts.branches(part.getArgType()).add(selectors(parsed, i));
            }
        }
        return facts;
    }

    private List<Set<String>> branches(ArgType type) {
        return switch (type) {
            case PLURAL -> plurals;
            case SELECTORDINAL -> ordinals;
            case SELECT -> selects;
            default -> new ArrayList<>();
        };
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> names = new TreeSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                String name = pattern.getSubstring(part);
                if (!name.startsWith("=")) {
                    names.add(name);
                }
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return names;
    }

    /** The forms that whole numbers take in a language, and "other", which a pattern must have. */
    static Set<String> forms(Language language, PluralType type) {
        PluralRules rules = PluralRules.forLocale(language.locale(), type);
        Set<String> forms = new TreeSet<>(Set.of("other"));
        for (int n = 0; n <= COUNTED; n++) {
            forms.add(rules.select(n));
        }
        return forms;
    }
}
