package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Place;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import java.io.ByteArrayInputStream;
import java.util.List;

/** Our messages as the calls that bring them into a chat (Bot API: sendMessage, sendPhoto and editMessageText). Pure. */
final class TelegramCalls {
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    /** The server's limit on what stands under a picture. */
    private static final int CAPTION_UNITS = 1024;

    private TelegramCalls() {}

    /**
     * A message of its own. What it answers may be deleted by now: then it comes without a reference to it, in the same topic.
     *
     * @param mode {@code HTML}, or null for plain text
     */
    static SendMessage send(ChatRef chat, Place place, TelegramHtml html, @Nullable String mode) {
        return SendMessage.builder()
                .chatId(chat.room())
                .messageThreadId(number(chat.thread()))
                .text(mode == null ? html.plain() : html.html())
                .parseMode(mode)
                .linkPreviewOptions(NO_PREVIEW)
                .replyParameters(answered(place))
                .replyMarkup(keyboard(html.keyboard()))
                .build();
    }

    /**
     * A picture of its own, in the same places as words. Telegram has no alternative texts: what the picture says stands under it. It
     * does not sound: the words before it have.
     */
    static SendPhoto photo(ChatRef chat, Place place, Block.Picture picture) {
        return SendPhoto.builder()
                .chatId(chat.room())
                .messageThreadId(number(chat.thread()))
                .photo(new InputFile(new ByteArrayInputStream(picture.png().bytes()), "chart.png"))
                .caption(TelegramText.line(picture.text(), CAPTION_UNITS))
                .replyParameters(answered(place))
                .disableNotification(true)
                .build();
    }

    /** In place of a message; without buttons of its own it takes those away that were there. */
    static EditMessageText edit(
            ChatRef chat, int messageId, TelegramHtml html, @Nullable String mode) {
        return EditMessageText.builder()
                .chatId(chat.room())
                .messageId(messageId)
                .text(mode == null ? html.plain() : html.html())
                .parseMode(mode)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(html.keyboard()))
                .build();
    }

    /** Null for what is no number, too. */
    static @Nullable Integer number(@Nullable String written) {
        try {
            return written == null ? null : Integer.valueOf(written);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable ReplyParameters answered(Place place) {
        @Nullable Integer under = place instanceof Place.Under(String id) ? number(id) : null;
        return under == null
                ? null
                : ReplyParameters.builder().messageId(under).allowSendingWithoutReply(true).build();
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        return rows.isEmpty()
                ? null
                : InlineKeyboardMarkup.builder()
                        .keyboard(rows.stream().map(TelegramCalls::row).toList())
                        .build();
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        return new InlineKeyboardRow(
                buttons.stream()
                        .map(
                                button ->
                                        InlineKeyboardButton.builder()
                                                .text(button.label())
                                                .callbackData(button.command())
                                                .build())
                        .toList());
    }
}
