package org.formpress.merge;

import com.fasterxml.jackson.databind.JsonNode;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import org.jspecify.annotations.Nullable;

/** Exposes JSON to Freemarker as plain values, without access to Java. Null is absent; numbers stay exact. */
final class JsonModel {

    private JsonModel() {}

    static @Nullable TemplateModel of(@Nullable JsonNode node) throws TemplateModelException {
        if (node == null) {
            return null;
        }
        return switch (node.getNodeType()) {
            case OBJECT -> new ObjectModel(node);
            case ARRAY -> new ArrayModel(node);
            case STRING -> new SimpleScalar(node.textValue());
            case NUMBER -> new SimpleNumber(node.decimalValue());
            case BOOLEAN -> node.booleanValue() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case NULL, MISSING -> null;
            case BINARY, POJO -> throw new TemplateModelException("not JSON: " + node.getNodeType());
        };
    }

    private record ObjectModel(JsonNode node) implements TemplateHashModel {
        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return of(node.get(key));
        }

        @Override
        public boolean isEmpty() {
            return node.isEmpty();
        }
    }

    private record ArrayModel(JsonNode node) implements TemplateSequenceModel {
        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return of(node.get(index));
        }

        @Override
        public int size() {
            return node.size();
        }
    }
}
