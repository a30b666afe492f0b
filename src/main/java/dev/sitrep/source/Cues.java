package dev.sitrep.source;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/** The words beside a name that make it a credit, in English, Ukrainian and Russian. A word with * stands for all that begin so. */
final class Cues {
    private static final int LONGEST_CUE = 6;

    private static final Phrases<Kind> BEFORE = new Phrases<>();
    private static final Phrases<Kind> AFTER = new Phrases<>();
    private static final Phrases<Boolean> FILLERS = new Phrases<>();
    private static final Phrases<Boolean> KINDS_OF_OUTLET = new Phrases<>();
    private static final Phrases<Set<Outlet.Kind>> BACK_REFERENCES = new Phrases<>();

    static {
        before(
                Kind.REPORTED,
                """
                according to; reported by; reports by; report by; report in; report from; reports in; reports from; reported in;
                reported on; published by; published in; aired by; aired on; broadcast by; obtained by; seen by; reviewed by; viewed by;
                analysed by; verified by; a story in; an article in; investigation by; data from; analysis by; per;
                по данным; по информации; по сведениям; по сообщению; по сообщениям; по версии;
                за даними; за інформацією; за повідомленням; за повідомленнями; за версією;
                сообщает; сообщают; сообщил; сообщила; сообщило; сообщили; пишет; пишут; написал; написала; написало; передает; передаёт;
                передают; передал; передала; передало; отмечает; утверждает; публикует; опубликовал; опубликовала; опубликовало; выяснил;
                выяснила; выяснило; уточняет;
                повідомляє; повідомляють; повідомив; повідомила; повідомило; повідомили; пише; пишуть; написав; написала; написало; передає;
                передають; зазначає; стверджує; публікує; опублікував; опублікувала; опублікувало; інформує; уточнює
                """);
        before(
                Kind.CITED,
                """
                citing; cited; cites; quoting; quotes; quoted by; cited by; referring to;
                со ссылкой на; ссылаясь на; ссылается на; ссылаются на; цитирует; цитируют;
                з посиланням на; із посиланням на; посилаючись на; посилається на; посилаються на; цитує; цитують
                """);
        before(
                Kind.TOLD,
                """
                told; tells; telling; spoke to; spoke with; speaking to; speaking on; speaking with; interview with; interview to;
                interview on; interview in; interview for; interviewed by; interviewed on; comments to; comment to; remarks to; statement to;
                confirmed to; said to; said on; wrote in; writing in; writes in; essay in; op-ed in; appearing on; appearance on;
                в интервью; интервью; рассказал; рассказала; рассказали; рассказало; сказал; сказала; сказали; сказало; заявил; заявила;
                заявили; комментарии; собеседник*; источник*; подтвердил; подтвердила; подтвердили;
                в інтерв'ю; інтерв'ю; розповів; розповіла; розповіли; розповіло; сказав; сказало; заявив; заявило; коментарі;
                співрозмовник*; джерел*; підтвердив; підтвердила; підтвердили; підтвердило
                """);
        before(
                Kind.CONTRIBUTED,
                """
                additional reporting by; additional reporting from; with reporting by; with reporting from; reporting by; with files from;
                with material from; with input from; по материалам; за матеріалами
                """);
        after(
                Kind.REPORTED,
                """
                reported; reports; report; reporting; learned; learnt; revealed; reveals; writes; wrote; understands; was told; were told; has
                seen; said; says; say; noted; notes; estimates; estimated; confirmed; confirms; tally; witness*; investigation; interview;
                сообщает; сообщают; сообщил; сообщила; сообщило; сообщили; пишет; пишут; передает; передаёт; передают; отмечает; утверждает;
                выяснил; выяснила; выяснило; уточняет;
                повідомляє; повідомляють; повідомив; повідомила; повідомило; повідомили; пише; пишуть; передає; передають; зазначає;
                стверджує; інформує; уточнює
                """);
        after(Kind.CITED, "quoted; quotes; quoting; cited; cites; citing; цитує; цитирует");
        after(
                Kind.CONTRIBUTED,
                "contributed to; contributed reporting; contributed additional reporting");
        all(
                FILLERS,
                """
                the; a; an; state; state-run; state-owned; state-controlled; state-backed; independent; public; national; local; pro-kremlin;
                tv; radio; television; business; influential; leading; u.s; us; uk; in; on; has; have; had; is; first; also; earlier;
                previously; later; exclusively; separately; then; today; yesterday; last; this; week; month; monday; tuesday; wednesday; thursday;
                friday; saturday; sunday; jan; january; feb; february; mar; march; apr; april; may; june; jun; july; jul; aug; august; sep; sept;
                september; oct; october; nov; november; dec; december;
                в; у; на; об этом; про це; ранее; раніше; также; також; русская служба; російська служба; российск*; російськ*; американск*;
                американськ*; немецк*; німецьк*; британск*; британськ*; украинск*; українськ*; французск*; французьк*; польск*; польськ*;
                турецк*; турецьк*; израильск*; ізраїльськ*; государственн*; державн*; независим*; незалежн*; делов*; ділов*;
                понедельник; вторник; среду; четверг; пятницу; субботу; воскресенье; понеділок; вівторок; середу; четвер; п'ятницю; суботу;
                неділю; января; февраля; марта; апреля; мая; июня; июля; августа; сентября; октября; ноября; декабря; січня; лютого; березня;
                квітня; травня; червня; липня; серпня; вересня; жовтня; листопада; грудня
                """);
        all(
                KINDS_OF_OUTLET,
                """
                news agency; agency; newspaper; newspapers; daily; weekly; magazine; broadcaster; outlet; news outlet; website; news website; news
                site; channel; tv channel; network; news channel; wire service; news service; wire; tabloid; portal;
                агентств*; информагентств*; інформагентств*; агенці*; видання; виданню; виданням; издани*; газет*; телеканал*; журнал*;
                портал*; сайт*; интернет-издани*; інтернет-видання; медіа; медиа
                """);
        Set<Outlet.Kind> agencies = kinds(Outlet.Kind.WIRE);
        Set<Outlet.Kind> papers = kinds(Outlet.Kind.NEWSPAPER);
        Set<Outlet.Kind> broadcasters = kinds(Outlet.Kind.BROADCASTER);
        Set<Outlet.Kind> any = EnumSet.complementOf(EnumSet.of(Outlet.Kind.OFFICIAL));
        add(BACK_REFERENCES, "the agency; the news agency; агентству", agencies);
        add(BACK_REFERENCES, "the newspaper; the paper; the magazine; газете; газеті", papers);
        add(BACK_REFERENCES, "the broadcaster; the network; the channel; телеканалу", broadcasters);
        add(BACK_REFERENCES, "the outlet; the publication; изданию; виданню", any);
    }

    private Cues() {}

    /** A cue and its first word. */
    record Cue(Kind kind, int start) {}

    /** The cue that ends with the word before {@code index}, the longest that does; null where there is none. */
    static @Nullable Cue endingBefore(Tokens tokens, int index) {
        for (int from = Math.max(0, index - LONGEST_CUE); from < index; from++) {
            Exactly exactly = new Exactly(index);
            BEFORE.findAt(tokens.folded(), from, exactly);
            if (exactly.kind != null) {
                return new Cue(exactly.kind, from);
            }
        }
        return null;
    }

    static Phrases.@Nullable Match<Kind> behind(Tokens tokens, int index) {
        return AFTER.longestAt(tokens.folded(), index);
    }

    static int pastKindOfOutlet(Tokens tokens, int index) {
        return past(KINDS_OF_OUTLET, tokens, index);
    }

    /** "the agency", and the kinds of outlet that it can stand for; null where nothing of the sort begins. */
    static Phrases.@Nullable Match<Set<Outlet.Kind>> backReference(Tokens tokens, int index) {
        return BACK_REFERENCES.longestAt(tokens.folded(), index);
    }

    /** Whether a single word may stand between a cue and the name behind it. */
    static boolean isFiller(Tokens tokens, int index) {
        String word = tokens.folded(index);
        return past(FILLERS, tokens, index) > index
                || past(KINDS_OF_OUTLET, tokens, index) > index
                || word.equals("news")
                || word.equals("wire")
                || isNumber(word)
                || isNationality(tokens, index);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 4 && Character.isDigit(word.charAt(0));
    }

    private static boolean isNationality(Tokens tokens, int index) {
        String word = tokens.folded(index);
        return tokens.isCapital(index)
                && (Countries.isOne(word)
                        || word.endsWith("ian")
                        || word.endsWith("ish")
                        || word.endsWith("ese")
                        || word.endsWith("can")
                        || word.endsWith("german")
                        || word.endsWith("french")
                        || word.endsWith("israeli"));
    }

    private static int past(Phrases<Boolean> phrases, Tokens tokens, int index) {
        var match = phrases.longestAt(tokens.folded(), index);
        return match == null ? index : match.end();
    }

    private static void before(Kind kind, String list) {
        add(BEFORE, list, kind);
    }

    private static void after(Kind kind, String list) {
        add(AFTER, list, kind);
    }

    private static void all(Phrases<Boolean> phrases, String list) {
        add(phrases, list, true);
    }

    static <T> void add(Phrases<T> phrases, String list, T value) {
        for (String phrase : list.split(";")) {
            phrases.add(Phrases.pattern(phrase, Tokens::words), value);
        }
    }

    private static Set<Outlet.Kind> kinds(Outlet.Kind kind) {
        return EnumSet.of(kind, Outlet.Kind.STATE_MEDIA, Outlet.Kind.UNKNOWN);
    }

    private static final class Exactly implements Phrases.Found<Kind> {
        private final int end;
        private @Nullable Kind kind;

        Exactly(int end) {
            this.end = end;
        }

        @Override
        public void at(Kind value, int foundEnd) {
            if (foundEnd == end) {
                kind = value;
            }
        }
    }
}
