package dev.sitrep.config;

/** A value that must not be shown: printing it gives only whether it is set. */
public record Secret(String value) {
    public boolean isSet() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return isSet() ? "(set)" : "(not set)";
    }
}
