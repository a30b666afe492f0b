package dev.sitrep.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.time.Duration;
import java.util.Set;

/** Who administers which chat, as the server says (Bot API, getChatMember). What it said holds for some minutes. */
final class Administrators {
    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

    static final Duration REMEMBERED = Duration.ofMinutes(3);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Set<String> MANAGING = Set.of("creator", "administrator");

    private final TelegramClient client;
    private final Cache<Member, Boolean> known;

    private record Member(long chat, long person) {}

    /**
     * @param ticker counts the minutes; no clock, which may jump
     */
    Administrators(TelegramClient client, Ticker ticker) {
        this.client = client;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(MOST_REMEMBERED)
                        .ticker(ticker)
                        .build();
    }

    /** Whether the person administers the chat; false where the server does not say. */
    boolean manages(long chat, long person) {
        Member member = new Member(chat, person);
        @Nullable Boolean manages = known.getIfPresent(member);
        if (manages != null) {
            return manages;
        }
        try {
            boolean asked =
                    MANAGING.contains(
                            client.execute(new GetChatMember(Long.toString(chat), person))
                                    .getStatus());
            known.put(member, asked);
            return asked;
        } catch (TelegramApiException | RuntimeException e) {
            LOG.warn(
                    "Telegram did not say who administers chat {}; until it does, nobody there may"
                            + " change settings.",
                    chat);
            return false;
        }
    }
}
