package org.formpress.form;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a settings file such as {@code form.yml}. Keeps exact numbers and each value's line, which SnakeYAML's own
 * objects lose.
 */
final class SettingsReader {

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();

    private SettingsReader(Path file) {
        this.file = file;
    }

    static SettingsFile read(Path file) {
        return new SettingsReader(file).read();
    }

    private SettingsFile read() {
        if (!(compose() instanceof MappingNode root)) {
            throw new FormFolderException(file, 1, "must hold settings, such as \"title: …\"");
        }
        return new SettingsFile(file, mapping(root, ""), Map.copyOf(lines));
    }

    private @Nullable Node compose() {
        LoaderOptions options = new LoaderOptions();
        // An alias of a list could contain itself.
        options.setMaxAliasesForCollections(0);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(options)).compose(reader);
        } catch (MarkedYAMLException e) {
            throw new FormFolderException(file, e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (YAMLException | IOException e) {
            throw new FormFolderException(file, "is not readable YAML in UTF-8", e);
        }
    }

    private Map<String, Object> mapping(MappingNode node, String path) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode());
            Object value = value(tuple.getValueNode(), path + key);
            if (value != null && entries.put(key, value) != null) {
                throw new FormFolderException(file, line(tuple.getKeyNode()), key + " appears twice");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private List<Object> sequence(SequenceNode node, String path) {
        List<Object> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            Object value = value(item, path + "." + items.size());
            if (value == null) {
                throw new FormFolderException(file, line(item), "an item of the list is empty");
            }
            items.add(value);
        }
        return List.copyOf(items);
    }

    private @Nullable Object value(Node node, String path) {
        lines.put(path, line(node));
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, path + ".");
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence, path);
        }
        return scalar((ScalarNode) node);
    }

    private @Nullable Object scalar(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(node);
        }
        return tag.equals(Tag.BOOL) ? Boolean.valueOf(isTrue(node.getValue())) : node.getValue();
    }

    private BigDecimal number(ScalarNode node) {
        String text = node.getValue();
        if (!text.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            throw new FormFolderException(
                    file, line(node), text + " is not a plain decimal; put it in quotes if it is a text");
        }
        return new BigDecimal(text);
    }

    private static boolean isTrue(String text) {
        return List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new FormFolderException(file, line(node), "a setting's name must be a plain text");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
