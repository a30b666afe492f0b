package dev.sitrep.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder with files for commands, and a config that keeps all they make in it. */
record Desk(Path folder) {
    static final String REPORTS =
            """
            {"id":"a1","url":"https://herald.example/1","source":"Herald","title":"Envoys open ceasefire talks in Geneva","text":"GENEVA (Reuters) - Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday.\\n\\n\\"We agreed on a list of 300 prisoners,\\" the Swiss foreign minister said.\\n\\nThe delegations met for three hours and go on on Sunday.","published":"2025-12-20T18:00:00Z","lang":"en"}
            {"id":"a2","url":"https://tribune.example/1","source":"Tribune","title":"Ceasefire talks between Ukraine and Russia begin in Geneva","text":"Envoys of Ukraine and Russia sat down for ceasefire talks in Geneva on Saturday, Reuters reported.\\n\\nThe talks in the hotel lasted three hours, and the delegations want to go on on Sunday.\\n\\nA strike on the port of Odesa killed 3 people meanwhile.","published":"2025-12-20T19:00:00Z","lang":"en"}
            {"id":"a3","source":"Herald","title":"City win cup final after late goal","text":"City won the cup final against Rovers by two goals to one on Saturday.","published":"2025-12-20T20:00:00Z"}
            {"id":"a4","url":"https://mirror.example/1","source":"Mirror","title":"Envoys open ceasefire talks in Geneva","text":"GENEVA (Reuters) - Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday.\\n\\n\\"We agreed on a list of 300 prisoners,\\" the Swiss foreign minister said.\\n\\nThe delegations met for three hours and go on on Sunday.","published":"2025-12-20T21:00:00Z","lang":"en"}
            """;

    static final String FEED =
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Herald &amp; Sons</title>
            <link>https://herald.example/</link><description>News</description><language>en</language>
            <item><title>Envoys &lt;b&gt;meet&lt;/b&gt;</title><link>https://herald.example/1</link><guid>g1</guid>
            <pubDate>Sat, 20 Dec 2025 18:00:00 GMT</pubDate><category>World</category>
            <description>&lt;p onclick="x()"&gt;They met.&lt;/p&gt;&lt;script&gt;bad()&lt;/script&gt;</description>
            <enclosure url="https://herald.example/1.mp3" type="audio/mpeg" length="17"/></item>
            </channel></rss>
            """;

    static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Envoys meet | Herald</title>
            <meta property="og:site_name" content="Herald"><meta name="author" content="Desk">
            <meta property="article:published_time" content="2025-12-20T18:00:00Z">
            <link rel="canonical" href="https://herald.example/1"></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Envoys meet</h1><p>Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, the Swiss foreign ministry said.</p>
            <p>The two delegations met for three hours in a hotel by the lake and agreed to go on on Sunday, according to the ministry.</p>
            <p>A list of prisoners who could be exchanged before the New Year lies on the table.</p></article></body></html>
            """;

    /** The config option that keeps a command in this folder. */
    String config() {
        return write(
                        "sitrep.yaml",
                        """
                        data: %s
                        feeds: %s
                        fetch:
                          allow: [127.0.0.0/8]
                          spacing: 0ms
                        story:
                          embeddings: false
                        """
                                .formatted(folder.resolve("data"), folder.resolve("feeds.opml")))
                .toString();
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path gzipped(String name, String text) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return write(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path missing(String name) {
        return folder.resolve(name);
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
