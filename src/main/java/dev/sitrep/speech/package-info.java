/**
 * The bot's own words, in the languages it speaks: sentences by key, plurals, numbers, dates and lists by CLDR.
 *
 * <p>What sources say is never translated. A sentence is whole in its file: no part of one is put together in code, since languages
 * order their words differently. English is complete; where another language lacks a key, English stands in, and a test says so.
 *
 * <p>Read Speech first.
 *
 * <h2>For translators</h2>
 *
 * <p>A language is a folder, {@code src/main/resources/speech/<ISO 639-1 code>}, with the same files as {@code en}. A file is UTF-8;
 * a line is {@code key = pattern}, a line that begins with # says what stands in the places of the next patterns. The keys stay; all
 * of English are there, and no others. Patterns are those of ICU MessageFormat:
 *
 * <ul>
 *   <li>{@code {0}}, {@code {1}} … are places. Each of the English pattern is in the translation, in any order, and more than once where it helps.
 *   <li>{@code {0, plural, one {# story} other {# stories}}} chooses by a number; # is the number. Each language has the forms that CLDR gives
 *       its whole numbers: English, German, French and Spanish one and other; Ukrainian and Russian one, few, many and other (of
 *       fractions); Arabic zero, one, two, few, many and other. All of them are there, also where two are alike. A form may leave the # out.
 *       {@code =0 {…}} before them is for that one number.
 *   <li>A place that is plain in English may be a plural in another language where it holds a number: the comment above says so. One
 *       that is a plural in English may be plain.
 *   <li>{@code {0, select, HELD {…} other {…}}} chooses by a word. The words in capitals stay.
 *   <li>{@code \n} begins a line. Blanks at the ends of a pattern are lost.
 *   <li>An apostrophe is ’ where the language has one. The plain ' before a brace makes the brace a letter, so it must not stand there: {@code l’{0}},
 *       not {@code l'{0}}.
 *   <li>Quotation marks are the language's own: «…», „…“.
 *   <li>Commands such as {@code /digest}, “sitrep doctor” and the words in them are typed as they are, and stay.
 *   <li>Half sentences begin with a small letter and have no full stop where English has it so: they stand inside others. What is said in
 *       short, such as {@code 9 h}, is short, since then it needs no case.
 *   <li>Arabic needs no direction marks: what is put into places is isolated by the program. Digits are those of English, since so commands are typed.
 *   <li>reasons.properties: the English patterns are what the program writes to its log, and recognised by it; only the translation is free.
 * </ul>
 *
 * <p>SpeechFilesTest tells what is missing, what is too much, and what is no pattern.
 */
@NullMarked
package dev.sitrep.speech;

import org.jspecify.annotations.NullMarked;
