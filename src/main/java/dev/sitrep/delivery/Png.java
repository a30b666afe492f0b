package dev.sitrep.delivery;

import java.util.Arrays;

/** A picture in the Portable Network Graphics format (ISO/IEC 15948), compared by its bytes. */
public final class Png {
    private final byte[] bytes;

    public Png(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Png png && Arrays.equals(bytes, png.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Png[" + bytes.length + " bytes]";
    }
}
