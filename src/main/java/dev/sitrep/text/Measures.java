package dev.sitrep.text;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Units of measure as they are abbreviated and written out, under one English name in the plural: "км", "km", "kilometre" are kilometres. */
public final class Measures {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        add(
                "kilometres",
                "km kms kilometre kilometres kilometer kilometers км кілометр кілометра кілометри кілометрів кілометрах километр"
                        + " километра километры километров километрах");
        add("miles", "mile miles миля милі миль мили милях");
        add("metres", "metre metres meter meters м метр метра метри метрів метрах метры метров");
        add(
                "centimetres",
                "cm см centimetre centimetres centimeter centimeters сантиметр сантиметри сантиметрів сантиметров");
        add("millimetres", "mm мм millimetre millimetres millimeter millimeters");
        add("feet", "ft foot feet");
        add("inches", "inch inches");
        add("yards", "yard yards");
        add(
                "kilograms",
                "kg kilogram kilograms kilo kilos кг кілограм кілограмів килограмм килограммов");
        add("grams", "gram grams грам грамів грамм граммов");
        add("tonnes", "tonne tonnes ton tons т тонна тонни тонн тонну тонны");
        add("litres", "litre litres liter liters літр літрів літра литр литров литра");
        add("barrels", "barrel barrels bpd барель бареля барелів барелей баррель барреля баррелей");
        add("acres", "acre acres акр акрів акров");
        add("hectares", "hectare hectares га гектар гектара гектарів гектаров");
        add("degrees", "degree degrees градус градуса градусів градусов");
        add("megawatts", "mw megawatt megawatts мвт мегават мегаватт");
        add("gigawatts", "gw gigawatt gigawatts гвт гігават гигаватт");
        add("kilowatts", "kw kilowatt kilowatts квт");
        add("kilotons", "kt kiloton kilotons");
        add("knots", "knot knots вузлів узлов");
        add("miles per hour", "mph");
    }

    private Measures() {}

    /** The name of a unit that is written as a lower-case word; null for another word. */
    public static @Nullable String name(String word) {
        return NAMES.get(word);
    }

    private static void add(String name, String written) {
        WordList.of(written).forEach(word -> NAMES.put(word, name));
    }
}
