package dev.sitrep.reading;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.WordList;

import java.util.List;
import java.util.Set;

/** The nouns that the beat counts most, under one English name, so that "дронів", "беспилотников" and "drones" are one thing. */
final class CommonNouns {
    private static final Phrases<String> NAMES = new Phrases<>();
    private static final Set<String> THINGS =
            WordList.of(
                    "drones missiles tanks vehicles ships tankers vessels boats aircraft helicopters settlements villages towns cities "
                            + "buildings houses homes schools hospitals strikes attacks shells bombs points countries regions districts systems weapons "
                            + "rounds kilometres miles hectares positions companies banks goals elections votes seats targets planes jets guns rifles "
                            + "plants stations");

    static {
        add(
                "people",
                "людей люди людина людини осіб особи особа людям человек человека людьми persons person");
        add("civilians", "цивільних цивільні цивільний гражданских гражданские мирняк*");
        add("residents", "жителів жителі жителя жителей жители мешканців мешканці мешканця");
        add("children", "дітей діти дитина дитини детей дети ребенок ребенка ребёнка ребёнок");
        add("women", "жінок жінки женщин женщины");
        add("men", "чоловіків чоловіки чоловіка мужчин мужчины");
        add(
                "soldiers",
                "солдатів солдати солдата солдат солдаты бійців бійці бійця бойцов бойца воїнів");
        add(
                "troops",
                "військовослужбовц* військовослужбовець военнослужащ* військових військові военных военные");
        add(
                "prisoners",
                "полонених полонені пленных пленные військовополонен* военнопленн* в'язнів заключенных заключённых");
        add("hostages", "заручник* заложник*");
        add("drones", "дрон* безпілотник* беспилотник* бпла бпак шахед* shahed* uavs uav");
        add("missiles", "ракет ракети ракета ракету ракеты ракетами");
        add("bombs", "бомб бомби бомбы авіабомб* авиабомб*");
        add("shells", "снаряд*");
        add("tanks", "танк танка танки танків танков танками");
        add("vehicles", "автомобіл* автомобил* машин машини машины бронемашин*");
        add("ships", "кораблів корабля кораблі кораблей корабля корабли суден судна судов");
        add("tankers", "танкер*");
        add("aircraft", "літак* самолет* самолёт* planes");
        add("helicopters", "вертольот* гелікоптер* вертолет* вертолёт*");
        add("points", "пункт пункта пункти пунктів пунктов пункты пунктами");
        add("settlements", "селищ* поселен*");
        add("villages", "сіл села сел сёл");
        add("cities", "міст міста городов города");
        add("houses", "будинк* домов дома");
        add("buildings", "будівл* здани* споруд*");
        add("countries", "країн країни країна країну стран страны страна страну");
        add("packages", "пакет пакети пакетів пакета пакетов пакеты");
        add("votes", "голос* ");
        add("points", "балів баллов");
        add("companies", "компані*");
        add("strikes", "удар удари ударів удара ударов удары");
        add("attacks", "атак атаки атака");
        add("systems", "систем системи системы");
        add("bodies", "тіл тіла тел тела");
        add("victims", "жертв жертви жертвы");
    }

    private CommonNouns() {}

    /** The common name of a lower-case noun; the noun itself for any other. */
    static String name(String word) {
        Phrases.Match<String> match = NAMES.longestAt(List.of(word), 0);
        return match == null ? word : match.value();
    }

    static boolean isThing(String name) {
        return THINGS.contains(name);
    }

    private static void add(String name, String words) {
        for (String word : words.strip().split(" +")) {
            NAMES.add(List.of(word), name);
        }
    }
}
