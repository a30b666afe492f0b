package dev.sitrep.cli;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.article.ArticleLines.Line;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads files of article lines; what can't be read gives a line with "file" and "problem", and the others go on. */
final class ArticleFiles {
    private final PrintWriter out;
    private final JsonOut json;
    private int problems;

    ArticleFiles(PrintWriter out) {
        this.out = out;
        this.json = new JsonOut(out);
    }

    int problems() {
        return problems;
    }

    /** Every article; sets of articles give theirs one by one. */
    void articles(List<Path> files, Consumer<Article> use) {
        files.forEach(
                file ->
                        read(
                                file,
                                line -> {
                                    switch (line) {
                                        case Line.OfArticle article ->
                                                use.accept(article.article());
                                        case Line.OfSet set -> set.articles().forEach(use);
                                        case Line.Malformed bad -> problem(file, bad);
                                    }
                                }));
    }

    /** Every set of articles; a lone article is a set of its own. */
    void sets(Path file, Consumer<Line.OfSet> use) {
        read(
                file,
                line -> {
                    switch (line) {
                        case Line.OfArticle a ->
                                use.accept(
                                        new Line.OfSet(
                                                a.article().key(),
                                                a.article().title(),
                                                List.of(a.article())));
                        case Line.OfSet set -> use.accept(set);
                        case Line.Malformed bad -> problem(file, bad);
                    }
                });
    }

    private void read(Path file, Consumer<Line> use) {
        try (ArticleLines lines = ArticleLines.open(file)) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                use.accept(line);
            }
        } catch (IOException e) {
            problems++;
            json.problem(file.toString(), "it can't be read: " + e.getMessage());
        }
        out.flush();
    }

    private void problem(Path file, Line.Malformed bad) {
        problems++;
        json.problem(file.toString(), "line " + bad.line() + ": " + bad.why());
    }
}
