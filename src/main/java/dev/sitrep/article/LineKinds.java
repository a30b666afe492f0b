package dev.sitrep.article;

import com.google.re2j.Pattern;

/** What kind of line of a page this is, by its wording alone: prose, or which furniture. Kinds and their vocabulary, never a site's own words. */
final class LineKinds {
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile(
                    "(?i)^(read (more|also|next|full story)|see also|also read|related|recommended|more on|watch|watch live|listen|photos?|gallery|click here"
                            + "|sign up|subscribe|follow us|join us|tags?|filed under|topics?|share this|download (our|the)|читайте (також|также)"
                            + "|дивіться також|смотрите также|підписуйтесь|підпишіться|подписывайтесь|lire aussi|à lire aussi|lesen sie auch|lea también|leggi anche|czytaj (też|także))"
                            + "\\b?[^.]{0,12}:.{0,200}$");
    private static final Pattern PHOTO_AGENCY =
            Pattern.compile(
                    "(?i)\\b(getty( images)?|afp|reuters|ap photo|associated press|epa(-efe)?|shutterstock|anadolu|xinhua|sputnik|tass|pool|alamy|unsplash|istock|bloomberg|imago|dpa|ukrinform|zuma|nurphoto)\\b");

    /** "(AFP/dpa)" says whose report it is; a photographer's name would stand beside it under a picture. */
    private static final Pattern AGENCIES_ALONE =
            Pattern.compile(
                    "(?i)^[(\\[] ?((afp|reuters|ap|epa|anadolu|xinhua|tass|bloomberg|dpa|ukrinform|interfax|unian|efe|ansa|pap|upi|rtr|afx|rferl|ria novosti) ?[/,] ?)+(afp|reuters|ap|epa|anadolu|xinhua|tass|bloomberg|dpa|ukrinform|interfax|unian|efe|ansa|pap|upi|rtr|afx|rferl|ria novosti) ?[)\\]]$");

    private static final Pattern PHOTO_CREDIT =
            Pattern.compile(
                    "(?i)(^|[(\\[|]\\s*)(photo(graph)?|image|picture|illustration|file photo|video|фото|світлина|фотография|foto|crédit photo)s?( credit)?( by| from|:| courtesy)|\\bvia (getty|reuters|ap|afp|shutterstock)\\b|\\bfile (photo|image)\\b");

    /** "[READ]", "[VIDEO]" behind another article's heading. */
    private static final Pattern TAGGED = Pattern.compile("^.{15,200} \\[\\p{Lu}{3,12}\\]$");

    private static final Pattern LIFE =
            Pattern.compile(
                    "^(\\p{Lu}[\\p{L}'’.-]*,? (de |van |von |al-|bin )?){1,4}(is|was|has|have|covers|reports|writes|joined|works|lives|holds|studied|graduated|previously|currently|—|–|-|є|працює|працювала?|работает|ist|est|es)\\b?.*$");

    private LineKinds() {}

    /** Whether it is furniture by its wording alone. */
    static boolean isFurniture(String line) {
        return LineLabels.isLabel(line)
                || leadsElsewhere(line)
                || isCaption(line)
                || LineNotices.isNotice(line);
    }

    /** "Read more: …", "Tags: …": a line that leads to something else. */
    static boolean leadsElsewhere(String line) {
        return line.length() <= 220 && (LEADS_ELSEWHERE.matches(line) || TAGGED.matches(line));
    }

    /** What stands under a picture: it says whose photograph it is, or ends in an agency's name behind a slash or in brackets. */
    static boolean isCaption(String line) {
        if (line.length() > 900) {
            return false;
        }
        String tail = line.length() > 160 ? line.substring(line.length() - 160) : line;
        int bracket = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['));
        boolean closed = line.endsWith(")") || line.endsWith("]");
        if (closed && bracket >= 0) {
            String credit = tail.substring(bracket);
            if (AGENCIES_ALONE.matches(credit)) {
                return false;
            }
            if (PHOTO_CREDIT.matcher(credit).find()
                    || (PHOTO_AGENCY.matcher(credit).find() && credit.indexOf('/') > 0)) {
                return true;
            }
        }
        if (line.length() <= 120 && PHOTO_CREDIT.matcher(line).find() && !endsSentence(line)) {
            return true;
        }
        int slash = tail.lastIndexOf('/');
        return slash >= 0
                && tail.length() - slash <= 40
                && !endsSentence(line)
                && PHOTO_AGENCY.matcher(tail.substring(slash)).find();
    }

    /** Whether a line speaks of the writing trade, as an author's life does. */
    static boolean namesTrade(String line) {
        return LineTerms.TRADE.in(line) > 0;
    }

    /** Whether it tells of a person's trade, as an author's life does. */
    static boolean isLife(String line) {
        return namesTrade(line) && LIFE.matches(line);
    }

    /** Whether it ends as sentences end, closing marks aside. */
    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && ("\"'”’»)]› \u00A0".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && ".!?…。！？؟।:;".indexOf(line.charAt(end - 1)) >= 0;
    }
}
