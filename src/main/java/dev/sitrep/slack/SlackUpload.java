package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;

import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Png;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Brings a file into a workspace, for nobody but the bot to see: {@code files.getUploadURLExternal}, a POST of the bytes to the
 * address it gives, {@code files.completeUploadExternal}. What is not completed, Slack forgets.
 */
final class SlackUpload {
    private static final String NAME = "chart.png";
    private static final MediaType PNG = MediaType.get("image/png");

    private final SlackApi api;

    SlackUpload(SlackApi api) {
        this.api = api;
    }

    /** What came of it. */
    sealed interface Result {
        record Done(String file) implements Result {}

        /** It may do later; or nothing does, for as long as the token does not. */
        record NotNow(SlackAnswer answer) implements Result {}

        /** Not this file, or no files at all: Slack's word for it. */
        record Refused(String error) implements Result {}
    }

    /** Where the bytes go, and what the file is called from now on. */
    private record Address(String url, String file) {}

    Result make(Png png, String token, Instant now) {
        try {
            var address =
                    api.bot(token)
                            .filesGetUploadURLExternal(r -> r.filename(NAME).length(png.size()));
            if (!address.isOk()) {
                return refused(address, now);
            }
            Address to = new Address(address.getUploadUrl(), address.getFileId());
            @Nullable Result trouble = send(png, to, now);
            return trouble == null ? complete(to, token, now) : trouble;
        } catch (SlackApiException e) {
            return new Result.NotNow(SlackAnswer.of(e, now));
        } catch (IOException | JsonParseException e) {
            return new Result.NotNow(new SlackAnswer(SlackOutcomes.onNoAnswer(e, now), null));
        }
    }

    /** The address is good for one file and needs no token. Null where Slack has the bytes. */
    private @Nullable Result send(Png png, Address to, Instant now) throws IOException {
        Request request =
                new Request.Builder()
                        .url(to.url())
                        .post(RequestBody.create(png.bytes(), PNG))
                        .build();
        var http = api.slack().getHttpClient().getOkHttpClient();
        try (Response response = http.newCall(request).execute()) {
            int status = response.code();
            if (status == 200) {
                return null;
            }
            return status == 429 || status == 408 || status >= 500
                    ? new Result.NotNow(
                            new SlackAnswer(
                                    SlackOutcomes.onStatus(
                                            status, response.header("Retry-After"), now),
                                    null))
                    : new Result.Refused("status " + status + " to the upload");
        }
    }

    private Result complete(Address to, String token, Instant now)
            throws IOException, SlackApiException {
        var file = FileDetails.builder().id(to.file()).title(NAME).build();
        var done = api.bot(token).filesCompleteUploadExternal(r -> r.files(List.of(file)));
        return done.isOk() ? new Result.Done(to.file()) : refused(done, now);
    }

    private static Result refused(SlackApiTextResponse response, Instant now) {
        String error = response.getError() == null ? "no reason given" : response.getError();
        DeliveryOutcome outcome = SlackOutcomes.onError(error, List.of(), now);
        boolean files = outcome instanceof DeliveryOutcome.Rejected || forFilesAlone(error);
        return files
                ? new Result.Refused(error)
                : new Result.NotNow(new SlackAnswer(outcome, error));
    }

    /** Tokens that do for words: the app was installed before it asked for files. */
    private static boolean forFilesAlone(String error) {
        return switch (error) {
            case "missing_scope", "no_permission", "not_allowed_token_type", "access_denied" ->
                    true;
            default -> false;
        };
    }
}
