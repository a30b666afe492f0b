package dev.sitrep.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the settings: the shipped {@code sitrep.yaml} gives every default, a file and the environment override it, and
 * everything that is wrong is told at once.
 */
public final class ConfigReader {
    private static final YAMLMapper YAML = new YAMLMapper();

    private ConfigReader() {}

    /** What came of reading: settings, or every reason why there are none. */
    public sealed interface Outcome {
        record Valid(Config config) implements Outcome {}

        /** Each problem is a sentence for the person who wrote the file. */
        record Invalid(List<String> problems) implements Outcome {}
    }

    /**
     * @param file the settings file; null for the defaults alone
     * @param variables the environment
     */
    public static Outcome read(@Nullable Path file, Map<String, String> variables) {
        List<String> problems = new ArrayList<>();
        ObjectNode defaults = shipped();
        JsonNode own = file == null ? YAML.createObjectNode() : parse(file, problems);
        KnownKeys.check(own, defaults, file, problems);
        Environment environment = new Environment(variables, problems);
        Config config = new RecordBinder(own, defaults, environment, problems).bind(Config.class);
        if (config != null) {
            ConfigRules.check(config, problems);
        }
        return config == null || !problems.isEmpty()
                ? new Outcome.Invalid(problems)
                : new Outcome.Valid(config);
    }

    private static ObjectNode shipped() {
        try (InputStream in = ConfigReader.class.getResourceAsStream("/defaults/sitrep.yaml")) {
            return (ObjectNode) YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(Path file, List<String> problems) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file));
            if (tree.isObject() || tree instanceof MissingNode || tree.isNull()) {
                return tree;
            }
            problems.add(
                    file
                            + " is not a list of keys and values. See config/sitrep.yaml for the"
                            + " form.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String line = at == null ? "" : ", line " + at.getLineNr();
            problems.add(file + line + ": this is not YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            problems.add(
                    file
                            + " can't be read. Give the right path with --config, or leave it out"
                            + " for the defaults.");
        }
        return YAML.createObjectNode();
    }
}
