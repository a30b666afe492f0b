package dev.sitrep.story;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The wordings by which titles and sentences tell where a meeting stands. In English the word of the stage must stand in the same clause as that of the event ("talks
 * collapse", not "the roof collapsed before the talks"): up to a few words between, and no comma.
 */
final class StatusWords {
    private static final String NOUN =
            "(?:talks|negotiations?|meetings?|summits?|consultations|(?:press|news|peace|donors?|recovery|security|international) conference|round of \\S+|visit|trip|phone call|call with \\S+|discussions|sit-down|"
                    + "(?:prisoner|pow|prisoners) (?:swaps?|exchanges?)|(?:swap|exchange) of (?:prisoners|pows|captives))";

    private static final String TALKS =
            "(?:talks|negotiations?|meetings?|summit|discussions|consultations|efforts to reach)";

    /** Up to some words of the same clause. */
    private static final String GAP = "(?:\\s+[^\\s,;:]+){0,5}?\\s+";

    private static final String NEAR = "(?:\\s+[^\\s,;:]+){0,2}?\\s+";
    private static final String SLAVIC_NOUN =
            "переговор|зустріч|зустрін|зустріл|зустрів|саміт|обмін|консультаці|візит|встреч|встрет|саммит|обмен|консультаци|визит";

    /** What an article must name in its title to be about such an event. */
    static final Pattern ABOUT =
            words(
                    NOUN
                            + "|meets?|met|meeting|hosts?|visits?|visited|negotiators|envoys?|delegations?|swap|(?:"
                            + SLAVIC_NOUN
                            + ")\\p{L}*");

    private static final String PLANS =
            "(?:(?:is|are|was|were) to|will|would|'ll|’ll|set to|expected to|due to|plans to|planning to|plan to|scheduled to|slated to|poised to)(?: also| still| soon| finally| again)?";
    private static final String NOT_OF_PEOPLE =
            "(?:their|its|his|her|the|a|an|this|that|these|any|all)? ?(?:\\S+ )?(?:deadlines?|goals?|targets?|tests?|tough\\S*|needs?|demands?|requirements?|conditions?|obligations|resistance|criticism|"
                    + "fate|challenges?|standards?|quota|backlash|hopes|expectations|migrants)";

    /** What is thought of, asked for or refused is not planned; what may have been is not known. */
    static final Pattern OPEN =
            Pattern.compile(
                    "(?i)\\b(?:willing|ready|willingness|offers?|proposes?|proposed|urges?|urged|asks?|asked|calls for|invites?|seeks?|wants?|hopes?|refus\\w+|reject\\w*|not to|will not|would not|won't|won’t|"
                            + "never|allowed|able|permitted|flies|flew|travels|travell?ed|goes|went|headed|heads|trip|send|sends|sent|dispatch\\w*|whether|unless|may|might|could|should|pushes for|demands?|mulls?|weighs?|considers?|considering|if)\\b(?:\\s+[^\\s,;:]+){0,3}?\\s+(?:to )?(?:"
                            + "meet|met|visit|attend|testify|hold|host|talk|talks|resume|return|have met|swap|exchange|negotiat\\w+|discuss)\\b");

    private static final String DAY =
            "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\\b";

    private static final List<Stage> STAGES =
            List.of(
                    stage(
                            Status.CANCELLED,
                            "(?:cancels?|cancell?ed|cancell?ing|calls off|called off|calling off|scraps|scrapped|scrapping)"
                                    + GAP
                                    + NOUN,
                            NOUN + GAP + "(?:cancell?ed|called off|scrapped)",
                            NOUN
                                    + NEAR
                                    + "(?:will not|won't|did not|didn't) (?:take place|happen|go ahead)",
                            "(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*[^,;]{0,60}(?:скасован\\p{L}*|скасува\\p{L}*|зірва\\p{L}+|отменен\\p{L}*|отменён\\p{L}*|отменил\\p{L}*|сорва\\p{L}+)",
                            "(?:скасув\\p{L}+|скасован\\p{L}+|зірва\\p{L}+|отменил\\p{L}*|отменен\\p{L}*|отменён\\p{L}*|сорва\\p{L}+)[^,;]{0,40}(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*",
                            "(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*[^,;]{0,40} не (?:відбу\\p{L}+|состо\\p{L}+)"),
                    stage(
                            Status.POSTPONED,
                            "(?:postpones?|postponed|postponing|puts off|put off|delays|delayed|pushes back|pushed back|reschedules?|rescheduled)"
                                    + GAP
                                    + NOUN,
                            NOUN + GAP + "(?:postponed|put off|delayed|rescheduled|pushed back)",
                            "(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*[^,;]{0,60}(?:перенес\\p{L}+|відкла\\p{L}+|отлож\\p{L}+|перенёс\\p{L}+)",
                            "(?:перенес\\p{L}+|відкла\\p{L}+|отлож\\p{L}+|перенёс\\p{L}+)[^,;]{0,40}(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*"),
                    stage(
                            Status.DENIED,
                            "den(?:y|ies|ied|ying) (?:reports )?(?:that )?(?:\\S+ ){0,3}(?:met|had met|had talks|held talks)",
                            "den(?:y|ies|ied|ying) (?:(?:any|a|the|having|holding|secret|direct|reports of|plans for|planning|meeting|had) )*(?:\\S+ )?"
                                    + TALKS,
                            "den(?:y|ies|ied|ying) (?:reports of |reports that )?(?:a |any )?(?:secret |direct )?meeting",
                            "no (?:\\S+ )?(?:talks|meetings?|negotiations|summit|contacts|visit) (?:(?:is|are|was|were|being|currently) )*(?:planned|scheduled|expected|taking place|took place|under way|agreed)",
                            "(?:спростува\\p{L}*|спростову\\p{L}*|заперечи\\p{L}*|запереч\\p{L}*|опроверг\\p{L}*|отрица\\p{L}*)[^,;]{0,60}(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*"),
                    stage(
                            Status.ENDED_WITHOUT_RESULT,
                            NOUN
                                    + "[^;:]{0,80} (?:without|with no) (?:an |a |any )?(?:\\S+ )?(?:agreement|breakthrough|result|results|deal|progress|accord)",
                            "no (?:\\S+ )?(?:breakthrough|deal|agreement|accord|progress)"
                                    + GAP
                                    + NOUN,
                            TALKS
                                    + GAP
                                    + "(?:collapsed?|collapses|collapsing|break down|breaks down|broke down|broken down|fall apart|fell apart|stalls?|stalled|fruitless|inconclusive|deadlocked|dead|unceremonious end)",
                            TALKS
                                    + GAP
                                    + "fail(?:s|ed)? to (?:reach|secure|deliver|clinch|agree|produce|yield|break|bring)",
                            "(?:storms? out of|stormed out of|blows? up|blew up)" + GAP + NOUN,
                            "(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*[^;]{0,80}(?:безрезультатно|без результат\\p{L}*|без угоди|без прориву|без прорыва|без соглашени\\p{L}*|провалил\\p{L}+)"),
                    stage(
                            Status.UNDER_WAY,
                            NOUN
                                    + GAP
                                    + "(?:under way|underway|have begun|has begun|began|begins?|kicked off|kicks? off|get under way|got under way|drag on|continues?|entered|enters?|taking place|roll into|rolled into|spilled over)",
                            NOUN + "(?:[^;:]{0,80})\\b(?:would|will|to) (?:also )?continue",
                            NOUN
                                    + "[^;:]{0,80}(?:,|\\bexpects?|\\bexpected|\\bwith) more (?:on )?"
                                    + DAY,
                            NOUN + "[^;:]{0,80}\\b(?:go|goes) on (?:again )?(?:on )?" + DAY,
                            "(?:arrives?|arrived) (?:in|at)"
                                    + GAP
                                    + "(?:for|to hold)"
                                    + NEAR
                                    + NOUN,
                            "(?:is|are) (?:meeting|visiting|holding talks)",
                            "taking part in",
                            "(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*[^,;]{0,50}(?:тривають|триває|тривали|продовжу\\p{L}+|продовжат\\p{L}+|розпочал\\p{L}+|почал\\p{L}+|стартува\\p{L}+|продолжа\\p{L}+|продолжат\\p{L}+|начал\\p{L}+|стартова\\p{L}+|идут|проходят)",
                            "(?:тривають|триває|розпочал\\p{L}+|почал\\p{L}+|стартува\\p{L}+|продолжаются|начались|стартовали|идут|проходят)[^,;]{0,40}(?:"
                                    + SLAVIC_NOUN
                                    + ")\\p{L}*"),
                    stage(
                            Status.EXPECTED,
                            PLANS + " (?:meet|visit|travel to|sit down)",
                            PLANS + " have(?:\\s+[^\\s;:]+){0,3}?\\s+" + NOUN,
                            PLANS
                                    + " (?:hold|host|begin|start|attend|resume|restart|convene|lead)(?:\\s+[^\\s;:]+){0,8}?\\s+"
                                    + NOUN,
                            PLANS + " (?:host) ",
                            PLANS + " (?:swap|exchange) (?:prisoners|pows|captives)",
                            NOUN
                                    + GAP
                                    + "(?:is |are |was |were |now )*(?:set for|scheduled (?:for|to)|planned for|slated|due on|due to|to take place|to be held|to begin|will be held|will take place|will begin|will start|expected)",
                            "planned (?:\\S+ )?(?:meeting|talks|trip|visit|summit|round)",
                            "(?:announces?|announced|sets?)" + NEAR + "date for" + GAP + NOUN,
                            "(?:meet|meets|meeting|visits|hosts|holds talks)(?:\\s+[^\\s,;:]+){0,6}? (?:next week|tomorrow|later this week|this weekend)",
                            "agree(?:s|d)? to (?:meet|hold talks)",
                            "(?:зустрінеться|зустрінуться|відбудеться|відбудуться|проведе|проведуть|пройде|пройдуть|планує\\p{L}*|планують\\p{L}*|запланован\\p{L}*|мають (?:зустрітися|провести|відбутися)|очікує\\p{L}*)",
                            "(?:встретится|встретятся|состоится|состоятся|проведет|проведёт|проведут|пройдет|пройдёт|пройдут|планирует\\p{L}*|планируют\\p{L}*|запланирован\\p{L}*|ожидает\\p{L}*|ожидают\\p{L}*|намерен\\p{L}* (?:встретиться|провести)|собираются)"),
                    stage(
                            Status.HELD,
                            "(?:met|have met|has met)(?: secretly| briefly| privately)?(?: with)? (?:\\p{L}+|[“\"])",
                            "(?:held|hosted|concluded|wrapped up|finished|attended|completed|ended|opened)(?:\\s+[^\\s;:]+){0,8}?\\s+"
                                    + NOUN,
                            NOUN
                                    + GAP
                                    + "(?:ended|ends|end|concluded|concludes|wrapped up|wraps up|wrap up|took place|finished|were held|was held)",
                            "(?:hosted|visited|paid a visit|made (?:an? |his |her )?(?:\\S+ )?(?:visit|trip))",
                            "(?:took part) in" + GAP + NOUN,
                            "(?:swap|exchange)\\b[^;:]{0,80}(?:freed|released|release of|returned|brought home)",
                            "(?:зустрілися|зустрілась|зустрілися|зустрівся|зустрілася|відбулася|відбулися|відбувся|відбулось|провели|провів|провела|завершил\\p{L}*|обміняли\\p{L}*)",
                            "(?:встретились|встретился|встретилась|состоялась|состоялись|состоялся|провели|провел|провёл|провела|прошли|завершил\\p{L}*|обменяли\\p{L}*)"));

    /** The subject of a headline's infinitive: "Envoys of both sides to meet"; not "Makes a trip to meet". */
    private static final String NO_VERB =
            "(?:(?:(?:[^\\s:;]*[^\\s:;s]|[^\\s:;]*(?:ys|ts|ns|ls|rs|ds|us|is|as|es'|’s|'s|s’))[,]?)\\s+){1,9}?";

    /** How headlines tell, in the present, what is going on or was just done. */
    private static final List<Stage> HEADLINES =
            List.of(
                    new Stage(
                            Status.EXPECTED,
                            List.of(
                                    Pattern.compile(
                                            "(?i)^(?:[^:]{0,40}:)?"
                                                    + NO_VERB
                                                    + "to (?:also |still |finally )?(?:meet|visit|travel|host|sit down|(?:hold|begin|start|attend|resume|restart|have|convene|make|pay)\\b.{0,60}\\b"
                                                    + NOUN
                                                    + ")\\b"))),
                    stage(
                            Status.EXPECTED,
                            "(?:meets?|hosts?|visits?|holds?)(?:\\s+[^\\s,;:]+){0,4}? (?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)"),
                    stage(
                            Status.UNDER_WAY,
                            "visits",
                            "(?:during|on) (?:an? |his |her |the )?(?:\\S+ )?visit to",
                            "(?:begins?|starts?|continues?)(?:\\s+[^\\s,;:]+){0,4}? (?:visit|trip)",
                            "and \\S+ meeting in \\S+",
                            "(?:begin|begins|resume|resumes|continue|continues|opens)"
                                    + GAP
                                    + NOUN),
                    stage(
                            Status.HELD,
                            "meets?",
                            "(?:hold|holds|hosts?|convenes?)(?:\\s+[^\\s;:]+){0,4}?\\s+" + NOUN,
                            "makes(?:\\s+[^\\s,;:]+){0,4}? (?:visit|trip)",
                            "hosts (?:g\\d+|(?:\\S+ ){0,4}(?:leaders?|presidents?|pm|premier|prime minister|counterpart|envoys?|officials))",
                            "hosts (?:\\S+ ){1,4}(?:at the|for talks)"));

    private static final Pattern NO_MEETING =
            Pattern.compile(
                    "(?i)\\b(?:meets?|met)(?: with)? "
                            + NOT_OF_PEOPLE
                            + "\\b|\\b(?:be|been|being|was|were|is|are|goals?|not|has been|conditions) met\\b|\\bmet with (?:outrage|anger|scorn|silence|protests?|disappointment|shock|derision|resistance|hopes?|expectations?|scepticism|skepticism|opposition)\\b|"
                            + "\\b(?:hold|holds) (?:steady|firm|back|off|on|out)|\\bheld (?:steady|firm|back|off)\\b|\\b(?:who|which|that|when|before|after|since|until|where|may have|had)(?: \\S+){0,2} (?:met|held)\\b|when \\S+ met|"
                            + "[—–:-] meet\\b|(?:^|[^\\p{L}])не (?:зустр|встрет|відбу|состоя|провел)|"
                            + "\\bmeet the\\b[^;]{0,60}\\b(?:who|behind|press)\\b|^meet (?:the|your)\\b");

    /** "Sends an envoy to meet him": nobody met yet. */
    private static final Pattern NOT_YET =
            Pattern.compile(
                    "(?i)(?:\\b(?:to|not|can|must|should|council)|n['’]t) (?:meet|make)\\b");

    private static final Pattern OPENING_CLAUSE =
            Pattern.compile(
                    "(?i)^(?:after|as|amid|before|ahead of|despite|following|while) [^,]{1,100}, ");

    private static final Pattern SUBORDINATE =
            Pattern.compile(
                    "(?i)(?:,| –| —)? (?:as|after|amid|while|ahead of|before|despite|following|since|hours after|days after) \\S+ ");

    /** Where in the stages that of no result is: no wording of it is subordinate. */
    private static final int NO_RESULT = 3;

    private StatusWords() {}

    private record Stage(Status status, List<Pattern> words) {
        boolean isIn(String sentence) {
            return words.stream().anyMatch(w -> w.matcher(sentence).find());
        }
    }

    /** Where a sentence of an article's opening sees the event; null where it doesn't tell. */
    static @Nullable Status ofSentence(String sentence) {
        return ABOUT.matcher(sentence).find() ? of(sentence, STAGES) : null;
    }

    /** Where a title sees it. */
    static @Nullable Status ofTitle(String title) {
        if (STAGES.get(NO_RESULT).isIn(title)) {
            return isRefuted(Status.ENDED_WITHOUT_RESULT, title)
                    ? null
                    : Status.ENDED_WITHOUT_RESULT;
        }
        String main = main(title);
        if (!ABOUT.matcher(main).find()) {
            return null;
        }
        Status told = of(main, STAGES);
        if (told != null) {
            return told;
        }
        Status now = of(main, HEADLINES);
        return now == Status.HELD && NOT_YET.matcher(main).find() ? null : now;
    }

    /** A title without its subordinate end: "Attack kills five as envoys meet" tells of an attack. */
    private static String main(String title) {
        Matcher opening = OPENING_CLAUSE.matcher(title);
        String rest = opening.find() ? title.substring(opening.end()) : title;
        Matcher matcher = SUBORDINATE.matcher(rest);
        return matcher.find() ? rest.substring(0, matcher.start()) : rest;
    }

    private static @Nullable Status of(String sentence, List<Stage> stages) {
        for (Stage stage : stages) {
            if (stage.isIn(sentence)) {
                return isRefuted(stage.status(), sentence) ? null : stage.status();
            }
        }
        return null;
    }

    private static boolean isRefuted(Status status, String sentence) {
        return switch (status) {
            case HELD, UNDER_WAY ->
                    NO_MEETING.matcher(sentence).find() || OPEN.matcher(sentence).find();
            case EXPECTED ->
                    OPEN.matcher(sentence).find()
                            || NO_MEETING.matcher(sentence).find()
                            || NOT_PLANNED.matcher(sentence).find();
            case CANCELLED, POSTPONED, ENDED_WITHOUT_RESULT -> BY_THE_WAY.matcher(sentence).find();
            default -> false;
        };
    }

    /** "a cancelled trip": told of something else. */
    private static final Pattern BY_THE_WAY =
            Pattern.compile(
                    "(?i)\\b(?:an?|the|his|her|their|after|since)\\s+(?:cancell?ed|cancell?ing|scrapped|scrapping|called-off|postponed|delayed)\\b|"
                            + "\\b(?:threat\\w*|may|might|could|would|should|considers?|considering|wants?|call(?:s|ed)? (?:on|for)|urge[sd]?|ask(?:s|ed)?|demand\\w*|refus\\w*|not|never|won't|if|in lieu of) (?:\\S+ ){0,4}?"
                            + "(?:cancel\\w*|postpone\\w*|delay\\w*|call off|scrap|blow up|walk out|storm out)\\b");

    /** What is not planned has no stage. */
    private static final Pattern NOT_PLANNED =
            Pattern.compile(
                    "(?i)not (?:planned|expected|scheduled|planning)|(?:^|[^\\p{L}])не (?:планую\\p{L}*|планує\\p{L}*|очіку\\p{L}*|зустрін\\p{L}*|відбуд\\p{L}*|планиру\\p{L}*|ожида\\p{L}*|встрет\\p{L}*|намерен\\p{L}*)");

    private static Stage stage(Status status, String... words) {
        return new Stage(status, java.util.Arrays.stream(words).map(StatusWords::words).toList());
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?i)(?:^|[^\\p{L}])(?:" + words + ")(?:[^\\p{L}]|$)");
    }
}
