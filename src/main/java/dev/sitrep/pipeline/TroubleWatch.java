package dev.sitrep.pipeline;

import dev.sitrep.alert.Trouble;
import dev.sitrep.alert.TroubleBook;
import dev.sitrep.alert.TroubleStore;
import dev.sitrep.alert.TroubleText;
import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.DeliveryTroubleStore;
import dev.sitrep.delivery.DeliveryTroubleStore.Failed;
import dev.sitrep.delivery.Message;
import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The trouble flow: the bot's own troubles are told to its operators, once when they last and once when they are over; messages that
 * failed and articles that were set aside are gathered, and told at most every quarter of an hour.
 *
 * <p>That a trouble is told is kept with the message that tells it, so every node may do this, be killed anywhere and do it again.
 */
public final class TroubleWatch {
    /** How often it looks. */
    public static final Duration EVERY = Duration.ofSeconds(30);

    private static final Duration GATHERED = Duration.ofMinutes(15);

    /** An operator who reads a day later of a trouble that is over by then has the second message, too. */
    private static final Duration MATTERS = Duration.ofDays(1);

    /** What the notices of troubles are called by: should one of them fail, that is no further trouble to tell. */
    private static final String OURS = "trouble:";

    private final Database database;
    private final TroubleBook book;
    private final TroubleSigns signs;
    private final TroubleStore told;
    private final OperatorChats operators;
    private final UnaryOperator<String> discretion;
    private final DeliveryTroubleStore deliveries;
    private final ArticleTraceStore articles;

    /**
     * @param discretion takes out of a text what nobody may read
     */
    public TroubleWatch(
            Database database,
            TroubleBook book,
            TroubleSigns signs,
            OperatorChats operators,
            UnaryOperator<String> discretion) {
        this.database = database;
        this.book = book;
        this.signs = signs;
        this.told = new TroubleStore(database);
        this.operators = operators;
        this.discretion = discretion;
        this.deliveries = new DeliveryTroubleStore(database);
        this.articles = new ArticleTraceStore(database);
    }

    /** Tells what there is to tell. */
    public void look(Instant now) {
        signs.look(EVERY, now);
        List<Trouble> lasting = book.lasting(now);
        if (!lasting.isEmpty()) {
            database.atomically(() -> lasting.forEach(trouble -> onLasting(trouble, now)));
        }
        database.atomically(() -> told.takeOver(now).forEach(trouble -> onOver(trouble, now)));
        if (deliveries.hasFailed()) {
            database.atomically(() -> onFailed(now));
        }
        if (articles.hasAside()) {
            database.atomically(() -> onAside(now));
        }
    }

    private void onLasting(Trouble trouble, Instant now) {
        if (told.lasts(trouble, now)) {
            tell(
                    trouble.name() + ":" + trouble.since().toEpochMilli(),
                    trouble.kind().equals("send") ? trouble.of() : "",
                    chat -> text(chat).begun(trouble, now),
                    now);
        }
    }

    private void onOver(Trouble trouble, Instant now) {
        tell(
                trouble.name() + ":over:" + trouble.since().toEpochMilli(),
                "",
                chat -> text(chat).over(trouble, now),
                now);
    }

    private void onFailed(Instant now) {
        if (!told.mayTell("failed", GATHERED, now)) {
            return;
        }
        List<Failed> failed =
                deliveries.takeFailed().stream().filter(f -> !f.key().startsWith(OURS)).toList();
        if (!failed.isEmpty()) {
            tell("failed:" + now.toEpochMilli(), "", chat -> text(chat).failed(failed), now);
        }
    }

    private void onAside(Instant now) {
        if (told.mayTell("aside", GATHERED, now)) {
            List<String> titles = articles.takeAside();
            tell("aside:" + now.toEpochMilli(), "", chat -> text(chat).aside(titles), now);
        }
    }

    private TroubleText text(Chat chat) {
        return new TroubleText(chat, discretion);
    }

    /**
     * @param broken the platform that it would be no use to tell; empty for none
     */
    private void tell(String key, String broken, Function<Chat, Message> message, Instant now) {
        operators.reached(now).stream()
                .filter(chat -> !chat.ref().platform().id().equals(broken))
                .forEach(chat -> operators.tell(chat, OURS + key, message, MATTERS, now));
    }
}
