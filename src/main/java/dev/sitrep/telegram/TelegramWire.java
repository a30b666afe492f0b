package dev.sitrep.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches how far a call came before it broke: a message that never left may be sent again without a thought, one whose answer
 * was lost may stand in the chat already. Of the answer to a message only its number is passed on: half an answer has it, too, and
 * the SDK would take one for lost in which a field is not as it knows it.
 */
final class TelegramWire implements Interceptor {
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final MediaType TYPE = MediaType.get("application/json");

    /** No message has this number. */
    static final int UNNAMED = 0;

    private static final List<String> WRITING =
            List.of("/sendmessage", "/sendphoto", "/editmessagetext");
    private static final int MOST_BODY = 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    /** Nothing of the request was written: the server can't know of it. */
    static final class NeverSent extends IOException {
        private static final long serialVersionUID = 1L;

        NeverSent(IOException cause) {
            super(cause);
        }
    }

    private TelegramWire() {}

    /** The builder with this watch on its calls. */
    static OkHttpClient.Builder watch(OkHttpClient.Builder http) {
        // OkHttp asks a network interceptor once it is connected, before it writes.
        return http.addInterceptor(new TelegramWire())
                .addNetworkInterceptor(
                        chain -> {
                            AtomicBoolean written = chain.request().tag(AtomicBoolean.class);
                            if (written != null) {
                                written.set(true);
                            }
                            return chain.proceed(chain.request());
                        });
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        AtomicBoolean written = new AtomicBoolean();
        Request request = chain.request().newBuilder().tag(AtomicBoolean.class, written).build();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException e) {
            throw written.get() ? e : new NeverSent(e);
        }
        ResponseBody body = response.body();
        if (body == null) {
            return response;
        }
        String path = request.url().encodedPath().toLowerCase(Locale.ROOT);
        boolean writes = WRITING.stream().anyMatch(path::endsWith);
        return response.newBuilder().body(answer(response.code(), body, writes)).build();
    }

    private static ResponseBody answer(int status, ResponseBody body, boolean writes)
            throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        IOException broken = null;
        try (body;
                InputStream in = body.byteStream()) {
            byte[] some = new byte[8192];
            for (int n = in.read(some); n >= 0 && read.size() < MOST_BODY; n = in.read(some)) {
                read.write(some, 0, n);
            }
        } catch (IOException e) {
            broken = e;
        }
        Integer taken = writes && status == OK ? messageId(read.toByteArray()) : null;
        if (taken != null) {
            return ResponseBody.create(
                    "{\"ok\":true,\"result\":{\"message_id\":" + taken + "}}", TYPE);
        }
        if (broken != null) {
            throw broken;
        }
        return aProxys(status, read.toByteArray())
                ? ResponseBody.create(inJson(status), TYPE)
                : ResponseBody.create(read.toByteArray(), body.contentType());
    }

    /** A proxy before the server answers with a page of its own, of which only the status can be used. */
    private static boolean aProxys(int status, byte[] body) {
        boolean passing = status >= 500 || status == TOO_MANY;
        return passing && (body.length == 0 || body[0] != '{');
    }

    private static String inJson(int status) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"error %d\"}"
                .formatted(status, status);
    }

    /**
     * The number of the message that the server took, read as far as the answer goes; {@link #UNNAMED} where it breaks off before the
     * number, null where not even {@code "ok":true} came, so that it may be anybody's answer.
     */
    static @Nullable Integer messageId(byte[] answer) {
        Integer found = null;
        try (JsonParser json = JSON.createParser(answer)) {
            while (json.nextToken() != null) {
                String place = json.getParsingContext().pathAsPointer().toString();
                if (json.currentToken() == JsonToken.VALUE_TRUE && place.equals("/ok")) {
                    found = UNNAMED;
                } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && place.equals("/result/message_id")
                        && found != null) {
                    int id = json.getIntValue();
                    // Where it breaks off here, more digits may have followed.
                    return json.nextToken() == null ? UNNAMED : (Integer) id;
                }
            }
        } catch (IOException e) {
            // It ends where the connection did.
        }
        return found;
    }
}
