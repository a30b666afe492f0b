package dev.sitrep.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An invented outlet of the sample day; the head of {@code sample/outlets.yaml} explains the keys.
 *
 * @param id its folder on the site
 * @param country ISO 3166-1 alpha-2
 * @param language ISO 639-1
 * @param kind wire, newspaper, magazine, broadcaster or aggregator
 * @param owner the group it belongs to; null for one that stands alone
 * @param notice says that outlet and articles are samples; stands on every page and in every feed
 */
public record SampleOutlet(
        String id,
        String name,
        String country,
        String language,
        String kind,
        Format format,
        String ownership,
        boolean stateMedia,
        @Nullable String owner,
        String tagline,
        String notice,
        Furniture furniture) {

    /** How the outlet's feed is written. */
    public enum Format {
        /** RSS 2.0. */
        @JsonProperty("rss")
        RSS("feed.xml", "application/rss+xml"),
        /** Atom, RFC 4287. */
        @JsonProperty("atom")
        ATOM("atom.xml", "application/atom+xml"),
        /** JSON Feed 1.1. */
        @JsonProperty("json")
        JSON("feed.json", "application/feed+json");

        private final String fileName;
        private final String mediaType;

        Format(String fileName, String mediaType) {
            this.fileName = fileName;
            this.mediaType = mediaType;
        }

        public String fileName() {
            return fileName;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** What surrounds an article on its page: everything that a page extractor has to throw away. */
    public record Furniture(
            List<String> navigation,
            @Nullable String breaking,
            String readingTime,
            String caption,
            List<String> share,
            List<String> readMore,
            String bio,
            String newsletter,
            String weather,
            String cookies,
            @Nullable String leaveReply,
            String footer) {}
}
