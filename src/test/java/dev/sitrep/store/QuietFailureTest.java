package dev.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.PrintWriter;
import java.io.StringWriter;

class QuietFailureTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_failure_says_nothing_of_what_was_bound(Kind kind) {
        try (Database database = kind.open()) {
            String sql = "INSERT INTO feed_former (url, feed_id) VALUES (:url, :id)";
            Throwable single =
                    catchThrowable(
                            () ->
                                    database.use(
                                            h -> {
                                                for (int i = 0; i < 2; i++) {
                                                    h.createUpdate(sql)
                                                            .bind("url", "hush-hush")
                                                            .bind("id", 1)
                                                            .execute();
                                                }
                                            }));
            Throwable batch =
                    catchThrowable(
                            () ->
                                    database.use(
                                            h -> {
                                                try (var all = h.prepareBatch(sql)) {
                                                    all.bind("url", "hush-hush")
                                                            .bind("id", 1)
                                                            .add();
                                                    all.bind("url", "hush-hush")
                                                            .bind("id", 2)
                                                            .add();
                                                    all.execute();
                                                }
                                            }));
            assertThat(text(single)).contains("feed_former").doesNotContain("hush-hush");
            assertThat(text(batch)).doesNotContain("hush-hush");
        }
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
