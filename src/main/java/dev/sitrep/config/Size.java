package dev.sitrep.config;

/** A number of bytes, written like 512KB or 10MB (powers of 1024). */
public record Size(long bytes) {
    static Size parse(String text) {
        String upper = text.strip().toUpperCase(java.util.Locale.ROOT);
        long unit =
                upper.endsWith("KB")
                        ? 1L << 10
                        : upper.endsWith("MB") ? 1L << 20 : upper.endsWith("GB") ? 1L << 30 : 0;
        String digits = unit == 0 ? upper : upper.substring(0, upper.length() - 2).strip();
        return new Size(Math.multiplyExact(Long.parseLong(digits), unit == 0 ? 1 : unit));
    }
}
