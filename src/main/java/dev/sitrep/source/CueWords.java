package dev.sitrep.source;

/** The cues as lists, one language after another; {@link Cues} says what they are for. A word with * stands for all that begin so. */
final class CueWords {
    private CueWords() {}

    static final String BEFORE_REPORTED =
            """
            according to; reported by; reports by; report by; report in; report from; reports in; reports from; reported in;
            reported on; published by; published in; published on; aired by; aired on; broadcast by; obtained by; seen by; reviewed by; viewed by;
            analysed by; analyzed by; verified by; released by; carried by; revealed by; uncovered by; tallied by; compiled by; conducted by;
            a story in; an article in; investigation by; data from; figures from; footage from; analysis by; reporter of; reporter for;
            correspondent of; correspondent for; journalist of; journalist for; per;
            по данным; по информации; по сведениям; по сообщению; по сообщениям; по версии; по подсчетам; по оценке; по оценкам;
            как сообщает; как пишет; как передает; как сообщили в; как сообщили; сообщили в; сообщает; сообщают; сообщил; сообщила; сообщило;
            сообщили; пишет; пишут; написал; написала; написало; передает; передаёт; передают; передал; передала; передало; отмечает;
            утверждает; публикует; опубликовал; опубликовала; опубликовало; выяснил; выяснила; выяснило; уточняет; узнал; узнала; узнало; стало известно; стало відомо;
            за даними; за інформацією; за повідомленням; за повідомленнями; за версією; за підрахунками; за оцінкою; за оцінками;
            повідомляє; повідомляють; повідомив; повідомила; повідомило; повідомили; пише; пишуть; написав; написала; написало; передає;
            передають; передала; передало; зазначає; стверджує; публікує; опублікував; опублікувала; опублікувало; інформує; уточнює;
            дізнався; дізналася; дізналося; з'ясувало; з'ясувала;
            laut; nach angaben von; nach informationen von; nach informationen der; einem bericht der; einem bericht von; berichtet; meldet;
            berichtete; meldete; schreibt; schrieb;
            selon; d'après; rapporte; rapportent; a rapporté; a révélé; révélé par; rapporté par; indique; écrit;
            según; informó; reportó; informa; publicó; publicado por; de acuerdo con; reveló;
            według; podał; podała; podało; podaje; poinformował; poinformowała; poinformowało; informuje; donosi; donoszą; pisze; jak podaje
            """;

    static final String BEFORE_CITED =
            """
            citing; cited; cites; quoting; quotes; quoted by; cited by; referring to;
            со ссылкой на; ссылаясь на; ссылается на; ссылаются на; сославшись на; цитирует; цитируют; приводит слова;
            з посиланням на; із посиланням на; зі посиланням на; посилаючись на; посилається на; посилаються на; пославшись на; цитує; цитують;
            unter berufung auf; zitiert; zitiert von; citant; cité par; citée par; cités par; en citant; citando a; citando; citado por; citada por;
            powołując się na; za; cytowany przez; cytowana przez
            """;

    static final String BEFORE_TOLD =
            """
            told; tells; telling; tell; spoke to; spoke with; speaking to; speaking on; speaking with; interview with; interview to; interviews with;
            interview on; interview in; interview for; interviewed by; interviewed on; comments to; comment to; remarks to; statement to;
            statements to; message to; email to; confirmed to; said to; said on; says on; wrote in; writing in; writes in; essay in; op-ed in;
            op-ed for; appearing on; appearance on; appeared on; information to; interview released by; wrote the; admitted to; explained to;
            acknowledged to;
            в интервью; интервью; рассказал; рассказала; рассказали; рассказало; сказал; сказала; сказали; сказало; заявил; заявила; заявили;
            комментарии; комментарии для; собеседник*; источник*; подтвердил; подтвердила; подтвердили; пояснил; пояснила; в эфире; в беседе с;
            в разговоре с; эфире;
            в інтерв'ю; інтерв'ю; розповів; розповіла; розповіли; розповіло; сказав; сказало; заявив; заявило; коментарі; коментарі для;
            співрозмовник*; джерел*; підтвердив; підтвердила; підтвердили; підтвердило; пояснив; пояснила; в ефірі; у ефірі; в етері; в розмові з;
            у розмові з; ефірі;
            sagte der; sagte dem; sagten der; sagten dem; im gespräch mit; im interview mit; interview der; interview des; gegenüber; gegenüber der;
            a déclaré à; a confié à; a dit à; a indiqué à; dans un entretien à; dans un entretien au; dans une interview à; au micro de;
            dijo a; declaró a; en una entrevista con; entrevista con; entrevista a; en declaraciones a;
            w rozmowie z; powiedział; powiedziała; w wywiadzie dla; wywiadzie dla
            """;

    static final String BEFORE_CONTRIBUTED =
            """
            additional reporting by; additional reporting from; with reporting by; with reporting from; reporting by; with files from;
            with material from; with input from; with inputs from; with agency inputs from; with information from; contributions from;
            по материалам; по матеріалам; за матеріалами; mit material von
            """;

    static final String AFTER_REPORTED =
            """
            reported; reports; report; reporting; learned; learnt; has learned; revealed; reveals; writes; wrote; understands; was told; were told;
            has seen; had seen; saw; said; says; say; noted; notes; estimates; estimated; confirmed; confirms; tally; count; witness*;
            investigation; interview; suggests; suggested; claims; claimed; adds; added; published; broke the news; broke the story; obtained;
            is carrying; showed; aired; broadcast; quoted; quotes; quoting; cited; cites; poll; survey; analysis; story that;
            article that; exclusive; heard; found; finds; understand;
            сообщает; сообщают; сообщил; сообщила; сообщило; сообщили; пишет; пишут; написал; написала; написало; передает; передаёт; передают;
            отмечает; утверждает; выяснил; выяснила; выяснило; уточняет; цитирует; узнал; узнала; узнало; опубликовал; опубликовала;
            опубликовало; рассказали; публикует; приводит; ссылается; узнал; заявили;
            повідомляє; повідомляють; повідомив; повідомила; повідомило; повідомили; пише; пишуть; написав; написала; написало; передає;
            передають; зазначає; стверджує; інформує; уточнює; цитує; дізнався; дізналася; дізналося; опублікував; опублікувала; опублікувало;
            публікує; наводить; розповіли;
            zufolge; berichtet; berichtete; berichten; berichteten; meldet; meldete; melden; schreibt; schrieb; schreiben;
            rapporte; rapportent; a rapporté; ont rapporté; a révélé; révèle; écrit; indique; a indiqué;
            informó; informa; informaron; reportó; reporta; publicó; reveló; señaló;
            podał; podała; podało; podaje; poinformował; poinformowała; poinformowało; informuje; donosi; pisze; napisał; napisała; ujawnił;
            bildirdi; aktardı; duyurdu; yazdı; göre; haberine göre
            """;

    static final String AFTER_CONTRIBUTED =
            "contributed to; contributed reporting; contributed additional reporting; contributed";

    static final String FILLERS =
            """
            the; a; an; state; state-run; state-owned; state-controlled; state-backed; independent; public; national; local; pro-kremlin; online;
            tv; radio; television; business; influential; leading; investigative; opposition; u.s; us; uk; in; on; has; have; had; is; first; also;
            earlier; previously; later; exclusively; separately; then; today; yesterday; last; late; early; this; week; month; morning; evening;
            night; afternoon; monday; tuesday; wednesday; thursday; friday; saturday; sunday; jan; january; feb; february; mar; march; apr;
            april; may; june; jun; july; jul; aug; august; sep; sept; september; oct; october; nov; november; dec; december; then;
            в; у; на; об этом; про це; ранее; раніше; также; також; русская служба; російська служба; российск*; російськ*; американск*;
            американськ*; немецк*; німецьк*; британск*; британськ*; украинск*; українськ*; французск*; французьк*; польск*; польськ*;
            турецк*; турецьк*; израильск*; ізраїльськ*; государственн*; державн*; независим*; незалежн*; делов*; ділов*; итальянск*;
            італійськ*; китайск*; китайськ*; иранск*; іранськ*; японск*; японськ*; венгерск*; угорськ*; одно; одне; анонімн*; анонимн*;
            понедельник; вторник; среду; четверг; пятницу; субботу; воскресенье; понеділок; вівторок; середу; четвер; п'ятницю; суботу;
            неділю; января; февраля; марта; апреля; мая; июня; июля; августа; сентября; октября; ноября; декабря; січня; лютого; березня;
            квітня; травня; червня; липня; серпня; вересня; жовтня; листопада; грудня;
            der; die; das; dem; den; des; deutsche*; russische*; ukrainische*; amerikanische*; französische*; am; montag; dienstag; mittwoch;
            donnerstag; freitag; samstag; sonntag; le; la; les; l'agence; au; à; américain*; russe*; britannique*; el; los; diario; dziennik;
            agencja; agencji; portalowi; rosyjsk*; ukraińsk*; amerykańsk*; bu; konuyu; журналіст*; журналист*
            """;

    static final String KINDS_OF_OUTLET =
            """
            news agency; agency; newspaper; newspapers; daily; weekly; magazine; broadcaster; outlet; news outlet; website; news website; news
            site; channel; tv channel; network; news channel; wire service; news service; wire; tabloid; portal; news portal; tv station;
            radio station; tv network; tv; state news agency; television; public broadcaster; programme; podcast; publication;
            агентств*; информагентств*; інформагентств*; агенці*; видання; виданню; виданням; издани*; газет*; телеканал*; журнал; журнала; журналу; журналом; журнале; журналі;
            портал*; сайт*; интернет-издани*; інтернет-видання; медіа; медиа; телерадіокомпані*; радиостанци*; радіостанці*; таблоїд*;
            таблоид*; щоденник*;
            nachrichtenagentur; agentur; zeitung; tageszeitung; magazin; sender; nachrichtenmagazin; agence; agence de presse; journal; quotidien;
            chaîne; hebdomadaire; agencia; agencia de noticias; diario; periódico; cadena; agencja; agencji; dziennik; dziennikowi;
            portal; portalowi; stacja; stacji; ajansı
            """;

    /** Who works for an outlet, behind its name: "an AFP team in the area said". */
    static final String STAFF =
            """
            team; teams; correspondent; correspondents; reporter; reporters; journalist; journalists; crew; interviewer; sources;
            news agency; agency; newspaper; magazine; broadcaster; website; news website; news site; channel; network; television; tv;
            корреспондент; корреспонденты; кореспондент; кореспонденти; журналисты; журналісти; журналистам; журналістам
            """;

    /** What an outlet makes: with one of these in front, "by", "in" and "from" lead to who made it. */
    static final String REPORTS =
            """
            report*; story; stories; article*; investigation*; analysis; interview*; account; footage; video; document*; poll; polls; survey*; tally;
            data; figures; exclusive; essay; op-ed; editorial; column; list; database; count
            """;

    /** What is done with it, in front of "by". */
    static final String PUBLISHED =
            "published; posted; released; broadcast; aired; seen; obtained; reviewed; shared";

    static final String OUTLET_ENDINGS =
            """
            times; post; herald; tribune; journal; gazette; daily; chronicle; star; sun; observer; register; mail; standard; inquirer;
            globe; dispatch; courier; bulletin; review; today; magazine; weekly; radio; tv; television; news; press; beast; caller;
            zeitung; pravda; media; mirror; express; telegraph; guardian; independent; insider; intercept; atlantic; reporter; wire; broadcasting;
            sentinel; advertiser; argus; echo; ledger; statesman; newspaper; ajansı; haber; gazeta; novosti; blade
            """;

    /** Words with a capital that are no part of an outlet's name. */
    static final String NO_NAMES =
            """
            the; monday; tuesday; wednesday; thursday; friday; saturday; sunday; january; february; march; april; june; july; august; september; october;
            november; december; but; and; as; in; on; at; when; while; although; it; he; she; they; we; i; mr; ms; mrs; president; minister;
            that; this; according; speaking; a; an; one; another; some; several; many; most; state; local; tv; sources; meanwhile; also;
            both; all; other; for; to; by; from; with; about; fake; breaking; good; bad; senior; former; federal; sir; average
            """;
}
