package dev.sitrep.testing;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Png;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Pictures to send. */
public final class Pictures {
    private Pictures() {}

    /** A black one of this size. */
    public static Block.Picture picture(int width, int height, String says) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(image, "png", bytes);
            return new Block.Picture(new Png(bytes.toByteArray()), says);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
