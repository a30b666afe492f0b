package dev.sitrep.reading;

import dev.sitrep.text.Phrases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which speech is given to someone: in full for English, Ukrainian and Russian, the commonest of French, German, Spanish, Polish and Turkish. */
final class SpeechWords {
    /** How a verb gives speech. */
    enum Kind {
        /** She said. */
        SAYS,
        /** Agreed, continued: of speech only beside a quote. */
        MAY_SAY,
        /** Saying, adding: whoever the sentence is about. */
        SAYING,
        /** He called it “…”. */
        CALLS,
        /** According to her. */
        ACCORDING,
        /** In her words. */
        HIS_WORDS,
        /** Quoted her as saying. */
        QUOTES
    }

    static final Phrases<Kind> VERBS = new Phrases<>();

    static final Set<String> PRONOUNS =
            set("he she they it i we він вона вони он она они il elle er sie él ella on ona o");
    static final Set<String> HE = set("he she він вона он она il elle er él ella");

    /** Stand between a subject and its verb. */
    static final Set<String> BETWEEN =
            set(
                    """
                    has had have also earlier previously later then reportedly repeatedly recently yesterday today now still again
                    once only simply just further even always often famously publicly explicitly first last week month year night
                    early late morning evening afternoon himself herself itself themselves both did
                    monday tuesday wednesday thursday friday saturday sunday
                    також раніше пізніше вже тоді ще вчора сьогодні теж потім знову
                    также ранее позже уже тогда еще ещё вчера сегодня тоже потом снова a ha hat hatte
                    """);

    static final Set<String> PREPOSITIONS =
            set(
                    """
                    of for in on at from with by to about into over under against between among during after before since through
                    across near within without upon per despite amid because while when where if as than like including
                    в у на з із зі до від для про за під над при після перед через серед между с со из к ко от о об по над под
                    после перед для без среди am im beim zum zur vor seit de à en dans sur pour avec par von in mit bei nach für w z na do od dla
                    """);

    /** Words that end a phrase read forward. */
    static final Set<String> STOPS =
            set(
                    """
                    that who which whose what how why whether if and but or it he she they there reporters journalists not no
                    як как це это цьому этом цього этого що чи який яка які та і й але что кто который которая которые и а но який qui que et dass und que y że i
                    """);

    static final Set<String> BE = set("is are was were be been being am");
    static final Set<String> DETERMINERS =
            set("the a an this that his her its their our my one another le la der die das el los");

    /** Titles and offices that stand before a name; what is left of the last of them belongs to the office. */
    static final Set<String> TITLES =
            set(
                    """
                    president-elect mr mrs ms miss mx dr sir lord lady dame prof professor president vice-president vp minister premier chancellor
                    secretary spokesman spokeswoman spokesperson governor gov mayor ambassador envoy chief director leader head
                    chairman chairwoman chair commander commissioner adviser advisor senator sen rep representative congressman
                    congresswoman speaker king queen prince princess pope rev father imam rabbi gen general lt col colonel maj major
                    capt captain sgt sergeant cpl corporal const constable adm admiral cmdr officer judge justice attorney
                    prosecutor coroner sheriff ceo pm mp mep foreign prime first deputy former democrat democratic republican
                    labour conservative majority minority whip chief-of-staff private pvt lawyer economist analyst nurse actor
                    actress singer marshal brig brigadier field superintendent inspector detective coach gm manager sister sr brother chef commodore councilman councilwoman assemblyman pastor bishop
                    archbishop cardinal patriarch justice trooper lieutenant officer-in-charge
                    президент президентка міністр министр прем'єр премьер речник речниця глава голова спикер спікер генерал полковник
                    monsieur madame m mme herr frau bundeskanzler kanzler außenminister präsident ministre président ministro presidente señor
                    prezydent premier minister pan pani bay bayan cumhurbaşkanı bakan bakanı
                    """);

    /** Heads of the names of bodies. */
    static final Set<String> BODIES =
            set(
                    """
                    ministry kremlin house pentagon staff department military army force forces navy government nato commission council
                    parliament police embassy administration authorities authority intelligence service treasury cabinet court
                    committee agency bureau union nations centers institute university centre center foundation association organisation
                    organization group command fund bank network society academy board assembly congress senate party campaign
                    company corporation coalition alliance watch international amnesty office team guard gazprom institution
                    міноборони мзс генштаб кремль оон нато зсу сбу ддк рнбо дснс уряд міністерство адміністрація рада поліція офіс служба
                    минобороны мид генштаб госдеп кремль оон всу фсб правительство министерство администрация совет полиция служба пентагон
                    ministère gouvernement ministerium regierung ministerio gobierno ministerstwo rząd bakanlığı
                    """);

    /** Bodies that are known without more words: "the Kremlin". */
    static final Set<String> SPEAK_ALONE =
            set(
                    """
                    kremlin pentagon nato treasury congress senate un eu iaea osce
                    міноборони мзс генштаб кремль зсу сбу рнбо дснс минобороны мид госдеп всу фсб пентагон кремле генштабі кремлі
                    """);

    /** Offices by which a person is named after the name was given. */
    static final Set<String> ROLES =
            set(
                    """
                    president minister chancellor premier secretary spokesman spokeswoman spokesperson governor mayor ambassador envoy
                    chief director leader head chairman commander commissioner adviser advisor lawyer senator king queen pope
                    general coordinator negotiator prosecutor judge executive official officer pastor
                    """);

    /** Of what a secretary is secretary. */
    static final Set<String> DEPARTMENTS =
            set(
                    "state defense defence interior commerce energy health education labor treasury agriculture transportation justice war");

    /** Someone, as against something: heads of descriptions that "he" can mean. */
    static final Set<String> PEOPLE =
            set(
                    """
                    official source resident witness soldier veteran diplomat expert analyst aide assistant boy girl mother father
                    son daughter brother sister wife husband friend student employee colleague activist refugee survivor
                    patient nurse agent president executive chief one candidate insider bystander parent sergeant lieutenant
                    president minister chancellor premier secretary governor envoy head king queen pope general judge pastor
                    чиновник источник офицер солдат представник джерело офіцер військовий посадовець
                    """);

    /** Short titles and the offices they stand for. */
    static final Map<String, String> OFFICES =
            Map.ofEntries(
                    Map.entry("gov", "governor"),
                    Map.entry("governor", "governor"),
                    Map.entry("sen", "senator"),
                    Map.entry("senator", "senator"),
                    Map.entry("pm", "minister"),
                    Map.entry("minister", "minister"),
                    Map.entry("president", "president"),
                    Map.entry("chancellor", "chancellor"),
                    Map.entry("mayor", "mayor"),
                    Map.entry("secretary", "secretary"),
                    Map.entry("judge", "judge"),
                    Map.entry("ambassador", "ambassador"));

    /** Capitalised words that are no part of a name. */
    static final Set<String> NO_NAMES =
            set(
                    """
                    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
                    october november december jan feb mar apr jun jul aug sep sept oct nov dec i x telegram twitter facebook instagram
                    montag dienstag mittwoch donnerstag freitag samstag sonntag youtube tiktok photograph photo updated summary bst gmt est edt et
                    """);

    /** Titles that are last names as well. */
    static final Set<String> SURNAMES =
            set(
                    "king prince pope judge justice major field marshal bishop pastor chancellor constable lord queen head coach deputy");

    /** Before a quoted term: it is called so, and nobody says it. */
    static final Set<String> TERMS =
            set(
                    """
                    so-called dubbed nicknamed entitled titled named codenamed called film song book novel movie podcast series show play
                    album documentary operation headlined captioned slogan hashtag word term
                    """);

    static final Set<String> NO_ADVERBS =
            set("family assembly ally supply reply anomaly bully rally monopoly july italy");

    static final Set<String> MONTH_NAMES = set("jan may april june august");

    /** Capitalised at the head of a sentence, and no name. */
    static final Set<String> HEADS =
            set(
                    """
                    the a an in on at it he she they we you i but and or so if as this that these those there however meanwhile after
                    before while when where his her their its our my your both for from with by to also earlier later since some what
                    who how why no not one two three four five many most such then now here under during despite although though
                    according asked speaking yet still even once another each every all any more few several other others of about
                    over amid among like until unless because only just instead nor neither either perhaps maybe indeed thus
                    therefore moreover officials experts analysts critics people sources witnesses residents authorities following
                    asked citing noting adding let please attorneys lawyers prosecutors police investigators scientists researchers doctors
                    democrats republicans lawmakers voters activists protesters residents leaders diplomats economists yes today yesterday tomorrow last next early late local senior western
                    в во на он она они это по при как но а и однако также кроме после до за из для если что к с его их между ранее
                    у він вона вони це про під як але також однак крім після з із зі якщо що й та його її їх між раніше пізніше
                    водночас ми мы я тем о об не так ще еще вже уже там тут там тому поэтому коли когда
                    le la les un une il elle dans en à der die das ein eine er sie es im am und el los las una en w z na o i
                    """);

    static final Set<String> PARTICLES =
            set("von van der den de del della di da dos du la le el al bin ibn ben abu ter zu");

    /** Countries and capitals, which are no persons. A country speaks for its government. */
    static final Set<String> PLACES =
            set(
                    """
                    russia ukraine us u.s usa uk u.k britain france germany poland china turkey türkiye iran israel belarus moldova
                    italy spain sweden finland hungary lithuania latvia estonia canada japan india europe america eu e.u un u.n nato
                    england scotland wales ireland kyiv moscow washington beijing london paris berlin brussels ankara tehran minsk warsaw kherson kharkiv mariupol
                    odesa donetsk luhansk crimea donbas syria iraq qatar egypt россия украина сша україна росія киев київ москва
                    україни росії сша украины россии франції німеччини рф польщі туреччини ізраїлю китаю
                    """);

    static {
        add(
                Kind.SAYS,
                """
                said; says; say; told; tells; added; adds; stressed; stresses; confirmed; confirms; announced; announces; stated;
                states; warned; warns; wrote; writes; posted; tweeted; tweets; claimed; argued; argues; insisted; insists;
                declared; declares; explained; explains; replied; replies; asked; asks; noted; notes; emphasized; emphasised;
                reiterated; predicted; predicts; denied; vowed; vows; urged; urges; acknowledged; suggested; remarked; indicated;
                voiced; marveled; marvelled; concluded; concludes; promised; pledged;
                testified; responded; admitted; conceded; lamented; quipped; boasted; commented; shouted; screamed;
                chanted; clarified; complained; joked; recounted; demanded; called on; called for; calls on; calls for; accused;
                accuses; threatened; reassured; signalled; signaled; cautioned; contended; countered;
                mused; opined; proclaimed; retorted; specified; swore;
                assured; advised lawmakers; answered; alleged; wished;
                a dit; a déclaré; a affirmé; a expliqué; a ajouté; a indiqué; a souligné; a assuré; dit; déclare; affirme; explique;
                ajoute; sagte; sagt; erklärte; betonte; schrieb; teilte; warnte; fügte; forderte; dijo; afirmó; declaró; señaló;
                aseguró; añadió; indicó; explicó; escribió; powiedział; powiedziała; stwierdził; stwierdziła; dodał; dodała;
                oświadczył; oświadczyła; podkreślił; podkreśliła; napisał; napisała; zaznaczył; zaznaczyła; dedi; söyledi; belirtti;
                açıkladı; vurguladı; каже; кажуть; говорить; пише; додає; зазначає; підкреслює; наголошує; заявляє; стверджує; вважає;
                говорит; говорят; пишет; добавляет; отмечает; подчеркивает; заявляет; утверждает; считает; відповів; відповіла;
                розповів; розповіла; розповіли; повів; повіла
                """);
        add(
                Kind.MAY_SAY,
                """
                continued; agreed; feared; hoped; believed; found; ruled; ordered; thanked; reads; spoke; repeated; observed;
                recalled; recalls; maintained; revealed; thundered; went on; put it; puts it; thinks; thought; worried; began; had this to say
                """);
        add(
                Kind.SAYING,
                """
                saying; adding; noting; threatening; pledging; demanding; boasting; mocking; slamming; blasting; claiming; warning; writing; telling; insisting; stressing; arguing; claiming; declaring; explaining;
                asking; announcing; tweeting; calling; describing; labelling; labeling; accusing; urging; promising; vowing;
                suggesting; acknowledging; emphasizing; emphasising; quipping; concluding; reiterating; confirming; complaining;
                branding; dismissing; denouncing; predicting; додавши; сказавши; додаючи; кажучи; говоря; добавляя; отметив; заявив
                """);
        add(
                Kind.CALLS,
                """
                called; calls; describes; described; labelled; labeled; characterized; characterised; branded; denounced;
                denounces; decried; decries; dismissed; dismisses; praised; praises; hailed; hails; blasted; slammed; condemned;
                condemns; compared; criticised; criticized; referred to; refers to; welcomed; referred; likened; rejected;
                rejects; lashed out; billed; depicted; mocked; derided; bemoaned; attacked; celebrated; cited; lambasted
                """);
        add(
                Kind.ACCORDING,
                """
                according to; in the words of; as told by; за словами; зі слів; по словам; со слов; на думку; по мнению; за оцінкою;
                selon; d'après; laut; według; según; a statement by; a statement from; remarks by; comments by; remarks from
                """);
        add(
                Kind.HIS_WORDS,
                "за його словами; за її словами; по его словам; по ее словам; по её словам; in his words; in her words; in his own words; in her own words");
        add(
                Kind.QUOTES,
                "reported; quoted; quotes; quoting; процитував; процитировал; цитує; цитирует");
        for (String stem :
                """
                сказа заяви дода наголоси зазначи написа підкресли повідоми добави отмети подчеркну сообщи поясни рассказа попереди
                предупреди підтверди подтверди призна визна пообіця пообеща назва закликa заклика призва запита спроси спита
                объясни уточни констатува продовжи продолжи оголоси объяви запевни завери нагада напомни возрази ответи прокоментува
                прокомментирова охарактеризува наполяга настаива закли привіта поблагодари подякува
                """
                        .strip()
                        .split("\\s+")) {
            for (String ending : List.of("в", "л", "ла", "ли", "ло")) {
                VERBS.add(List.of(stem + ending), Kind.SAYS);
            }
        }
    }

    private SpeechWords() {}

    private static Set<String> set(String words) {
        return Set.copyOf(new java.util.HashSet<>(Arrays.asList(words.strip().split("\\s+"))));
    }

    private static void add(Kind kind, String phrases) {
        for (String phrase : phrases.split(";")) {
            VERBS.add(List.of(phrase.strip().split("\\s+")), kind);
        }
    }
}
