/**
 * A chat's standing queries, how they are written, and why one matched.
 *
 * <h2>The language</h2>
 *
 * <pre>
 * ceasefire Gaza               both words
 * "prisoner exchange"          these words, one after the other
 * sanction*                    words that begin so; three letters at least
 * Istanbul OR Geneva           either; OR, in capitals, binds closer than a blank
 * Black Sea -tourism           not with this word
 * (Witkoff OR Kushner) talks   brackets
 * </pre>
 *
 * <p>Case does not matter. A word or phrase that is just the name of a listed actor or place, in any spelling, also means whoever
 * or whatever is listed under it, in every spelling and script: {@code Witkoff} finds «Уиткофф», {@code Київ} finds "Kyiv". Fields ask for
 * more; values of several words stand in quotation marks:
 *
 * <pre>
 * actor:"Steve Witkoff"   a listed person or body, by whatever spelling; who is not listed, by these words
 * place:Kyiv              a listed country or place; what is not listed, by these words
 * country:IR              the country is named, or a place in it, its people ("Iranian oil"), or who speaks for it; ISO codes, and names in
 *                         any of the bot's languages
 * lang:uk                 the article's language; ISO 639-1, or its name
 * outlet:Reuters          who published the article; who is not listed, by words of its name
 * origin:Reuters          one of the story's origins; the same
 * status:held             where the story's event stands: announced, expected, under-way, held, ended-without-result, postponed, cancelled,
 *                         denied, or these in any of the bot's languages
 * grade:record            a sentence of the story's summary is on the record; official, unnamed, media, unattributed
 * only:state              all outlets of the story are state media; so -only:state is "not state media alone"
 * origins&gt;=2              how many origins the story has; &gt; = &lt; &lt;= as well
 * importance&gt;=60          its importance, from 0 to 100, as {@code /why} tells it
 * topic:sanctions         a ready-made topic, by its name or title
 * </pre>
 *
 * <p>All of them stand beside words, in brackets, with OR and with a minus: {@code topic:sanctions country:IR origins>=2}. They are the only
 * way to set conditions on a topic, and an alert rings when a story's growth makes them true. What is asked of an article (words,
 * actor, place, country, outlet, lang) must be in one article, in its title and lead ({@link dev.sitrep.topic.TopicMatcher} says why); the rest is asked
 * of its story.
 *
 * <p>Refused, with the place and a sentence: what is no query; a bare "or", "and" or "not", in any letters, and those of the other languages in capitals
 * (who looks for such a word quotes it; topics that were followed before that was refused go on as they were); values that a closed list does not have, with the one that may have been meant; what
 * is longer than 300 characters, of more than 30 terms, or nested more than 8 deep; a * at a word's beginning; and what would match nearly
 * everything: exclusions, conditions or the commonest words alone. Reading takes linear time and never throws.
 *
 * <h2>How it works</h2>
 *
 * <p>{@link dev.sitrep.topic.TopicLanguage} reads queries ({@code TopicQueryParser}, {@code TopicFields}) and articles ({@code ArticleTerms}) by the
 * lists; {@code QueryCheck} holds a {@link dev.sitrep.topic.TopicQuery} against one article and the facts of its story. {@link
 * dev.sitrep.topic.TopicMatcher} does so for one chat's topics, {@link dev.sitrep.topic.TopicIndex} for those of all chats: each query is filed
 * under the rarest terms that it requires ({@code Anchors}), equal queries ({@code NormalForm}) once, and only those filed under what an article has are
 * asked. Ready-made topics are {@code config/topics.yaml}.
 *
 * <p>The index is ours, and not Lucene's monitor, for three reasons. At 100,000 topics the monitor took 15.2 ms an article in a trial, where this
 * takes 1.3, most of it for the six hundred topics that an article is on there (MatchingBenchmark). It finds terms in a token stream, and half of the language is none: actors across scripts, origins,
 * numbers, statuses would have to be written into fields of a document, and asked a second time afterwards. And it keeps a Lucene index beside the
 * database, to be kept true; this one is a map that is read anew in seconds.
 *
 * <p>Each change of what chats follow bears the next number of one row ({@link dev.sitrep.topic.TopicVersionStore}), so that an index reads what came
 * since the last story and no more; of the topics that ended the latest are kept by number for the same end.
 *
 * <p>Read TopicQuery first, then TopicMatcher.
 */
@NullMarked
package dev.sitrep.topic;

import org.jspecify.annotations.NullMarked;
