package dev.sitrep.feed;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.WireFeedParser;
import com.rometools.rome.io.impl.Atom10Parser;
import com.rometools.rome.io.impl.DCModuleParser;
import com.rometools.rome.io.impl.RSS20Parser;

import org.jdom2.Element;

import java.util.List;
import java.util.Locale;

/**
 * ROME's own parsers for the two forms in which {@link RssTree} and {@link AtomTree} leave a feed, with the one module that is left
 * in them.
 *
 * <p>The usual way (SyndFeedInput) would try every module there is on every item, and copy all it read into a second set of objects.
 */
final class RomeParsers {
    static final WireFeedParser RSS = new Rss();
    static final WireFeedParser ATOM = new Atom();

    private RomeParsers() {}

    private static final class Rss extends RSS20Parser {
        private static final DCModuleParser DUBLIN_CORE = new DCModuleParser();

        /** Modules are found by the type: there are none for this one. */
        Rss() {
            super("sitrep_rss");
        }

        @Override
        protected List<Module> parseFeedModules(Element channel, Locale locale) {
            return parseItemModules(channel, locale);
        }

        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            if (item.getChild("creator", FeedNamespaces.DC) == null) {
                return List.of();
            }
            return List.of(DUBLIN_CORE.parse(item, locale));
        }
    }

    private static final class Atom extends Atom10Parser {
        Atom() {
            super("sitrep_atom");
        }
    }
}
