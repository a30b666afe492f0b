package dev.sitrep.alert;

import dev.sitrep.speech.Speech;
import dev.sitrep.summary.Importance.Found;
import dev.sitrep.summary.Importance.Part;
import dev.sitrep.text.Excerpt;

/** How a story's importance comes about, in words. */
public final class ImportanceText {
    private static final int MOST_NAMED = 70;

    private ImportanceText() {}

    /** "19 of 30: origins, 3 independent". */
    public static String line(Part part, Speech speech) {
        long value = Math.round(part.value());
        long most = Math.round(part.most());
        Object found = found(part.found(), speech);
        boolean none = part.found() instanceof Found.Nothing;
        return switch (part.aspect()) {
            case ORIGINS -> speech.say("importance.origins", value, most, found);
            case OUTLETS -> speech.say("importance.outlets", value, most, found);
            case GROWTH -> speech.say("importance.growth", value, most, found);
            case ARTICLES -> speech.say("importance.articles", value, most, found);
            case ACTORS ->
                    none
                            ? speech.say("importance.actors.none", value, most)
                            : speech.say("importance.actors", value, most, found);
            case STAGE ->
                    none
                            ? speech.say("importance.stage.none", value, most)
                            : speech.say("importance.stage", value, most, found);
            case FIGURES ->
                    none
                            ? speech.say("importance.figures.none", value, most)
                            : speech.say("importance.figures", value, most, found);
        };
    }

    private static Object found(Found found, Speech speech) {
        return switch (found) {
            case Found.Count(int count) -> count;
            case Found.Names(var names) -> Excerpt.of(speech.list(names), MOST_NAMED);
            case Found.Stage(var status) -> Terms.status(status, speech);
            case Found.Nothing() -> "";
        };
    }
}
