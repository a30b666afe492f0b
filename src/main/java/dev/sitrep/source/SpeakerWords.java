package dev.sitrep.source;

/** The words that {@link Speakers} and {@link Bodies} go by, one language after another. */
final class SpeakerWords {
    private SpeakerWords() {}

    static final String SAYS =
            """
            said; says; say; told; tells; added; adds; stressed; stresses; confirmed; confirms; announced; announces; stated; states; warned; warns;
            wrote; writes; posted; claimed; claims; claim; argued; argues; insisted; insists; declared; declares; explained; explains; replied; asked;
            asks; noted; notes; described; describes; describe; emphasized; emphasised; emphasizes; praised; praises; called; calls; reiterated;
            reiterates; predicted; predicts; denied; denies; deny; vowed; vows; urged; urges; acknowledged; acknowledges; suggested; suggests;
            remarked; tweeted; tweets; indicated; indicates; voiced; continued; continues; accused; accuses; condemned; condemns; criticized;
            criticised; complained; promised; promises; maintained; maintains; expressed; recalled; conceded; admitted; admits; alleged; alleges;
            asserted; boasted; commented; contended; cautioned; estimated; estimates; reported; testified; believes; quipped; joked; mocked;
            concluded; concludes; responded; pledged; pledges; blamed; blames; revealed; observed; recounted; contradicted; thanked; demanded;
            demands; threatened; threatens; rejected; rejects; dismissed; hailed; slammed; blasted; hinted; signaled; signalled; released a statement; as saying; as telling;
            сказал; сказала; сказали; сказало; говорит; говорят; заявил; заявила; заявили; заявило; заявляет; заявляют; отметил; отметила;
            отметили; отмечает; подчеркнул; подчеркнула; подчеркнули; добавил; добавила; добавили; сообщил; сообщила; сообщили; сообщило;
            сообщает; сообщают; рассказал; рассказала; рассказали; подтвердил; подтвердила; подтвердило; подтвердили; написал; написала; пишет;
            предупредил; предупредила; предупредили; пообещал; пообещала; признал; признала; пояснил; пояснила; уточнил; уточнила; назвал; назвала;
            объявил; объявила; объявило; объявили; призвал; призвала; считает; обвинил; обвинила; опроверг; опровергла; опровергли; утверждает;
            осудил; осудила; указал; указала; ответил; ответила; прокомментировал; проинформировал; проинформировала; допустил; напомнил; напомнила;
            сказав; сказала; сказали; сказало; говорить; каже; кажуть; заявив; заявляє; заявила; заявило; заявили; зазначив; зазначила; зазначили;
            зазначає; наголосив; наголосила; наголосили; додав; додала; додали; повідомив; повідомила; повідомили; повідомило; повідомляє;
            повідомляють; розповів; розповіла; розповіли; підтвердив; підтвердила; підтвердило; підтвердили; підкреслив; підкреслила; написав;
            написала; пообіцяв; пообіцяла; визнав; визнала; пояснив; пояснила; пояснили; попередив; попередила; попередили; назвав; назвала; оголосив;
            оголосила; оголосили; закликав; закликала; вважає; звинуватив; звинуватила; спростував; спростувала; спростували; стверджує; засудив;
            засудила; вказав; вказала; відповів; відповіла; прокоментував; поінформував; поінформувала; уточнив; уточнила; припустив; нагадав
            """;

    /** Verbs of saying that may tell of a deed as well. */
    static final String WEAK =
            """
            called; calls; asked; asks; described; rejected; dismissed; thanked; hailed; praised; slammed; blasted; mocked; threatened; demanded; revealed;
            observed; denied; blamed; threatens; demands; promised; pledged; accused; urged; expressed; condemned; voiced; reported; posted; responded
            """;

    /** Said of what was named far before: "… and said", "…, saying". */
    static final String LEANS =
            """
            said; says; saying; adding; claiming; stating; warning; insisting; arguing; promising; tweeting; telling; stressing; noting; added; told;
            заявив; додавши; зазначивши; наголосивши; додав; заявив; сказав; добавив; отметив; подчеркнув; заявил; сказал; добавил
            """;

    static final String ACCORDING_TO =
            """
            according to; по словам; со слов; по данным; по информации; по заявлению; за словами; зі слів; за даними; за інформацією; за заявою;
            in the words of; as told by
            """;

    static final String BODIES =
            """
            ministry; ministry of defence; ministry of defense; ministry of foreign affairs; defence ministry; kremlin; white house; pentagon; general
            staff; state department; department; military; army; air force; air command; armed forces; navy; government; nato; commission; council;
            parliament; police; embassy; consulate; office; administration; authorities; officials; officers; prosecutors; united nations; un; foreign
            office; intelligence; defence intelligence; defense intelligence; security service; security council; sbu; fsb; hur; idf; treasury;
            cabinet; court; press service; press office; statement; communique; communiqué; iaea; osce; icrc; red cross; imf; eu; european union;
            committee; emergency service; secret service; highway patrol; coast guard; national guard; border guard; bureau; centers for disease
            control; cdc; fbi; cia; dhs; international monetary fund; world bank; world health organization; directorate; regulators; investigators;
            command; high command; brigade; mission; indictment; eu states; european union states; agency; spokesperson's office; regime; taliban;
            министерств*; кремл*; минобороны; мид; белый дом; белом доме; генштаб*; генеральн* штаб*; госдеп*; пентагон*; правительств*;
            пресс-служб*; полици*; военные; всу; сбу; фсб; гур; совет*; посольств*; ведомств*; власти; прокуратур*; комитет*; комисси*; командован*;
            оон; обсе; магатэ; нато; еврокомисс*; роскомнадзор; центробанк; администраци*; офис* президента; офис*; генпрокуратур*; минфин*; мвд;
            міністерств*; кремлі; кремля; міноборони; мзс; білий дім; білому домі; генеральн* штаб*; держдеп*; уряд*; пресслужб*; прес-служб*; поліці*;
            військові; зсу; рад*; офіс*; посольство; посольстві; відомств*; влада; дснс; прокуратур*; комітет*; комісі*; командуван*; оон; обсє;
            магате; єврокомісі*; адміністраці*; генпрокуратур*; мвс; мінфін*; сил* оборони; повітрян* сил*; прикордонн* служб*; ова; нацполіці*
            """;

    /** Bodies that are too many to be a name. */
    static final String NAMELESS_BODIES =
            """
            police; officials; officers; authorities; government; statement; communique; communiqué; prosecutors; court; office; department; council;
            ministry; міністерств*; министерств*;
            regulators; investigators; indictment; agency; bureau; committee; commission; command; mission; intelligence; brigade; press office;
            parliament; regime; directorate; embassy; administration; cabinet; press service; office; eu states; european union states; military; un; eu;
            полици*; власти; военные; ведомств*; правительств*; совет*; комитет*; комисси*; командован*; администраци*; офис*; прокуратур*; посольств*;
            поліці*; влада; військові; відомств*; уряд*; рад*; комітет*; комісі*; командуван*; адміністраці*; офіс*; прокуратур*; посольств*; ова;
            пресс-служб*; пресслужб*; прес-служб*
            """;

    /** Lower-case words that belong to a body's name. */
    static final String BODY_ADJECTIVES =
            """
            foreign; defence; defense; interior; state; national; federal; security; justice; emergency; finance; energy; health; treasury; general;
            armed; presidential; regional; military; supreme; ground
            """;

    /** Behind a body's noun, as "обороны" behind "Министерство". */
    static final String BODY_GENITIVES =
            """
            обороны; оборони; иностранных; дел; закордонних; справ; внутренних; внутрішніх; юстиции; юстиції; финансов; фінансів; энергетики;
            енергетики; безопасности; безпеки; сил; збройних; вооруженных; вооружённых; президента; здоровья; здоров'я; правительства; уряду
            """;

    /** Somebody who holds an office that only one has, behind "the" or a possessive. */
    static final String OFFICES =
            """
            president; premier; minister; governor; mayor; secretary; chancellor; chairman; chairwoman; commander; general; ambassador; envoy; speaker;
            leader; king; pope; senator; congressman; congresswoman; judge; owner; director; head; chief; negotiator; spokesman; spokeswoman;
            spokesperson; commissioner; deputy; candidate; billionaire; actor; actress; player; coach; suspect; defendant; father; mother; brother;
            sister; son; daughter; wife; husband; widow; author; pilot; publisher; founder; sheriff; prosecutor; strongman; emir; monarch; lawyer;
            attorney; publicist; mogul; host; man; woman;
            президент; премьер; министр; губернатор; мэр; канцлер; глава; генсек; посол; лидер; спикер; пресс-секретарь; представитель; секретарь;
            командующий; депутат; чиновник; дипломат; политик;
            прем'єр; міністр; мер; очільник; очільниця; речник; речниця; лідер; спікер; держсекретар; генсек; посадовець; представник; представниця;
            посол; командувач; президентка; політик; прессекретар; міністерка
            """;

    /** Bodies that are none of a state: they speak on the record. */
    static final String ORGANISATIONS =
            """
            company; companies; firm; club; team; group; organization; organisation; campaign; bank; airline; operator; charity; union; party; family;
            foundation; corporation; institute; university; hospital; coalition; association; movement; church; studio; maker; giant; retailer; network;
            republicans; democrats; protesters; separatists; companies;
            компани*; компані*; банк; партия; партія; фонд; организация; організація
            """;

    /** Between who speaks and the verb. */
    static final String BETWEEN =
            """
            has; had; have; also; earlier; previously; later; then; reportedly; repeatedly; on; the; again; now; still; recently; already;
            often; once; publicly; privately; today; yesterday; last; this; week; month; year; night; late; early; morning; evening; afternoon;
            subsequently; immediately; initially; separately; meanwhile; monday; tuesday; wednesday; thursday; friday; saturday; sunday; january;
            february; march; april; may; june; july; august; september; october; november; december; jan; feb; aug; sept; oct; nov; dec; reports; first;
            explicitly; reluctantly; himself; herself; too; never; not; did; further; subsequently; strongly; only; just; in;
            также; ранее; раніше; також; в; у; що; уже; вже; же; накануне; напередодні; сегодня; сьогодні; вчора; вчера; понедельник; вторник; среду;
            четверг; пятницю; субботу; воскресенье; понеділок; вівторок; середу; п'ятницю; неділю; тем; временем; при; этом; цьому; и; і; не
            """;

    /** Words with a capital at a sentence's head that name nobody. */
    static final String COMMON =
            """
            that; this; who; what; there; experts; analysts; critics; reports; also; but; and; as; so; we; you; i; earlier; some; others; people;
            sources; witnesses; the; it's; in; on; at; one; many; most; local; residents; media; all; both; another; others; nobody; none; when; if;
            while; although; after; before; here; then; now; however; still; yet; to; by; for; from; with; monday; tuesday; wednesday; thursday;
            friday; saturday; sunday; january; february; march; april; may; june; july; august; september; october; november; december; police;
            article; part; just; how; why; where; today; yesterday; sec; act; according; those; these; our; his; her; their; my; your; its; a; an;
            это; как; ранее; также; источник; источники; при; по; об; о; в; на; но; и; а; что; там; так; если; когда; после; до; тогда; сми; змі; медиа; медіа;
            це; як; ще; раніше; також; джерело; джерела; про; за; у; та; але; й; і; що; там; так; якщо; коли; після; тоді; водночас; крім; кроме
            """;

    /** Behind one of these there is no subject any more, in "said on Friday that Roe…". */
    static final String NO_SUBJECT_BEHIND =
            """
            on; in; at; that; to; of; for; with; about; it; they; there; from; after; during; reporters; journalists; how; why; if; he; she; we; you; i;
            his; her; their; this; not; no; what; when; whether; both; all; some; only; more; less;
            что; що; о; об; про; на; до; після; после; як; как; ему; йому; журналистам; журналістам; агентству; по; за; його; его; із; из; свій;
            это; це; такое; таке; він; вона; он; она
            """;

    /** What a body publishes, that "shows" something. */
    static final String DATA =
            "data; figures; records; statistics; numbers; documents; filings; statement; estimate; estimates; report; bulletin; данные; дані";
}
