package dev.sitrep.actor;

/** Somebody, a body or a place that is known under one name. */
public sealed interface Named permits Actor, Place {
    /** The one name, as readers see it. */
    String name();
}
