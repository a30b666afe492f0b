package dev.sitrep.digest;

import dev.sitrep.delivery.Png;
import dev.sitrep.digest.StorylinePace.Voice;
import dev.sitrep.text.Excerpt;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a storyline's articles as stacked bars, with XChart. The same text gives the same bytes on the same machine.
 *
 * <p>AWT needs FreeType, fontconfig and a font, which are in the Docker image. Where one is missing, not even this class may load.
 */
final class PaceChart {
    /** Telegram's and Slack's apps show a picture about 400 points wide: at half this size the letters are those of the text around it. */
    private static final int WIDTH = 800;

    private static final int HEIGHT = 450;
    private static final int TITLE_HEIGHT = 40;
    private static final int MARGIN = 14;

    /** About what is left for the bars. */
    private static final int PLOT_HEIGHT = 340;

    private static final int LONGEST_TITLE = 90;
    private static final char NO_BREAK = '\u00a0';

    /** A chart of flat colours has about 20 kB; what is larger is none. */
    private static final int MOST_BYTES = 100_000;

    /** Told apart by people with any kind of colour vision (Okabe and Ito 2008, "Color Universal Design"), and by their lightness. */
    private static final List<Color> ORIGINS =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7));

    private static final Color OTHERS = new Color(0x6E6E6E);
    private static final Color UNATTRIBUTED = new Color(0xC4C4C4);
    private static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(0xDDDDDD);

    /** The JDK's own name for whatever fonts there are, joined so that each script finds its letters. */
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 18);

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);

    private PaceChart() {}

    /**
     * The picture.
     *
     * @throws IOException where it would not be legible, since no font here has the letters, or is too large
     */
    static Png draw(PaceText text) throws IOException {
        List<String> words = words(text).toList();
        if (!words.stream().allMatch(PaceChart::legible)) {
            throw new IOException("no font here has the letters of " + words);
        }
        Png png = new Png(encoded(picture(text)));
        if (png.size() > MOST_BYTES) {
            throw new IOException("it has " + png.size() + " bytes");
        }
        return png;
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Without a cache on disk.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return bytes.toByteArray();
    }

    private static Stream<String> words(PaceText text) {
        return Stream.concat(
                Stream.concat(Stream.of(text.unit()), text.times().stream()),
                text.pace().voices().stream().map(text::legend));
    }

    /** Whether there is a shape for every letter; the marks that turn the direction of writing have none. */
    private static boolean legible(String text) {
        return text.codePoints()
                .allMatch(c -> Character.getType(c) == Character.FORMAT || TEXT.canDisplay(c));
    }

    private static BufferedImage picture(PaceText text) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
            // XChart's own title stands over the bars alone, and is cut at the picture's edge.
            title(text, canvas);
            canvas.translate(0, TITLE_HEIGHT);
            chart(text).paint(canvas, WIDTH, HEIGHT - TITLE_HEIGHT);
        } finally {
            canvas.dispose();
        }
        return picture;
    }

    /** A headline without letters here is left out: the words beside the picture have it. */
    private static void title(PaceText text, Graphics2D canvas) {
        String headline = text.headline();
        if (headline.isBlank() || !legible(headline)) {
            return;
        }
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(INK);
        TextLayout line = line(headline, canvas);
        float end = WIDTH - MARGIN - line.getAdvance();
        line.draw(canvas, line.isLeftToRight() ? MARGIN : end, TITLE_HEIGHT - 10);
    }

    /** As much of the headline as there is room for. */
    private static TextLayout line(String headline, Graphics2D canvas) {
        int most = Math.min(headline.length(), LONGEST_TITLE);
        TextLayout line =
                new TextLayout(Excerpt.of(headline, most), TITLE, canvas.getFontRenderContext());
        while (line.getAdvance() > WIDTH - 2 * MARGIN && most > 10) {
            most -= 4;
            line = new TextLayout(Excerpt.of(headline, most), TITLE, canvas.getFontRenderContext());
        }
        return line;
    }

    private static CategoryChart chart(PaceText text) {
        CategoryChart chart = new CategoryChartBuilder().build();
        chart.setXAxisTitle(text.unit());
        StorylinePace pace = text.pace();
        style(chart.getStyler(), pace.bars().get(pace.peak()));
        List<String> places = distinct(text.times());
        int number = 0;
        for (Voice voice : pace.voices()) {
            chart.addSeries(String.valueOf(number), places, voice.counts())
                    .setLabel(text.legend(voice))
                    .setFillColor(colour(voice, number));
            number++;
        }
        return chart;
    }

    /**
     * XChart puts bars with equal words at one place, and gives the words the height of the longest of them: behind each stand
     * blanks of two kinds that tell its number, so that those that are blank are the shortest.
     */
    private static List<String> distinct(List<String> times) {
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            String blanks =
                    "%6s"
                            .formatted(Integer.toBinaryString(i))
                            .replace('0', ' ')
                            .replace('1', NO_BREAK);
            distinct.add(times.get(i) + blanks);
        }
        return distinct;
    }

    private static Color colour(Voice voice, int place) {
        return switch (voice.kind()) {
            case ORIGIN -> ORIGINS.get(place);
            case OTHERS -> OTHERS;
            case UNATTRIBUTED -> UNATTRIBUTED;
        };
    }

    private static void style(CategoryStyler style, int highest) {
        style.setStacked(true).setAvailableSpaceFill(0.86);
        style.setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartPadding(10)
                .setChartTitleVisible(false)
                .setLegendFont(TEXT)
                .setLegendBorderColor(Color.WHITE)
                .setLegendPosition(LegendPosition.OutsideE)
                .setLegendLayout(LegendLayout.Vertical)
                .setPlotBorderVisible(false)
                .setPlotContentSize(0.98);
        style.setAxisTitleFont(TEXT)
                .setAxisTickLabelsFont(TEXT)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                // A word under each bar, most of them blank: XChart would else leave out words of
                // its own choice.
                .setXAxisTickMarkSpacingHint(1)
                .setPlotTicksMarksVisible(false)
                // No lines between whole numbers.
                .setYAxisTickMarkSpacingHint(Math.max(50, PLOT_HEIGHT / highest))
                .setYAxisTickLabelsFormattingFunction(PaceChart::whole);
        style.setYAxisTitleVisible(false);
    }

    /** There are no half articles. */
    private static String whole(double count) {
        return count == Math.rint(count) ? String.valueOf((int) count) : "";
    }
}
