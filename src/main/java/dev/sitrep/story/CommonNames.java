package dev.sitrep.story;

import dev.sitrep.actor.Countries;
import dev.sitrep.source.Outlet;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.NameKeys;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that stand in reports on the most different events: countries (by CLDR, which the JDK carries), their peoples, the capitals and seats that stand for
 * governments, and the outlets that come with Sitrep.
 */
final class CommonNames {
    private static final String GOVERNMENTS =
            "Ukrainian Russian American European Israeli Iranian Chinese German French British Polish Turkish Ukrainians Russians Americans Europeans "
                    + "Ukraine Russia America Europe EU U.S. US USA UK NATO Moscow Kyiv Kiev Washington Brussels Kremlin EU "
                    + "украинский российский американский европейский український російський американський європейський "
                    + "Украина Россия США Европа ЕС НАТО Москва Киев Вашингтон Брюссель Кремль Україна Росія Європа ЄС Київ Брюссель";
    private static final Set<String> KEYS = keys();

    private CommonNames() {}

    /** Whether this is the key of such a name. */
    static boolean has(String nameKey) {
        return KEYS.contains(nameKey);
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (String word : GOVERNMENTS.split(" ")) {
            keys.add(NameKeys.of(word));
        }
        keys.add(NameKeys.of("White House"));
        keys.addAll(Countries.nameKeys());
        for (Outlet outlet : Outlets.shipped().all()) {
            keys.add(NameKeys.of(outlet.name()));
            outlet.aliases().forEach(alias -> keys.add(NameKeys.of(alias)));
        }
        return Set.copyOf(keys);
    }
}
