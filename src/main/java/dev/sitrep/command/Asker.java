package dev.sitrep.command;

import java.util.function.BooleanSupplier;

/**
 * Who typed or pressed something.
 *
 * @param id the platform's, unique on it; empty where the platform tells of no person
 * @param name as others see it; may hold any characters
 * @param mayManage whether this person administers the chat; true where a person is alone with the bot. It may ask the platform,
 *     so it is asked outside of transactions, and only where it matters
 */
public record Asker(String id, String name, BooleanSupplier mayManage) {
    /** Who is alone with the bot, or the platform itself. */
    public static final Asker ALONE = new Asker("", "", () -> true);
}
