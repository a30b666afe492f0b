package dev.sitrep.reading;

import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Currencies: their signs, codes (ISO 4217) and names in English, Ukrainian and Russian. */
final class Money {
    /**
     * @param code ISO 4217
     * @param name in the plural
     */
    record Currency(String code, String name) {}

    private static final Map<Character, Currency> SIGNS = new HashMap<>();
    private static final Map<String, Currency> CODES = new HashMap<>();
    private static final Phrases<Currency> NAMES = new Phrases<>();

    static {
        add("USD", "dollars", "$", "dollar dollars долар* доллар*");
        add("EUR", "euros", "€", "euro euros євро евро");
        add("GBP", "pounds", "£", "pound pounds фунт* sterling");
        add("UAH", "hryvnias", "₴", "hryvnia* hryvnya* гривень гривн* гривен* грн");
        add("RUB", "roubles", "₽", "rouble* ruble* рубл* руб");
        add("JPY", "yen", "¥", "yen єн* иен*");
        add("CNY", "yuan", "", "yuan renminbi юан*");
        add("INR", "rupees", "₹", "rupee* рупі* рупи*");
        add("ILS", "shekels", "₪", "shekel* шекел*");
        add("TRY", "lira", "₺", "lira liras лір лира лиры лир");
        add("PLN", "zloty", "", "zloty zlotys złotych злот*");
        add("CHF", "francs", "", "franc francs франк*");
        add("KRW", "won", "₩", "");
        add("IRR", "rials", "", "rial rials");
    }

    private Money() {}

    static boolean isName(String word) {
        return NAMES.longestAt(List.of(word), 0) != null;
    }

    static boolean isSign(char c) {
        return SIGNS.containsKey(c);
    }

    /** Where the sign before a number begins, with the letters before it ("US$"); the number's own start where none stands there. */
    static int start(Sentence sentence, Amount amount) {
        int start = amount.number().span().start();
        int at = start;
        boolean sign = isSign(sentence.before(at));
        at -= sign ? 1 : 0;
        while (sign && start - at < 4 && Character.isUpperCase(sentence.before(at))) {
            at--;
        }
        return Math.min(at, amount.start());
    }

    /** Of a sign before a number, its own letters before that ("US$"), or a code before or behind. Null for none. */
    static @Nullable Currency of(Sentence sentence, Amount amount) {
        int start = amount.number().span().start();
        char sign = sentence.before(start);
        if (Character.isSpaceChar(sign) && start > 1) {
            sign = sentence.text().charAt(start - 2);
        }
        Currency currency = SIGNS.get(sign);
        if (currency == null) {
            currency = SIGNS.get(sentence.at(amount.end()));
        }
        if (currency == null && amount.rest().isEmpty()) {
            currency = code(sentence, amount.first() - 1);
        }
        if (currency != null) {
            return currency;
        }
        int behind = amount.last() + 1;
        currency = code(sentence, behind);
        return currency != null ? currency : named(sentence, behind, amount);
    }

    private static @Nullable Currency code(Sentence sentence, int word) {
        Currency currency = CODES.get(sentence.word(word));
        return currency != null && sentence.isCapitalised(word) ? currency : null;
    }

    private static @Nullable Currency named(Sentence sentence, int word, Amount amount) {
        Phrases.Match<Currency> name = NAMES.longestAt(List.of(rest(amount)), 0);
        if (name != null) {
            return name.value();
        }
        for (int at = word; at < word + 2 && sentence.flowsOn(at - 1); at++) {
            name = NAMES.longestAt(List.of(sentence.word(at)), 0);
            if (name != null && (at == word || isNation(sentence, word))) {
                return name.value();
            }
        }
        return null;
    }

    /** "20 million US dollars", "10 млн канадских долларов". */
    private static boolean isNation(Sentence sentence, int word) {
        return sentence.isCapitalised(word) || Endings.isAdjective(sentence.word(word));
    }

    private static String rest(Amount amount) {
        int hyphen = amount.rest().indexOf('-');
        return hyphen < 0 ? amount.rest() : amount.rest().substring(0, hyphen);
    }

    private static void add(String code, String name, String sign, String names) {
        Currency currency = new Currency(code, name);
        if (!sign.isEmpty()) {
            SIGNS.put(sign.charAt(0), currency);
        }
        CODES.put(code.toLowerCase(java.util.Locale.ROOT), currency);
        for (String written : names.split(" ")) {
            if (!written.isEmpty()) {
                NAMES.add(List.of(written), currency);
            }
        }
    }
}
